import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PICTURE_DEMANDS } from '../../../src/domain/checks/tours/pictures.ts';
import { finishPages, renderPages } from '../../../scripts/lib/build-steps.ts';
import { checkContentFolder } from '../../../scripts/lib/check-content-folder.ts';
import { ROOT } from '../../../scripts/lib/run-tool.ts';
import { makeTours } from '../../../scripts/lib/tours/make-tours.ts';
import { TOURS_FOLDER } from '../../../scripts/lib/tours/tours-folder.ts';
import { contextOf, copyProject } from '../../../scripts/lib/testing/project-copy.ts';
import { makeTourContent } from './tour-content.ts';

const PROJECT = path.join(ROOT, '.work/tour-site');
export const TOUR_SITE = path.join(PROJECT, 'dist');
const DATE = '2026-11-28';
/** Outside the copy, which is made anew each time: pictures that did not change are not made again. */
const PICTURES = path.join(ROOT, '.work/tour-site-pictures');
/** What would be brought to another server. */
export const APART = path.join(PICTURES, 'beeld');
const DEMANDS = { ...PICTURE_DEMANDS, narrowest: 1024 };

/**
 * Builds a real site from painted rooms, with the steps of `npm run build`: the viewer is tested in the pages, styles and
 * pictures that the site itself would publish, so that a test and the site can not grow apart.
 */
export async function buildTourSite(): Promise<void> {
  await copyProject(PROJECT);
  await keepOnlyTourPages();
  for (const file of ['content/terms.yaml', 'content/site.yaml'])
    await cp(path.join(ROOT, file), path.join(PROJECT, file));
  await writeLab();
  const context = contextOf(PROJECT, DATE);
  const check = await checkContentFolder(PROJECT, { today: context.today, demands: DEMANDS });
  await makeTours(check, { ...context, out: PICTURES, workers: 0 });
  await cp(PICTURES, path.join(PROJECT, TOURS_FOLDER), { recursive: true });
  await renderPages(context, () => undefined);
  await finishPages(context);
}

/** The same site once more, with its pictures at an address elsewhere. Gives its folder. */
export async function buildTourSiteWithout(assets: string): Promise<string> {
  const context = { ...contextOf(PROJECT, DATE), site: path.join(PROJECT, 'dist-elsewhere'), assets };
  await renderPages(context, () => undefined);
  await finishPages(context);
  return context.site;
}

/** Other pages count on content that no test of the viewer needs; from 404 the content policy learns which scripts are ours. */
async function keepOnlyTourPages(): Promise<void> {
  const pages = path.join(PROJECT, 'src/pages');
  for (const name of await readdir(pages)) {
    if (!['rondleiding', '404.astro'].includes(name)) await rm(path.join(pages, name), { recursive: true });
  }
}

async function writeLab(): Promise<void> {
  const folder = path.join(PROJECT, 'content/labs/pie');
  await mkdir(folder, { recursive: true });
  for (const [file, bytes] of await makeTourContent()) await writeFile(path.join(folder, file), bytes);
}
