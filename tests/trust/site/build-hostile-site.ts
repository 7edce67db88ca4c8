import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { checkContentFolder } from '../../../scripts/lib/check-content-folder.ts';
import {
  finishPages,
  indexForSearch,
  judgeContent,
  makeShareCards,
  renderPages,
} from '../../../scripts/lib/build-steps.ts';
import { makeTours } from '../../../scripts/lib/tours/make-tours.ts';
import { SMALL } from '../../scripts/tours/tour-folder.ts';
import { fileOf } from '../../../src/domain/collections.ts';
import { contextOf, copyProject } from '../../../scripts/lib/testing/project-copy.ts';
import { idOf, makeHostileContent, TODAY } from '../hostile-content.ts';
import { makePayloadPages, passedOverFiles, PROGRAM } from './more-hostile-files.ts';
import { HOSTILE_ADDRESS, HOSTILE_PROJECT } from './places.ts';

/** What the check lets through between the times of a guided walk. */
const HOSTILE_WALK = `WEBVTT

draaibanken
00:00.000 --> 00:09.000
&lt;img src=x onerror=alert(1) &amp;lt;script "' onload='alert(1)' {alert(1)} javascript:alert(1)
`;

/** Runs once, before the tests of the site. */
export default buildHostileSite;

/** Builds a real site, with the steps of `npm run build`, from one hostile page of every kind. */
export async function buildHostileSite(): Promise<void> {
  await copyProject(HOSTILE_PROJECT);
  await writeContent();

  const context = contextOf(HOSTILE_PROJECT, TODAY, HOSTILE_ADDRESS);
  const quiet = (): void => undefined;
  // The site's own links lead nowhere here, and nobody looks at them.
  const check = await checkContentFolder(HOSTILE_PROJECT, { today: TODAY, neededPages: [] });
  judgeContent(check);
  await makeTours(check, { ...context, settings: SMALL });
  await renderPages(context, quiet);
  const pages = await finishPages(context);
  await makeShareCards(context, pages);
  await indexForSearch(context, pages);
}

async function writeContent(): Promise<void> {
  const { files, pictures, videos } = makeHostileContent();
  for (const [file, text] of files) await write(file, text);
  for (const [index, picture] of pictures.entries()) await write(picture, await paintPicture(index));
  for (const file of videos) await write(file, file.endsWith('/loop-mee.vtt') ? HOSTILE_WALK : 'WEBVTT\n');
  // The page that says who is behind the site goes by its name.
  await write(fileOf('about', 'colofon'), files.get(fileOf('about', idOf('about'))) ?? '');
  await writeLabAlone(files.get(fileOf('labs', idOf('labs'))) ?? '');
  for (const [file, text] of makePayloadPages()) await write(file, text);
  for (const file of passedOverFiles()) await write(file, PROGRAM);
}

/** The same lab without a tour: then its page shows its own picture, and what it smells like. */
async function writeLabAlone(text: string): Promise<void> {
  await write(fileOf('labs', 'zonder-rondleiding'), `${text}\n\n![Een brede foto](./breed.jpg)\n`);
  for (const name of ['draaibank', 'breed']) {
    await write(`content/labs/zonder-rondleiding/${name}.jpg`, await paintPicture(0));
  }
}

async function write(file: string, bytes: string | Buffer): Promise<void> {
  const place = path.join(HOSTILE_PROJECT, file);
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(place, bytes);
}

/**
 * With a name and a place, as a camera writes them. Twice as wide as high, as a picture all around must be; each in its
 * own colour, because two may not be the same.
 */
function paintPicture(index: number): Promise<Buffer> {
  const background = { r: 40 * index, g: 120, b: 160 };
  return sharp({ create: { width: 3072, height: 1536, channels: 3, background } })
    .withExif({ IFD0: { Artist: 'Iemand' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 50/1 0/1' } })
    .jpeg()
    .toBuffer();
}
