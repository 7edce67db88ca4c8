import { findAccessibilityProblems } from '../../../scripts/lib/testing/accessibility.ts';
import { expect, test } from '../visitor.ts';
import { finish, saveParcel } from './form-walk.ts';

const REGION = '/regios/gorinchem-altena/';
const CALL = 'Bel Jan op 06-12345678. De klas werkt langer door.';

test('a number or a name is noticed before there is a file, and one button leaves it out', async ({ page }) => {
  await page.goto(`/deel/merken/docent/?waarover=${REGION}`);
  const answer = page.getByLabel('Wat merkt u?');
  await answer.fill(CALL);
  await page.getByLabel('Uw rol').fill('docent PIE');
  await expect(page.getByText('Er staat een naam in. Weglaten?')).toBeVisible();
  expect(await findAccessibilityProblems(page)).toEqual([]);
  await finish(page);
  await expect(page.locator('[data-problems]')).toBeFocused();
  await page.getByRole('button', { name: 'Weglaten' }).click();
  await expect(answer).toHaveValue('De klas werkt langer door.');
  await expect(answer).toBeFocused();
  await expect(page.locator('[data-personal]')).toHaveCount(0);
  await finish(page);
  expect(JSON.stringify((await saveParcel(page)).parcel)).not.toContain('Jan');
});

test('what is meant for everybody may stay', async ({ page }) => {
  await page.goto('/deel/aanvullen/aanbod/hoe-meldt-iemand-zich-aan/');
  await page.getByLabel('Aanbod').selectOption({ index: 1 });
  await page.getByLabel(/Hoe meldt iemand zich aan/).fill('Bel de school op 0183-123456.');
  await page.getByLabel('Uw rol').fill('docent');
  await page.getByRole('button', { name: 'Laten staan' }).click();
  await finish(page);
  await expect(page.getByText('Alles klopt. Het bestand staat klaar.')).toBeVisible();
});

test('with what a pupil tells it can not stay', async ({ page }) => {
  await page.goto(`/deel/merken/leerling/?waarover=${REGION}`);
  await page.getByLabel('Wat merk je ervan?').fill(CALL);
  await page.getByLabel('klas 3', { exact: true }).check();
  await expect(page.getByRole('button', { name: 'Weglaten' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Laten staan' })).toHaveCount(0);
  await finish(page);
  await expect(page.locator('[data-problems]')).toContainText('Laat het weg');
});

for (const who of ['leerling', 'docent']) {
  test(`the question to a ${who} fits on the screen of a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/deel/merken/${who}/?waarover=${REGION}`);
    const button = await page.locator('share-form [type="submit"]').boundingBox();
    expect((button?.y ?? Infinity) + (button?.height ?? 0)).toBeLessThanOrEqual(844);
  });
}
