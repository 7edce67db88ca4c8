import type { Page } from '@playwright/test';
import { expect, test } from '../visitor.ts';
import { finish } from './form-walk.ts';

/** What the browser asked whoever left; each question is answered with no. */
function listen(page: Page): string[] {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  return asked;
}

function leave(page: Page): Promise<void> {
  return page.getByRole('link', { name: 'Deel iets' }).first().click();
}

test.beforeEach(async ({ page }) => {
  await page.goto('/deel/vraag/');
});

test('whoever typed something is asked before the page goes', async ({ page }) => {
  const asked = listen(page);
  await page.getByLabel('Uw vraag').fill('Mag dat?');
  await leave(page);
  await expect.poll(() => asked).toEqual(['beforeunload']);
  await expect(page.getByLabel('Uw vraag')).toHaveValue('Mag dat?');
});

test('whoever typed nothing, or nothing that is still there, just goes', async ({ page }) => {
  const asked = listen(page);
  await page.getByLabel('Uw vraag').fill('Mag dat?');
  await page.getByLabel('Uw vraag').fill('');
  await leave(page);
  await expect(page).toHaveURL(/\/deel\/$/);
  expect(asked).toEqual([]);
});

test('a draft that is kept needs no question', async ({ page }) => {
  const asked = listen(page);
  await page.getByLabel('Uw vraag').fill('Mag dat?');
  await page.getByLabel('Bewaar mijn concept op dit apparaat').check();
  await leave(page);
  await expect(page).toHaveURL(/\/deel\/$/);
  expect(asked).toEqual([]);
});

test('what was taken along needs no question, until it is changed', async ({ page }) => {
  const asked = listen(page);
  await page.getByLabel('Uw vraag').fill('Mag dat?');
  await page.getByLabel('Grote vraag').check();
  await page.getByLabel('Wat weet u nog niet?').fill('Of het mag.');
  await page.getByLabel('Uw rol').fill('ouder');
  await finish(page);
  // The file is made, and stands nowhere yet.
  await leave(page);
  await expect.poll(() => asked).toEqual(['beforeunload']);
  const save = page.getByRole('link', { name: 'Bewaar het bestand' });
  await Promise.all([page.waitForEvent('download'), save.click()]);
  await page.getByLabel('Uw rol').fill('leerling');
  await leave(page);
  await expect.poll(() => asked).toEqual(['beforeunload', 'beforeunload']);
  await page.getByLabel('Uw rol').fill('ouder');
  await leave(page);
  await expect(page).toHaveURL(/\/deel\/$/);
  expect(asked).toHaveLength(2);
});
