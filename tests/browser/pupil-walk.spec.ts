import { expect, readStorage, test } from './visitor.ts';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

test('a pupil opens a lab in three taps, and a tap on a hard word tells what it means', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: /^Alle \d+ echte plekken$/ }).tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stap een technieklokaal binnen');
  await page.getByRole('link', { name: 'Techlab Eelde' }).first().tap();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Techlab Eelde');
  await expect(page.getByRole('heading', { name: 'Wat je hier doet' })).toBeVisible();

  const word = page.locator('button.term').first();
  const meaning = page.locator(`#${await word.getAttribute('popovertarget')}`);
  await expect(meaning).toBeHidden();
  await word.tap();
  await expect(meaning).toBeVisible();
  await expect(meaning).toBeInViewport({ ratio: 1 });
});

test('the menu of a phone leads to every main section and changes the colours', async ({ page }) => {
  await page.goto('/');
  await page.getByText('Menu', { exact: true }).tap();
  const menu = page.getByRole('navigation', { name: 'Menu' });
  await expect(menu.getByRole('link')).toHaveText([
    'Regio’s',
    'Rondleidingen',
    'Goede voorbeelden',
    'Tijdlijn',
    'Kennisbank',
    'Deel',
  ]);
  await menu.getByRole('button', { name: /Kleuren: zoals uw apparaat/ }).tap();
  await menu.getByRole('button', { name: /Kleuren: licht/ }).tap();
  await expect(page.locator('html')).toHaveAttribute('data-colours', 'dark');

  await menu.getByRole('link', { name: 'Rondleidingen' }).tap();
  await expect(page.locator('html')).toHaveAttribute('data-colours', 'dark');
  expect(await readStorage(page)).toEqual({ 'sto-colours': 'dark' });
});

test('from the question on a region to the form, and from the choice of who you are, the region stays filled in', async ({
  page,
}) => {
  await page.goto('/regios/gorinchem-altena/');
  await page.getByRole('link', { name: 'Vertel wat leerlingen merken' }).tap();
  await expect(page).toHaveURL('/deel/merken/leerling/?waarover=/regios/gorinchem-altena/');
  await expect(page.locator('select[name="waarover"]')).toHaveValue('/regios/gorinchem-altena/');

  await page.goto('/deel/merken/?waarover=/regios/gorinchem-altena/&rol=x');
  const choice = page.getByRole('main').getByRole('link', { name: 'Vertel wat je op je werk merkt' });
  await expect(choice).toBeInViewport({ ratio: 1 });
  await choice.tap();
  await expect(page).toHaveURL('/deel/merken/docent/?waarover=%2Fregios%2Fgorinchem-altena%2F');
  await expect(page.locator('select[name="waarover"]')).toHaveValue('/regios/gorinchem-altena/');
});

test('who has a question sees at once where to ask it, and again when nothing is found', async ({ page }) => {
  await page.goto('/vraagbaak/');
  const ask = page.getByRole('link', { name: 'Stel een vraag' });
  await expect(ask).toHaveCount(1);
  await expect(ask).toBeInViewport({ ratio: 1 });
  await page.getByLabel('Waar gaat uw vraag over?').fill('qqqxyz');
  await expect(ask).toHaveCount(2);
  await expect(ask.last()).toBeVisible();
});

test('who does not choose colours finds nothing stored', async ({ page }) => {
  for (const path of ['/', '/labs/', '/kennisbank/', '/zoeken/?q=drone']) await page.goto(path);
  await page.goto('/regios/');
  expect(await readStorage(page)).toEqual({});
});

for (const path of [
  '/',
  '/regios/',
  '/regios/gorinchem-altena/',
  '/interviews/lenie-van-lieverloo/',
  '/begrippen/',
  '/tijdlijn/',
  '/kennisbank/zo-werkt-een-bron/',
]) {
  test(`nothing on ${path} is wider than a phone`, async ({ page }) => {
    await page.goto(path);
    const { wide, screen } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      screen: document.documentElement.clientWidth,
    }));
    expect(wide).toBeLessThanOrEqual(screen);
  });
}
