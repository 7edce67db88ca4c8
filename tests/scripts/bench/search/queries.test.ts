import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readQueries } from '../../../../scripts/bench/search/queries.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'queries-'));

test('one file or all files of a folder give their groups in the order of their names', () => {
  write('b.yaml', 'nothing:\n  - query: latijn\n    wanted: []\n');
  const file = write('a.yaml', 'names:\n  - query: Urk\n    wanted: [/regios/urk/, "/begrippen/#urk"]\n');
  const urk = { group: 'names', query: 'Urk', wanted: ['/regios/urk/', '/begrippen/#urk'], noSharedWord: false };
  expect(readQueries(file)).toEqual([urk]);
  expect(readQueries(folder)).toEqual([urk, { group: 'nothing', query: 'latijn', wanted: [], noSharedWord: false }]);
});

test.each([
  ['an address of elsewhere', 'names:\n  - query: Urk\n    wanted: [https://urk.nl/]\n'],
  ['an address without its last slash', 'names:\n  - query: Urk\n    wanted: [/regios/urk]\n'],
  ['a query without the pages that it wants', 'names:\n  - query: Urk\n'],
  ['a field that nobody reads', 'names:\n  - query: Urk\n    wanted: []\n    want: []\n'],
])('%s is refused', (_, yaml) => {
  expect(() => readQueries(write('wrong.yml', yaml))).toThrow();
});

function write(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}
