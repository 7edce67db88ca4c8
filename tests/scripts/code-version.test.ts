import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { getCodeVersion, sumOfFiles } from '../../scripts/lib/code-version.ts';

let root = '';

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'code-version-'));
  await mkdir(path.join(root, 'src/domain'), { recursive: true });
  await writeFile(path.join(root, 'src/domain/a.ts'), 'export const a = 1;\n');
  await writeFile(path.join(root, 'package.json'), '{}\n');
});
afterEach(() => rm(root, { recursive: true, force: true }));

test('the same files give the same version, wherever they stand', async () => {
  const copy = `${root}-copy`;
  await cp(root, copy, { recursive: true });
  try {
    expect(await getCodeVersion(copy)).toBe(await getCodeVersion(root));
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
});

test.each([
  ['another byte', () => writeFile(path.join(root, 'src/domain/a.ts'), 'export const a = 2;\n')],
  ['another name', () => rename(path.join(root, 'src/domain/a.ts'), path.join(root, 'src/domain/b.ts'))],
  ['one more', () => writeFile(path.join(root, 'src/c.ts'), '')],
  ['another package', () => writeFile(path.join(root, 'package.json'), '{ "name": "x" }\n')],
  ['one that was not there', () => writeFile(path.join(root, 'package-lock.json'), '{}\n')],
])('%s is another version', async (_what, change) => {
  const before = await getCodeVersion(root);
  await change();
  expect(await getCodeVersion(root)).not.toBe(before);
});

test('only what is asked for counts', async () => {
  const before = await sumOfFiles(root, ['src']);
  await writeFile(path.join(root, 'package.json'), '{ "name": "x" }\n');
  expect(await sumOfFiles(root, ['src'])).toBe(before);
});
