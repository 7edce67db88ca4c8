import { expect, test } from './visitor.ts';

test('a supporter searches with the keyboard only, and opens the passage that answers', async ({ page }) => {
  await page.goto('/kennisbank/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Naar de inhoud' })).toBeFocused();

  const search = page.getByRole('link', { name: 'Zoeken', exact: true });
  for (let steps = 0; steps < 12 && !(await search.evaluate((link) => link === document.activeElement)); steps++) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Zoeken' }).getByLabel('Zoekwoord')).toBeFocused();
  await page.keyboard.type('stuurgroep');
  await page.getByRole('link', { name: 'Alle antwoorden op een pagina' }).press('Enter');
  await expect(page).toHaveURL(/\/zoeken\/#q=stuurgroep$/);
  await expect(page.getByRole('status')).toHaveText(/\d+ pagina’s over “stuurgroep”/);
  await expect(page).toHaveURL(/#q=stuurgroep$/);
  await page.getByRole('link', { name: /Leen van Duijn over/ }).press('Enter');

  await page
    .getByRole('navigation', { name: 'In dit interview' })
    .getByRole('link', { name: /stuurgroep/i })
    .press('Enter');
  await expect(page).toHaveURL(/#[a-z-]+$/);
});

test('a supporter types a question in other words and finds those that are like it, most alike first', async ({
  page,
}) => {
  await page.goto('/vraagbaak/');
  const shown = page.locator('[data-list] > li:visible');
  const all = await shown.count();
  await page.getByLabel('Waar gaat uw vraag over?').fill('wat doet een stuurgroep eigenlijk');
  await expect(page.getByRole('status')).toContainText(/^\d+ vra(ag|gen)/);
  expect(await shown.count()).toBeLessThan(all);
  await expect(shown.first()).toContainText(/stuurgroep/i);

  await page.reload();
  await expect(shown.first()).toContainText(/stuurgroep/i);

  await page.goto('/vraagbaak/?soort=big');
  await expect(page.getByLabel('Soort vraag')).toHaveValue('big');
  await expect(page.getByRole('status')).toContainText(/^\d+ vra(ag|gen)/);
  expect(await shown.count()).toBeLessThan(all);
  await shown.first().getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Van vraag naar antwoord' })).toBeVisible();
});

test('open questions are seen as open, with since when', async ({ page }) => {
  await page.goto('/vraagbaak/?stand=open');
  const shown = page.locator('[data-list] > li:visible');
  expect(await shown.count()).toBeGreaterThan(1);
  for (const text of await shown.allTextContents()) expect(text).toContain('Nog open');
  await shown.first().getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Nog geen antwoord' })).toBeVisible();
});

test('the skip link brings the keyboard to the text', async ({ page }) => {
  await page.goto('/regios/gorinchem-altena/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('#inhoud')).toBeFocused();
});

test('one kind of page can be asked for, and taken back', async ({ page }) => {
  await page.goto('/zoeken/?q=drone');
  const kind = page.getByRole('button', { name: /^Lokaal \(\d+\)$/ });
  await kind.click();
  await expect(kind).toHaveAttribute('aria-pressed', 'true');
  const kinds = page.locator('[data-results] > li > p:nth-of-type(1)');
  await expect(kinds.first()).toHaveText('Lokaal');
  expect(new Set(await kinds.allTextContents())).toEqual(new Set(['Lokaal']));
  await kind.click();
  await expect(page.getByRole('button', { name: /^Regio \(\d+\)$/ })).toBeVisible();
});

test('a question without an answer is repeated, with ways to go on', async ({ page }) => {
  await page.goto('/zoeken/');
  await page.getByLabel('Zoekwoord').fill('xylofoonles');
  await expect(page.getByRole('heading', { name: 'Niets gevonden over “xylofoonles”' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Begrippen' }).first()).toBeVisible();
});

test('what a visitor types is shown as text, never as a page', async ({ page }) => {
  await page.goto('/zoeken/?q=' + encodeURIComponent('<b onclick=qzxq>drone</b>'));
  const search = page.locator('site-search');
  await expect(search).toContainText('“<b onclick=qzxq>drone</b>”');
  await expect(search.locator('b')).toHaveCount(0);
});

test('an address that does not exist says so, with a search field and ways on', async ({ page }) => {
  // The browser itself logs the 404 of the page.
  page.removeAllListeners('console');
  const response = await page.goto('/regios/bestaat-niet/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina is er niet');
  await page.getByLabel('Waar zoekt u naar?').fill('Gouda');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/zoeken\/#q=Gouda$/);
});
