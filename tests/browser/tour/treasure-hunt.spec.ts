import { expect, openScene, readStorage, test, WITH_WEBGL } from './tour-test.ts';
import { TREASURE } from './tour-content.ts';

test.use({ launchOptions: WITH_WEBGL, viewport: { width: 900, height: 700 } });

const AT_THE_DUCK = `#${TREASURE.yaw},${TREASURE.pitch},75`;

test('the duck can be caught in the picture once the hunt is on, and the device remembers', async ({ page }) => {
  await openScene(page, 'draaibanken', AT_THE_DUCK);
  const duck = page.locator('.treasure');
  await expect(duck).toBeHidden();
  expect(await readStorage(page)).toEqual({});

  await page.getByRole('button', { name: 'Begin de speurtocht' }).click();
  await duck.click();
  await expect(page.getByText('Je hebt 1 van de 3 eenden gevonden.')).toBeVisible();
  await expect(duck).toHaveClass(/got/);
  await expect(page.locator('[data-hunt-slot="draaibanken"]')).toHaveText(/gevonden/);
  expect(await readStorage(page)).toEqual({ 'sto-speurtocht': '{"pie":["draaibanken"]}' });

  await page.reload();
  await expect(page.getByText('Je hebt 1 van de 3 eenden gevonden.')).toBeVisible();
});

test('the button does not give the duck away: it is there only while the duck is in view', async ({ page }) => {
  await openScene(page);
  await page.getByRole('button', { name: 'Begin de speurtocht' }).click();
  await expect(page.locator('.treasure')).toBeHidden();
  await page.evaluate((hash) => (location.hash = hash), AT_THE_DUCK);
  await expect(page.getByRole('button', { name: 'De eend! Tik om hem te vangen' })).toBeVisible();
});

test('the duck waits while a card or the line of the comparison could lie over it', async ({ page }) => {
  await openScene(page, 'draaibanken', '#20,-10,75');
  await page.getByRole('button', { name: 'Begin de speurtocht' }).click();
  const duck = page.locator('.treasure');
  const compare = page.getByRole('button', { name: 'Voor en na' });
  await expect(duck).toBeVisible();
  await compare.click();
  await expect(duck).toBeHidden();
  await compare.click();
  await expect(duck).toBeVisible();
  await page.locator('.signs').getByRole('link', { name: '1 De gele kap' }).press('Enter');
  await expect(duck).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(duck).toBeVisible();
});

test('all ducks give the certificate, and the hunt can be wiped', async ({ page }) => {
  await openScene(page);
  await page.getByRole('button', { name: 'Begin de speurtocht' }).click();
  for (const next of ['Bij de lascabines', 'De robot', undefined]) {
    await expect(page.getByRole('link', { name: 'Print je oorkonde' })).toBeHidden();
    await page.getByRole('button', { name: 'Ik heb de eend gezien' }).click();
    if (next === undefined) break;
    await page.locator('.signs').getByRole('link', { name: next }).press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(next);
  }
  await expect(page.getByText('Je hebt alle 3 eenden gevonden.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Print je oorkonde' })).toBeVisible();

  await page.getByRole('button', { name: 'Begin opnieuw' }).click();
  await expect(page.getByText('De speurtocht is gewist.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Begin de speurtocht' })).toBeFocused();
  expect(await readStorage(page)).toEqual({});
});
