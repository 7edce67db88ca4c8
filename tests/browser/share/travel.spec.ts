import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Download } from '@playwright/test';
import { finishPages, judgeContent, makeTourPictures, renderPages } from '../../../scripts/lib/build-steps.ts';
import { checkContentFolder } from '../../../scripts/lib/check-content-folder.ts';
import { ROOT } from '../../../scripts/lib/run-tool.ts';
import { listenOnFreePort } from '../../../scripts/lib/site/listen.ts';
import { createSiteServer } from '../../../scripts/lib/site/static-server.ts';
import { TOURS_FOLDER } from '../../../scripts/lib/tours/tours-folder.ts';
import { readParcels } from '../../../src/domain/contribution/parcel.ts';
import { dutchDay } from '../../../src/domain/derived/dutch-day.ts';
import { contextOf, copyProject } from '../../../scripts/lib/testing/project-copy.ts';
import { expect, test } from '../visitor.ts';
import { finish, goOn, unfold } from './form-walk.ts';

const PROJECT = path.join(ROOT, '.work/travel');
const SITE = path.join(PROJECT, 'dist');
const TODAY = dutchDay(new Date());

/** Builds the site of the real content with one file more, in a copy of the project. */
async function buildWith(file: string, download: Download): Promise<void> {
  await copyProject(PROJECT);
  await cp(path.join(ROOT, 'content'), path.join(PROJECT, 'content'), { recursive: true });
  // The pictures of tours are there already; to make them again takes a minute.
  await cp(path.join(ROOT, TOURS_FOLDER), path.join(PROJECT, TOURS_FOLDER), { recursive: true });
  const [read] = readParcels(await readFile(await download.path(), 'utf8'));
  const page = read !== undefined && 'parcel' in read ? read.parcel.page : undefined;
  if (page === undefined) throw new Error('The file holds no new page.');
  await writeFile(path.join(PROJECT, file), page.text, { flag: 'wx' });
  const context = contextOf(PROJECT, TODAY);
  const quiet = (): void => undefined;
  const check = await checkContentFolder(PROJECT, context);
  judgeContent(check);
  await makeTourPictures(check, context, quiet);
  await renderPages(context, quiet);
  await finishPages(context);
}

test('a practice that somebody offers travels from the form to a file, past the check, to its page', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.goto('/deel/goed-voorbeeld/');
  await page.getByLabel('Titel').first().fill('Een proefdak: “samen” & <b>stap voor stap</b>');
  await page.getByLabel('Leren bij een bedrijf').check();
  await page.getByLabel('In het kort').fill('Leerlingen leggen {zonnepanelen} op een dak van hout.');
  await unfold(page);
  await page.getByRole('group', { name: 'Regio’s' }).getByRole('combobox').selectOption('gorinchem-altena');
  await page.getByLabel('Bouwen, Wonen en Interieur').check();
  await page.getByLabel('Sinds').fill('18 juni 2024');
  await goOn(page, 'Hoe het ging');
  await unfold(page);
  await page.getByLabel('Wat deed u precies?').fill('Een installateur bouwde het dak. Elke week is er les.');
  await page.getByLabel('Wat lukte nog niet?').fill('Het vervoer: import { bus } from "stad".');
  const sure = page.getByRole('group', { name: 'Hoe zeker is dit?' });
  await sure.getByLabel('Laag').check();
  await sure.getByLabel('Waaruit blijkt dat?').fill('Eén indruk.');
  await goOn(page, 'Van wie komt dit?');
  await unfold(page, 'Wat merken ze ervan?');
  await page.getByRole('group', { name: 'Wat merken leerlingen?' }).getByRole('textbox').fill('Zij werken op hoogte.');
  await unfold(page, 'Wilt u nog iets vertellen?');
  await page
    .getByLabel('Wilt u nog iets vertellen?')
    .fill('export const a = 1\n\n<script>alert(1)</script> en *niet vet*.');
  await page.getByLabel('Uw rol').fill('docent BWI');
  await page.getByLabel('School of organisatie').fill('Voorbeeldschool');
  await finish(page);
  await expect(page.getByText('Alles klopt. Het bestand staat klaar.')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Bewaar het bestand' }).click(),
  ]);

  await buildWith('content/practices/een-proefdak-samen-b-stap-voor-stap-b.mdx', download);
  const server = createSiteServer(SITE);
  try {
    const origin = `http://127.0.0.1:${await listenOnFreePort(server, 0)}`;
    const made = await page.context().newPage();
    await made.goto(`${origin}/praktijk/een-proefdak-samen-b-stap-voor-stap-b/`);
    await expect(made.getByRole('heading', { level: 1 })).toHaveText('Een proefdak: “samen” & <b>stap voor stap</b>');
    const text = made.getByRole('main');
    for (const told of [
      'Leerlingen leggen {zonnepanelen} op een dak van hout.',
      'Een installateur bouwde het dak. Elke week is er les.',
      'Het vervoer: import { bus } from "stad".',
      'Zij werken op hoogte.',
      '<script>alert(1)</script> en *niet vet*.',
      'voorstel',
      '18 juni 2024',
      'Ingezonden met het formulier van deze site, door: docent BWI',
    ]) {
      await expect(text).toContainText(told);
    }
    await expect(text.getByRole('link', { name: 'Gorinchem/Altena' }).first()).toBeVisible();
    // And it is found among the others.
    await made.goto(`${origin}/praktijk/?soort=company&regio=gorinchem-altena`);
    await expect(made.getByRole('link', { name: /Een proefdak/ })).toBeVisible();
  } finally {
    server.close();
    server.closeAllConnections();
  }
});
