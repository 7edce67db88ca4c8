import { expect, test } from './visitor.ts';

for (const [place, region, note] of [
  ['Woudrichem', 'Gorinchem/Altena', 'De gemeente Altena hoort volgens een bron bij deze regio.'],
  [
    'Meerkerk',
    'Gorinchem/Altena',
    'In de gemeente Vijfheerenlanden staat een school van deze regio (in Leerdam). Of de hele gemeente meedoet, zegt geen bron.',
  ],
  ['Prinsenbeek', 'Breda', 'De gemeente Breda hoort volgens een bron bij deze regio.'],
] as const) {
  test(`who types ${place} on the home page finds ${region}, with what a source says of it`, async ({ page }) => {
    await page.goto('/');
    await page.getByLabel('Plaats of school').fill(place);
    await page.getByLabel('Plaats of school').press('Enter');
    await expect(page.getByRole('status')).toHaveText('1 regio.');
    const shown = page.locator('[data-list] > li:visible');
    await expect(shown.getByRole('link', { name: region, exact: true })).toBeVisible();
    await expect(shown.locator('[data-place]:visible')).toHaveText(note);
  });
}

test('who types a place of which no source tells is told how to find out', async ({ page }) => {
  await page.goto('/regios/?zoek=Qwertydorp');
  await expect(page.getByText('Dan zegt geen bron die wij lazen bij welke regio die hoort.')).toBeVisible();
  await expect(page.getByText(/Vraag het aan de vmbo-school/)).toBeVisible();
});

test('the order changes in place, keeps what was chosen, and the way back leads back', async ({ page }) => {
  await page.goto('/regios/');
  await page.getByLabel('Provincie', { exact: true }).selectOption('zeeland');
  await page.getByRole('link', { name: 'per provincie' }).click();
  await expect(page).toHaveURL(/\/regios\/op-provincie\/\?provincie=zeeland$/);
  await expect(page.getByRole('link', { name: 'per provincie' })).toBeFocused();
  await expect(page.locator('.province h2:visible')).toHaveText(['Zeeland']);
  await page.goBack();
  await expect(page).toHaveURL(/\/regios\/\?provincie=zeeland$/);
  await expect(page.getByRole('status')).toHaveText('1 regio.');
});

test('on a wide screen the map stands beside the list, and a dot has its name for mouse and keyboard', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/regios/');
  const map = page.getByRole('group', { name: /Kaart van Nederland/ });
  await expect(map).toBeInViewport();
  const dot = map.getByRole('link', { name: 'Alphen aan den Rijn' });
  const name = dot.locator('.name');
  await expect(name).toBeHidden();
  await dot.locator('.dot').hover();
  await expect(name).toBeVisible();
  await page.mouse.move(5, 5);
  await dot.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(name).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/regios\/alphen\/$/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the map opens from the first screen; a tap names a dot and the next follows it', async ({ page }) => {
    await page.goto('/regios/');
    const fold = page.getByText('Kies op de kaart');
    await expect(fold).toBeInViewport();
    await fold.tap();
    const dot = page.locator('.map [data-region="alphen"]');
    await dot.locator('.dot').tap();
    await expect(dot.locator('.name')).toBeVisible();
    await expect(page).toHaveURL(/\/regios\/$/);
    await dot.locator('.dot').tap();
    await expect(page).toHaveURL(/\/regios\/alphen\/$/);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the order is an address, the map is open beside the list, and a village stands in the list of places', async ({
    page,
  }) => {
    await page.goto('/regios/');
    await expect(page.getByRole('group', { name: /Kaart van Nederland/ })).toBeVisible();
    await page.getByRole('link', { name: 'per provincie' }).click();
    await expect(page.getByRole('heading', { name: 'Drenthe', exact: true })).toBeVisible();
    await page.getByRole('link', { name: 'op plaats' }).click();
    await page
      .getByRole('navigation', { name: /in delen/ })
      .getByRole('link', { name: /^W / })
      .click();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Woudrichem' })
      .getByRole('link', { name: 'Gorinchem/Altena' })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gorinchem/Altena');
  });
});
