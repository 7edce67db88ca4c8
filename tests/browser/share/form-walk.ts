import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { FORMS, formAddress } from '../../../src/domain/addresses.ts';
import { readParcels, type Parcel } from '../../../src/domain/contribution/parcel.ts';
import { expect } from '../visitor.ts';

/** The step of a form that is in sight. */
export function stepOf(page: Page): Locator {
  return page.locator('[data-step]:visible');
}

/** To the next step: the focus is on its heading. */
export async function goOn(page: Page, heading: string): Promise<void> {
  await page.getByRole('button', { name: 'Verder' }).click();
  await expect(page.getByRole('heading', { name: heading })).toBeFocused();
}

export function finish(page: Page): Promise<void> {
  return page.getByRole('button', { name: 'Kijk na en maak het bestand' }).click();
}

/** Keeps the file of a finished form, and reads it as an editor does. */
export async function saveParcel(page: Page): Promise<{ readonly name: string; readonly parcel: Parcel }> {
  const link = page.getByRole('link', { name: 'Bewaar het bestand' });
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const [read] = readParcels(await readFile(await file.path(), 'utf8'));
  if (read === undefined || !('parcel' in read)) throw new Error('The file holds no contribution.');
  return { name: file.suggestedFilename(), parcel: read.parcel };
}

/** A question, finished. */
export async function finishQuestion(page: Page): Promise<void> {
  await page.goto(formAddress(FORMS.question));
  await page.getByLabel('Uw vraag').fill('Mag dat?');
  await page.getByLabel('Grote vraag').check();
  await page.getByLabel('Wat weet u nog niet?').fill('Of het mag.');
  await page.getByLabel('Uw rol').fill('ouder');
  await finish(page);
  await expect(page.locator('[data-result]')).toBeVisible();
}

/** What may be told besides lies folded in the step. */
export function unfold(page: Page, title = 'Meer vertellen (mag)'): Promise<void> {
  return stepOf(page).locator('summary').filter({ hasText: title }).click();
}

/** The first step of a practice, filled in as short as can be. */
export async function fillIdea(page: Page): Promise<void> {
  await page.goto('/deel/goed-voorbeeld/');
  await page.getByLabel('Titel').first().fill('Een proefdak voor iedereen');
  await page.getByLabel('Leren bij een bedrijf').check();
  await page.getByLabel('In het kort').fill('Leerlingen leggen panelen.');
}

/** A practice in which everything that must be filled in is filled in, at its last step. */
export async function fillPractice(page: Page): Promise<void> {
  await fillIdea(page);
  await goOn(page, 'Hoe het ging');
  await page.getByLabel('Wat deed u precies?').fill('Een installateur bouwde een dak.');
  const sure = page.getByRole('group', { name: 'Hoe zeker is dit?' });
  await sure.getByLabel('Laag').check();
  await sure.getByLabel('Waaruit blijkt dat?').fill('Eén indruk.');
  await goOn(page, 'Van wie komt dit?');
  await page.getByLabel('Uw rol').fill('docent PIE');
}

/** A lab, at its last step with the fold of its picture open. */
export async function openPicture(page: Page): Promise<void> {
  await page.goto('/deel/lokaal/');
  await page.getByLabel('Naam van het lokaal').fill('Metaallokaal');
  await page.getByLabel('Praktijklokaal op school').check();
  await page.getByLabel('Plaats', { exact: false }).first().fill('Gorinchem');
  await page.getByLabel('In het kort').fill('Hier leer je draaien.');
  await goOn(page, 'Van wie komt dit?');
  await unfold(page, 'Een foto');
}
