import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isUntouched, listReached, makeCodeReader } from '../../../scripts/lib/testing/code-sums.ts';
import { makeFolder } from '../site/site-builder.ts';

function makeProject(): { root: string; write: (file: string, text: string) => void; sum: () => Promise<string> } {
  const root = makeFolder();
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  write('spec.ts', "import { open } from './lib/open.ts';\nimport { test } from 'a-package';\n");
  write('lib/open.ts', "import type { State } from './state.ts';\nconst later = import('./later.ts');\n");
  write('lib/state.ts', 'export type State = string;\n');
  write('lib/later.ts', '');
  write('lib/other.ts', '');
  // A new reader each time, as in a new process.
  return { root, write, sum: async () => (await makeCodeReader(root)([path.join(root, 'spec.ts')])).sum };
}

test('what a file leads to is found, round a circle too', () => {
  const imports: Record<string, string[]> = { a: ['b'], b: ['c', 'a'], d: ['a'] };
  expect(listReached(['a'], (file) => imports[file] ?? [])).toEqual(['a', 'b', 'c']);
});

test.each(['spec.ts', 'lib/open.ts', 'lib/state.ts', 'lib/later.ts'])(
  'a change in %s changes the sum',
  async (file) => {
    const { write, sum } = makeProject();
    const before = await sum();
    write(file, "import './lib/open.ts';\n");
    expect(await sum()).not.toBe(before);
  },
);

test('a change in what nobody imports does not, and neither does writing the same again', async () => {
  const { write, sum } = makeProject();
  const before = await sum();
  write('lib/other.ts', 'export const other = 1;\n');
  write('lib/state.ts', 'export type State = string;\n');
  expect(await sum()).toBe(before);
});

test('one reader tells of the code that it read first', async () => {
  const { root, write } = makeProject();
  const read = makeCodeReader(root);
  const spec = [path.join(root, 'spec.ts')];
  const before = await read(spec);
  write('lib/state.ts', 'export type State = number;\n');
  expect(await read(spec)).toEqual(before);
  expect(before.files).toEqual(['spec.ts', 'lib/open.ts', 'lib/state.ts', 'lib/later.ts']);
});

test('what was written, or is gone, since then is not untouched', () => {
  const { root, write } = makeProject();
  const files = ['spec.ts', 'lib/open.ts'];
  const later = Date.now() + 60_000;
  expect(isUntouched(root, files, later)).toBe(true);
  expect(isUntouched(root, files, later - 120_000)).toBe(false);
  write('lib/open.ts', 'changed');
  rmSync(path.join(root, 'spec.ts'));
  expect(isUntouched(root, files, later)).toBe(false);
});
