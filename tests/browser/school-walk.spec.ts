import { expect, test } from './visitor.ts';

test('a school finds its region by the name of a village, and from there its lines, interview and supporter', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByLabel('Plaats of school').fill('Sleeuwijk');
  await page.getByRole('search', { name: 'Zoek uw regio' }).getByRole('button', { name: 'Zoek' }).click();

  await expect(page).toHaveURL(/\/regios\/\?zoek=Sleeuwijk$/);
  await expect(page.getByRole('status')).toHaveText('1 regio.');
  await page.locator('[data-list]').getByRole('link', { name: 'Gorinchem/Altena' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gorinchem/Altena');
  await expect(page.getByText('De startbijeenkomst schoof op')).toBeVisible();
  await page.getByRole('link', { name: 'Hotspots en bedrijven' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hotspots en bedrijven');
  await page.getByRole('link', { name: 'Gorinchem/Altena' }).first().click();
  await page.getByRole('link', { name: /Lenie van Lieverloo over/ }).click();

  await expect(page.getByText('Verslag in eigen woorden, met een paar korte citaten')).toBeVisible();
  await page.getByRole('link', { name: 'Lenie van Lieverloo', exact: true }).first().click();
  await expect(page).toHaveURL(/\/ondersteuners\/lenie-van-lieverloo\/$/);
});

test('a school looks for what others do about one thing, and sees what is not known', async ({ page }) => {
  await page.goto('/praktijk/');
  await page.getByLabel('Soort', { exact: true }).selectOption('company');
  await expect(page).toHaveURL(/\?soort=company$/);
  await page.getByLabel('Woord of regio').fill('gorinchem');
  await page
    .getByRole('link', { name: /hotspot/i })
    .first()
    .click();

  await expect(page.getByText('voorstel, nog niet nagelezen')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Kan dit ook bij ons?' })).toBeVisible();
  await expect(page.getByText('Dat staat in geen bron die wij vonden.').first()).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Gorinchem/Altena' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gorinchem/Altena');
  await expect(page.getByRole('listitem').filter({ hasText: 'goed voorbeeld' }).first()).toBeVisible();
});

test('the filters narrow the list, stay in the address and survive a reload', async ({ page }) => {
  await page.goto('/regios/');
  await page.getByLabel('Provincie', { exact: true }).selectOption('zeeland');
  await expect(page.getByRole('status')).toHaveText('1 regio.');
  await expect(page).toHaveURL(/\?provincie=zeeland$/);

  await page.reload();
  await expect(page.getByLabel('Provincie', { exact: true })).toHaveValue('zeeland');
  await expect(page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2 }) })).toHaveCount(1);

  await page.getByLabel('Plaats, school of naam').fill('Groningen');
  await expect(page.getByText('Geen regio gevonden')).toBeVisible();
  await page.getByRole('link', { name: 'bekijk alle regio’s' }).click();
  await expect(page).toHaveURL(/\/regios\/$/);
  await expect(page.getByLabel('Provincie', { exact: true })).toHaveValue('');
});

test('a name is found without its accents', async ({ page }) => {
  await page.goto('/regios/?zoek=zuidwest-fryslan');
  await expect(page.locator('[data-list]').getByRole('link', { name: 'Zuidwest-Fryslân' })).toBeVisible();
});

test('a filter value that does not exist shows every region', async ({ page }) => {
  await page.goto('/regios/?provincie=atlantis');
  await expect(page.getByLabel('Provincie', { exact: true })).toHaveValue('');
  await expect(page.locator('[data-list]').getByRole('link', { name: 'Zeeland', exact: true })).toBeVisible();
});

test('every dot on the map is a region of the list too', async ({ page }) => {
  await page.goto('/regios/');
  const dots = await page.locator('.map a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const list = await page
    .locator('[data-list] h2 a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(dots.length).toBeGreaterThan(50);
  expect(dots.filter((href) => !list.includes(href))).toEqual([]);
});

test('a new programme leader says who she is, and takes the first step of her reading path', async ({ page }) => {
  await page.goto('/kennisbank/');
  const main = page.getByRole('main');
  await main.getByRole('link', { name: 'Startende programmaleider', exact: true }).click();
  await expect(main.getByRole('heading', { name: 'Startende programmaleider' })).toBeInViewport();

  const path = main.getByRole('list').filter({ hasText: 'vier keer 25 dagen' });
  await path.getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Startende programmaleider? Uw eerste 100 dagen');
  await expect(page.getByRole('navigation', { name: 'Kennisbank' }).locator('[aria-current="page"]')).toHaveText(
    'Startende programmaleider? Uw eerste 100 dagen',
  );
});
