import { expect, test } from '../visitor.ts';

test('what follows from an answer is asked after that answer, and stays once it is filled in', async ({ page }) => {
  await page.goto('/deel/mijlpaal/');
  const [achieved, dropped] = [page.getByLabel('Gehaald op'), page.getByLabel('Waarom het verviel')];
  await expect(achieved).toBeHidden();
  await page.getByLabel('gehaald', { exact: true }).check();
  await expect(achieved).toBeVisible();
  await expect(dropped).toBeHidden();
  await page.getByLabel('vervallen').check();
  await expect(achieved).toBeHidden();
  await dropped.fill('Er kwam iets anders.');
  await page.getByLabel('bezig').check();
  await expect(dropped).toBeVisible();
  await dropped.fill('');
  await expect(dropped).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('it is asked always', async ({ page }) => {
    await page.goto('/deel/mijlpaal/');
    await expect(page.getByLabel('Gehaald op')).toBeVisible();
  });
});
