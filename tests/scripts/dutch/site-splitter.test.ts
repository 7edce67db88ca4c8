import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { makeSiteSplitter } from '../../../scripts/lib/dutch/site-splitter.ts';
import { readContent } from '../../../scripts/lib/read-content.ts';
import { ROOT } from '../../../scripts/lib/run-tool.ts';
import { writtenTextsOf } from '../../../src/domain/checks/texts/written-texts.ts';
import { entriesIn, type Content } from '../../../src/domain/entry.ts';
import type { Splitter } from '../../../src/domain/search/compounds.ts';

const judgedShape = z.record(z.string(), z.array(z.string()));

let content: Content;
let split: Splitter;

beforeAll(async () => {
  ({ content } = await readContent(ROOT));
  const texts = content.entries.flatMap((entry) => writtenTextsOf(entry).map(({ text }) => text)).filter(isNoName);
  split = await makeSiteSplitter(texts);
});

/** Names of entries are among the texts of a YAML file. */
function isNoName(text: string): boolean {
  return !/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(text);
}

test.each([
  ['praktijklokaal', ['praktijk', 'lokaal']],
  ['techniekonderwijs', ['techniek', 'onderwijs']],
  ['lasrobot', ['las', 'robot']],
  ['leerlingenraad', ['leerlingen', 'raad']],
  ['veiligheidsbril', ['veiligheid', 'bril']],
  ['gastlessen', ['gast', 'lessen']],
  ['voortgangsrapportage', ['voortgang', 'rapportage']],
  ['motorvoertuigentechniek', ['motor', 'voertuigen', 'techniek']],
])('%s has the parts %j', (word, parts) => {
  expect(split(word)).toEqual(parts);
});

test.each([
  'vertelde',
  'interview',
  'kosteloos',
  'burgemeester',
  'cultuur',
  'verslagen',
  'onderwijs',
  'bedrijven',
  'donderdag',
])('%s has no parts', (word) => {
  expect(split(word)).toEqual([]);
});

test('a word may come without its accents', () => {
  expect(split('archiefkopieen')).toEqual(split('archiefkopieën'));
  expect(split('loopbaanorientatie')).toEqual(['loopbaan', 'oriëntatie']);
});

test.each([
  ['judged-terms.yaml', 0.95, 0.9],
  ['judged-words.yaml', 0.9, 0.82],
])('of %s, so many splits are right and so many compounds are found', async (file, rightSplits, foundCompounds) => {
  const text = await readFile(path.join(import.meta.dirname, file), 'utf8');
  const judged = Object.entries(judgedShape.parse(parse(text)));
  const right = judged.filter(([word, parts]) => parts.length > 0 && split(word).join(' ') === parts.join(' '));
  const splits = judged.filter(([word]) => split(word).length > 0);
  const compounds = judged.filter(([, parts]) => parts.length > 0);
  expect(right.length / splits.length).toBeGreaterThan(rightSplits);
  expect(right.length / compounds.length).toBeGreaterThan(foundCompounds);
});

test('a place is no compound', () => {
  const places = entriesIn(content, 'regions').flatMap(({ data }) => [
    data?.mainTown?.name,
    ...(data?.schools ?? []).map(({ town }) => town),
    ...(data?.municipalities ?? []).flatMap(({ name, places: named }) => [name, ...named]),
  ]);
  const glued = [...new Set(places)].flatMap((place = '') => (/^\p{L}+$/u.test(place) ? [place] : []));
  expect(glued.length).toBeGreaterThan(100);
  expect(glued.filter((place) => split(place).length > 0)).toEqual([]);
});
