import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openWorkFolder, putBackSite, type WorkFolder, type WorkFolderPlaces } from '../../scripts/lib/work-folder.ts';
import { makeFolder } from './site/site-builder.ts';

function makePlaces(): WorkFolderPlaces {
  const root = makeFolder();
  return { work: path.join(root, '.work'), dist: path.join(root, 'dist') };
}

function putPage(folder: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), text);
}

function readPage(places: WorkFolderPlaces): string {
  return readFileSync(path.join(places.dist, 'index.html'), 'utf8');
}

async function build(places: WorkFolderPlaces, text: string): Promise<WorkFolder> {
  const folder = await openWorkFolder(places);
  putPage(folder.site, text);
  return folder;
}

test('a finished site takes the place of the old one', async () => {
  const places = makePlaces();
  for (const text of ['eerste', 'tweede']) {
    const folder = await build(places, text);
    folder.publish();
    await folder.close();
  }
  expect(readPage(places)).toBe('tweede');
  expect(readdirSync(places.work)).toEqual([]);
});

test('without publishing the old site stays and the new one is gone', async () => {
  const places = makePlaces();
  putPage(places.dist, 'oud');
  const folder = await build(places, 'half');
  await folder.close();
  await folder.close();
  expect([readPage(places), existsSync(folder.site)]).toEqual(['oud', false]);
});

test('what a broken run left behind is cleaned up', async () => {
  const places = makePlaces();
  const killed = await openWorkFolder(places);
  putPage(killed.site, 'rest');
  rmSync(path.join(places.work, 'lock'));
  const folder = await openWorkFolder(places);
  expect([existsSync(killed.site), existsSync(folder.site)]).toEqual([false, false]);
});

test('what still lives of a killed build can not write in the site of the next', async () => {
  const places = makePlaces();
  const killed = await openWorkFolder(places);
  rmSync(path.join(places.work, 'lock'));
  const folder = await build(places, 'nieuw');
  putPage(killed.site, 'oud');
  folder.publish();
  expect(readPage(places)).toBe('nieuw');
});

test('a run that was cut off between the two renames gives the old site back, and the next says so', async () => {
  const places = makePlaces();
  putPage(path.join(places.work, 'previous'), 'oud');
  const folder = await openWorkFolder(places);
  await folder.close();
  expect([readPage(places), folder.hasPutBack]).toEqual(['oud', true]);
  expect((await openWorkFolder(places)).hasPutBack).toBe(false);
});

test('who only needs a site puts back the one of a build that was cut off', () => {
  const places = makePlaces();
  putPage(path.join(places.work, 'previous'), 'oud');
  writeFileSync(path.join(places.work, 'lock'), '4194303\n');
  expect([putBackSite(places, () => false), readPage(places)]).toEqual([true, 'oud']);
  expect(putBackSite(places, () => false)).toBe(false);
});

test('the old site stays where it stands while a build is busy to replace it', async () => {
  const places = makePlaces();
  const previous = path.join(places.work, 'previous');
  await openWorkFolder(places);
  putPage(previous, 'oud');
  expect([putBackSite(places), existsSync(previous)]).toEqual([false, true]);
});

test('a site that is there is not replaced by the one that stood aside', async () => {
  const places = makePlaces();
  putPage(path.join(places.work, 'previous'), 'oud');
  putPage(places.dist, 'nieuw');
  expect([putBackSite(places), readPage(places)]).toEqual([false, 'nieuw']);
  await (await openWorkFolder(places)).close();
  expect([readPage(places), readdirSync(places.work)]).toEqual(['nieuw', []]);
});

test('a second build at the same time is refused with the process that is busy', async () => {
  const places = makePlaces();
  await openWorkFolder(places);
  await expect(openWorkFolder(places, () => true)).rejects.toThrow(
    `Er loopt al een bouw in deze map (proces ${process.pid})`,
  );
});

test('the lock of a build that is gone is no obstacle', async () => {
  const places = makePlaces();
  mkdirSync(places.work, { recursive: true });
  writeFileSync(path.join(places.work, 'lock'), '4194303\n');
  await expect(openWorkFolder(places, () => false)).resolves.toBeDefined();
});

test('a refused build leaves the site of the busy one alone', async () => {
  const places = makePlaces();
  const busy = await build(places, 'bezig');
  await expect(openWorkFolder(places, () => true)).rejects.toThrow();
  expect(existsSync(path.join(busy.site, 'index.html'))).toBe(true);
});

test('a file with the name of the site is left alone, and refused before anything is made', async () => {
  const places = makePlaces();
  writeFileSync(places.dist, 'van iemand');
  await expect(openWorkFolder(places)).rejects.toThrow(`een bestand waar een map hoort te staan: ${places.dist}.`);
  expect(readFileSync(places.dist, 'utf8')).toBe('van iemand');
  expect(existsSync(path.join(places.work, 'lock'))).toBe(false);
});
