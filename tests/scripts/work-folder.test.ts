import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openWorkFolder, type WorkFolder, type WorkFolderPlaces } from '../../scripts/lib/work-folder.ts';
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

function build(places: WorkFolderPlaces, text: string): WorkFolder {
  const folder = openWorkFolder(places);
  putPage(folder.site, text);
  return folder;
}

test('a finished site takes the place of the old one', () => {
  const places = makePlaces();
  for (const text of ['eerste', 'tweede']) {
    const folder = build(places, text);
    folder.publish();
    folder.close();
  }
  expect(readPage(places)).toBe('tweede');
  expect([existsSync(path.join(places.work, 'previous')), existsSync(path.join(places.work, 'lock'))]).toEqual([
    false,
    false,
  ]);
});

test('without publishing the old site stays and the new one is gone', () => {
  const places = makePlaces();
  putPage(places.dist, 'oud');
  const folder = build(places, 'half');
  folder.close();
  folder.close();
  expect([readPage(places), existsSync(folder.site)]).toEqual(['oud', false]);
});

test('what a broken run left behind is cleaned up', () => {
  const places = makePlaces();
  const killed = openWorkFolder(places);
  putPage(killed.site, 'rest');
  rmSync(path.join(places.work, 'lock'));
  const folder = openWorkFolder(places);
  expect([existsSync(killed.site), existsSync(folder.site)]).toEqual([false, false]);
});

test('what still lives of a killed build can not write in the site of the next', () => {
  const places = makePlaces();
  const killed = openWorkFolder(places);
  rmSync(path.join(places.work, 'lock'));
  const folder = build(places, 'nieuw');
  putPage(killed.site, 'oud');
  folder.publish();
  expect(readPage(places)).toBe('nieuw');
});

test('a run that was cut off between the two renames gives the old site back', () => {
  const places = makePlaces();
  putPage(path.join(places.work, 'previous'), 'oud');
  openWorkFolder(places).close();
  expect(readPage(places)).toBe('oud');
});

test('a second build at the same time is refused with the process that is busy', () => {
  const places = makePlaces();
  openWorkFolder(places);
  expect(() => openWorkFolder(places, () => true)).toThrow(`Er loopt al een bouw in deze map (proces ${process.pid})`);
});

test('the lock of a build that is gone is no obstacle', () => {
  const places = makePlaces();
  mkdirSync(places.work, { recursive: true });
  writeFileSync(path.join(places.work, 'lock'), '4194303\n');
  expect(() => openWorkFolder(places, () => false)).not.toThrow();
});

test('a refused build leaves the site of the busy one alone', () => {
  const places = makePlaces();
  const busy = build(places, 'bezig');
  expect(() => openWorkFolder(places, () => true)).toThrow();
  expect(existsSync(path.join(busy.site, 'index.html'))).toBe(true);
});

test('a file with the name of the site is left alone, and refused before anything is made', () => {
  const places = makePlaces();
  writeFileSync(places.dist, 'van iemand');
  expect(() => openWorkFolder(places)).toThrow(`een bestand waar een map hoort te staan: ${places.dist}.`);
  expect(readFileSync(places.dist, 'utf8')).toBe('van iemand');
  expect(existsSync(path.join(places.work, 'lock'))).toBe(false);
});
