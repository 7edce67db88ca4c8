import { findAccessibilityProblems } from '../../../scripts/lib/testing/accessibility.ts';
import { expect, measureOverflow, test } from '../visitor.ts';
import { finish, saveParcel } from './form-walk.ts';

const REGION = '/regios/gorinchem-altena/';

test('each page leads to what it says, and one fact is mended', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(REGION);
  await page.getByRole('link', { name: 'Klopt er iets niet op deze pagina?' }).click();
  await expect(page.getByLabel('Pagina')).toHaveValue(REGION);
  const list = page.locator('fact-list');
  await expect(list.getByRole('radio').first()).toBeVisible();
  expect(await findAccessibilityProblems(page)).toEqual([]);
  expect(await measureOverflow(page)).toBe(0);

  await list.getByLabel('Zoek op een woord').fill('tweede naam');
  await list.getByRole('radio', { name: 'STO-GOAL' }).check();
  await expect(page.getByLabel('Wat staat er nu?')).toHaveValue('STO-GOAL');
  await page.getByLabel('Wat moet er staan?').fill('GOAL');
  await page.getByLabel('Hoe weet u dat?').fill('Ik werk er.');
  await page.getByLabel('Uw rol').fill('programmaleider');
  await finish(page);
  const { parcel } = await saveParcel(page);
  expect(parcel.change?.fields[0]).toEqual({ at: ['alias'], was: 'STO-GOAL', now: 'GOAL' });
});

test('who writes over what was pointed at sends a remark', async ({ page }) => {
  await page.goto(`/deel/verbeteren/?waarover=${REGION}`);
  await page.locator('fact-list').getByRole('radio').first().check();
  await page.getByLabel('Wat staat er nu?').pressSequentially(' en meer');
  await expect(page.locator('fact-list').getByRole('radio', { checked: true })).toHaveCount(0);
  await page.getByLabel('Wat moet er staan?').fill('Iets anders.');
  await page.getByLabel('Hoe weet u dat?').fill('Ik werk er.');
  await page.getByLabel('Uw rol').fill('ouder');
  await finish(page);
  expect((await saveParcel(page)).parcel.remark).toContain('en meer');
});

test('a page below another, or none of the list, has its place too', async ({ page }) => {
  await page.goto('/deel/verbeteren/?waarover=/regios/gorinchem-altena/verantwoording/');
  await expect(page.getByLabel('Pagina')).toHaveValue(REGION);
  await page.goto('/deel/verbeteren/?waarover=/zoeken/');
  await expect(page.getByLabel('Pagina')).toHaveValue('anders');
  await finish(page);
  await expect(page.locator('[data-problems]').getByRole('link')).toHaveText([
    'Wat staat er nu?',
    'Wat moet er staan?',
    'Hoe weet u dat?',
    'Uw rol',
  ]);
});

test('who already types stays where they are when the list arrives above', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 2000 });
  let release = (): void => undefined;
  const mayArrive = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/gorinchem-altena.mdx.txt', async (route) => {
    await mayArrive;
    await route.continue();
  });
  await page.goto('/deel/verbeteren/');
  await page.getByLabel('Pagina').selectOption(REGION);
  const role = page.getByLabel('Uw rol');
  await role.fill('docent');
  // Not scrolled: there a browser keeps nothing in place by itself.
  expect(await page.evaluate(() => scrollY)).toBe(0);
  const before = await role.boundingBox();
  release();
  await expect(page.locator('fact-list').getByRole('radio').first()).toBeVisible();
  expect(Math.abs(((await role.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2);
});
