import { expect, test } from './visitor.ts';

test.use({ javaScriptEnabled: false });

test('a parent without JavaScript finds the region of a province, a lab in it and what the words mean', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Drenthe' }).click();

  const shown = page.locator('[data-list] > li:visible');
  await expect(shown.getByRole('heading')).toHaveText([/Assen/, /Hoogeveen/, /Meppel\/Steenwijk/]);
  await page.getByRole('link', { name: 'Alle regio’s' }).click();
  expect(await shown.count()).toBeGreaterThan(50);
  await page.getByRole('link', { name: 'Drenthe' }).click();
  await shown.getByRole('link', { name: 'Assen' }).click();

  await page.getByRole('link', { name: 'Techlab Eelde', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Techlab Eelde');

  const word = page.locator('button.term').first();
  await word.click();
  await expect(page.locator(`#${await word.getAttribute('popovertarget')}`)).toBeVisible();
});

test('good practices can be filtered without JavaScript, by one thing at a time', async ({ page }) => {
  await page.goto('/praktijk/');
  const shown = page.locator('[data-list] > li:visible');
  const all = await shown.count();
  await page.getByRole('navigation', { name: 'Filteren op soort' }).getByRole('link', { name: 'Keuzevak' }).click();
  const kinds = await shown.locator('h2 + p').allTextContents();
  expect(kinds.length).toBeGreaterThan(1);
  for (const kind of kinds) expect(kind).toMatch(/^Keuzevak ·/);
  expect(await shown.count()).toBeLessThan(all);
  await page.getByRole('navigation', { name: 'Filteren op regio' }).getByRole('link', { name: 'Twente' }).click();
  expect(await shown.count()).toBeGreaterThan(0);
  await page.getByRole('link', { name: 'Alle voorbeelden' }).click();
  await expect(shown).toHaveCount(all);
});

test('search without JavaScript says so and shows where else to look', async ({ page }) => {
  await page.goto('/zoeken/?q=drone');
  await expect(page.getByText('Zoeken werkt hier niet')).toBeVisible();
  await page.getByRole('navigation', { name: 'Of kijk in een lijst' }).getByRole('link', { name: 'Lokalen' }).click();
  await expect(page).toHaveURL(/\/labs\/$/);

  await page.goto('/zoeken/');
  await page.getByRole('link', { name: 'penvoerder', exact: true }).click();
  await expect(page).toHaveURL(/\/begrippen\/#penvoerder$/);
  await page.goto('/zoeken/');
  await page.getByRole('link', { name: 'Achterhoek', exact: false }).first().click();
  await expect(page).toHaveURL(/\/regios\/achterhoek/);
  await page.goto('/zoeken/');
  await page.locator('.search-ways').getByRole('link', { name: 'Docenten', exact: true }).click();
  await expect(page).toHaveURL(/\/programmalijnen\/docenten\/$/);
});

test('the colours follow the system when no script can choose', async ({ page }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await expect.poll(background).toBe('rgb(255, 255, 255)');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(background).toBe('rgb(15, 29, 36)');
});

test('a lab without a tour leads to a comparable example that says that it is one', async ({ page }) => {
  await page.goto('/labs/cobots-smeot/');
  await expect(page.getByText('Voorbeeld, getekend')).toBeVisible();
  await page.getByRole('link', { name: 'Voorbeeldlokaal PIE' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/PIE/);
  await page.goto('/labs/aeres-ede/');
  await expect(page.getByText('Voorbeeld, getekend')).toHaveCount(0);
});
