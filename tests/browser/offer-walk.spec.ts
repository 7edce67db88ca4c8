import { expect, test } from './visitor.ts';

test('a teacher sees what colleagues asked for, and what answers it', async ({ page }) => {
  await page.goto('/aanbod/');
  await page.getByLabel('Voor wie', { exact: true }).selectOption('teachers');
  await expect(page).toHaveURL(/\?voor=teachers$/);
  const headings = page.locator('list-filter').getByRole('heading', { level: 2 });
  await expect(headings.filter({ visible: true })).toHaveText(['Docenten']);

  const need = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /bedrijven langs/ }) });
  await expect(need).toContainText('landelijk ondersteuner, begin 2021');
  await need.getByRole('link', { name: 'Een stage voor elke techniekdocent' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Een stage voor elke techniekdocent');
  await expect(page.getByText('voorbij: of het terugkomt, weten wij niet')).toBeVisible();

  await page.getByRole('link', { name: /bedrijven langs/ }).click();
  await expect(page).toHaveURL(/\/aanbod\/#behoefte-bij-bedrijven-langsgaan$/);
  await expect(page.locator(':target')).toBeInViewport();
});

test('needs without an offer stay in sight, with how old they are', async ({ page }) => {
  await page.goto('/aanbod/?stand=none');
  await expect(page.getByLabel('Stand', { exact: true })).toHaveValue('none');
  const shown = page.locator('[data-list] > li:visible');
  expect(await shown.count()).toBeGreaterThan(1);
  for (const text of await shown.allTextContents()) {
    expect(text).toContain('Nog geen aanbod gevonden');
    expect(text).toMatch(/minstens \d+ jaar oud/);
  }
  await expect(page.getByRole('heading', { name: /waarvan wij de vraag niet kennen/ })).toHaveCount(0);
});

test('words and choices together may leave nothing, and one link brings all back', async ({ page }) => {
  await page.goto('/aanbod/');
  const shown = page.locator('[data-list] > li:visible');
  const all = await shown.count();
  await page.getByLabel('Woord of regio').fill('drones');
  await expect(page.getByRole('status')).toHaveText('1 onderwerp.');
  await page.getByLabel('Voor wie', { exact: true }).selectOption('parents-pupils');
  await expect(page.getByRole('heading', { name: 'Niets gevonden' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Docenten' })).toBeHidden();
  await page.getByRole('link', { name: 'Bekijk alles' }).click();
  await expect(shown).toHaveCount(all);
});

test('a supporter sees a region at a glance, and opens what is old', async ({ page }) => {
  await page.goto('/ondersteuners/lenie-van-lieverloo/');
  await expect(page.getByRole('heading', { name: 'Welke regio’s dit zijn, weten wij niet' })).toBeVisible();
  const region = page.locator('.glance').filter({ has: page.getByRole('heading', { name: 'Gorinchem/Altena' }) });
  await expect(region).toContainText('Eigen rol in deze regio: programmamanager.');
  await region.getByText(/pagina’s om na te lezen/).click();
  await region.getByRole('link', { name: 'Een techniekbus langs basisscholen' }).click();
  await expect(page).toHaveURL(/\/praktijk\/techniekbus-langs-basisscholen\/$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('offers can be filtered by one thing at a time, and no empty heading stays', async ({ page }) => {
    await page.goto('/aanbod/');
    const shown = page.locator('[data-list] > li:visible');
    const all = await shown.count();
    await page
      .getByRole('navigation', { name: 'Filteren op voor wie' })
      .getByRole('link', { name: 'Basisscholen' })
      .click();
    const headings = page.locator('list-filter').getByRole('heading', { level: 2 });
    await expect(headings.filter({ visible: true })).toHaveText(['Basisscholen']);
    expect(await shown.count()).toBeLessThan(all);

    await page
      .getByRole('navigation', { name: 'Filteren op stand' })
      .getByRole('link', { name: 'Nog geen aanbod' })
      .click();
    for (const text of await shown.allTextContents()) expect(text).toContain('Nog geen aanbod gevonden');
    const parts = page.locator('list-filter').getByRole('heading', { level: 3 }).filter({ visible: true });
    expect(new Set(await parts.allTextContents())).toEqual(new Set(['Gevraagd, maar nog zonder aanbod']));
    await page.getByRole('link', { name: 'Alle behoeften en alle aanbod' }).click();
    await expect(shown).toHaveCount(all);
  });
});
