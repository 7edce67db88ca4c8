import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/run-tool.ts';

/** Astro asks each page for the same names. */
const PAGES = 'src/pages/';
const EXPORT = /^export (?:async )?(?:const|function|class|interface|type) (\w+)/gm;

test('a name is exported once: one word means one thing', () => {
  const files = ['src', 'scripts'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file.replaceAll(path.sep, '/')}`)
      .filter((file) => file.endsWith('.ts') && !file.startsWith(PAGES)),
  );
  const exported = files.flatMap((file) =>
    [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(EXPORT)].map(([, name = '']) => ({ name, file })),
  );
  expect(exported.length).toBeGreaterThan(500);
  // A schema and its type, of one file, may share a name.
  const places = Map.groupBy(exported, ({ name }) => name);
  const twice = [...places].filter(([, found]) => new Set(found.map(({ file }) => file)).size > 1);
  expect(twice.map(([name, found]) => `${name}: ${found.map(({ file }) => file).join(', ')}`)).toEqual([]);
});
