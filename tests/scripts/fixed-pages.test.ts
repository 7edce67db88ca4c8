import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findFixedPages } from '../../scripts/lib/fixed-pages.ts';
import { makeProject } from './content-folder.ts';

test('pages, machine files and public files are addresses; what content fills in is not', async () => {
  const root = makeProject({});
  const files = [
    'index.astro',
    'regios/index.astro',
    'regios/[id].astro',
    'over.astro',
    'agenda.ics.ts',
    '_los.astro',
    '[a]/b/index.astro',
  ];
  for (const file of [...files.map((each) => `src/pages/${each}`), 'public/favicon.svg']) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), '');
  }
  expect((await findFixedPages(root)).toSorted()).toEqual(['/', '/agenda.ics', '/favicon.svg', '/over/', '/regios/']);
});

test('a project without pages has none', async () => {
  expect(await findFixedPages(makeProject({}))).toEqual([]);
});
