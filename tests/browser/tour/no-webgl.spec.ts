import { expect, isOfThePicture, test, WITHOUT_WEBGL } from './tour-test.ts';

test.use({ launchOptions: WITHOUT_WEBGL, viewport: { width: 900, height: 700 } });

test('a browser without WebGL keeps the page as it was, with a line that says why', async ({ page, watch }) => {
  await page.goto('/rondleiding/pie/draaibanken/');
  await expect(page.locator('lab-tour')).toHaveAttribute('data-state', 'still');
  await expect(page.getByText('Je browser kan het 360°-beeld niet tekenen.')).toBeVisible();
  await expect(page.locator('lab-tour').getByRole('img', { name: 'Een geschilderde kamer' })).toBeVisible();
  await expect(page.locator('canvas')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Kijk naar links' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Kijk rond in 360°' })).toBeHidden();
  await page.locator('.signs').getByRole('link', { name: '1 De gele kap' }).click();
  await expect(page).toHaveURL(/#punt-kap$/);
  await page.locator('.signs').getByRole('link', { name: 'De robot' }).click();
  await expect(page).toHaveURL(/\/robot\/$/);
  await expect(page.getByText('Tekst over robot.')).toBeVisible();
  expect(watch.requests.filter(isOfThePicture)).toEqual([]);
});

test('the treasure hunt works as a riddle without the picture', async ({ page }) => {
  await page.goto('/rondleiding/pie/draaibanken/');
  await page.getByText('Ik geef het op').click();
  await expect(page.getByText('De eend zit onder de draaibank.')).toBeVisible();
  await page.getByRole('button', { name: 'Begin de speurtocht' }).click();
  const choice = page.getByLabel('bij welk punt zit hij?');
  await choice.selectOption('De klok');
  await page.getByRole('button', { name: 'Kijk of het klopt' }).click();
  await expect(page.getByText('Nee, daar zit hij niet.')).toBeVisible();
  await expect(page.getByText('Je hebt 0 van de 3 eenden gevonden.')).toBeVisible();
  await choice.selectOption('De gele kap');
  await page.getByRole('button', { name: 'Kijk of het klopt' }).click();
  await expect(page.getByText('Ja, goed zo!')).toBeVisible();
  await expect(page.getByText('Je hebt 1 van de 3 eenden gevonden.')).toBeVisible();
});
