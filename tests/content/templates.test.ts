import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readEntries } from '../../scripts/lib/content/entries.ts';
import { checkContent } from '../../src/domain/checks/index.ts';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../../src/domain/collections.ts';
import { pointersTo } from '../../src/domain/entry.ts';
import { formatProblem } from '../../src/domain/schema/problem.ts';
import { shapeOfCollection } from '../../src/domain/schema/schema-problems.ts';
import type { FieldShape } from '../../src/domain/schema/schema-shape.ts';
import { makeContent, makeTerms } from '../builders.ts';
import { templateFile, templateText, TEMPLATES_FOLDER } from './template-files.ts';

/** The template as if an author had copied it to its place. */
function readTemplate(collection: CollectionName) {
  const { text, ...identity } = templateFile(collection);
  return readEntries(identity, text);
}

test('all templates together are a site without problems', () => {
  const readings = COLLECTION_NAMES.map(readTemplate);
  const entries = [...readings.flatMap((reading) => reading.entries), ...makeTerms({ id: 'profiel', term: 'profiel' })];
  // Every picture and video that a template names is taken to stand beside it.
  const named = entries.flatMap((entry) =>
    ['picture', 'video'].flatMap((kind) =>
      pointersTo(entry, kind).map(({ name }) => path.join(path.dirname(entry.file), name)),
    ),
  );
  const files = new Set(named);
  const found = checkContent(makeContent(entries, { files }), { today: '2026-11-30', fixedPages: ['/regios/'] });
  expect([...readings.flatMap(({ problems }) => problems), ...found].map(formatProblem)).toEqual([]);
});

/** A place in a picture is told in degrees or, as nobody needs in a template, in shares of the picture. */
const OTHER_WAY = /\.at\.[uv]$/;

test.each(COLLECTION_NAMES)('the template of %s shows every field', (collection) => {
  const { entries } = readTemplate(collection);
  const shown = new Set(entries.flatMap(({ fields }) => fields.map(({ shape }) => shape.pattern)));
  // What can not stand beside the rest is shown behind a #.
  for (const [, field = ''] of templateText(collection).matchAll(/^# (\w+): /gm)) shown.add(field).add(`${field}.*`);
  const all = patternsOf(shapeOfCollection(collection)).filter((pattern) => !OTHER_WAY.test(pattern));
  expect(all.filter((pattern) => !shown.has(pattern))).toEqual([]);
});

function patternsOf({ pattern, keys, item }: FieldShape): string[] {
  return [pattern, ...[...keys.values(), ...(item === undefined ? [] : [item])].flatMap(patternsOf)];
}

test('there is a template for every kind, and nothing else', () => {
  expect(readdirSync(TEMPLATES_FOLDER).toSorted()).toEqual(
    Object.values(COLLECTIONS)
      .map(({ template }) => template)
      .toSorted(),
  );
});
