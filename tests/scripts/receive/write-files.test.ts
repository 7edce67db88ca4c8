import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { writeFiles } from '../../../scripts/lib/receive/write-files.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'sto-schrijf-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  writeFileSync(path.join(root, 'oud.mdx'), 'oud', { mode: 0o640 });
});

const seen = (): string[] => readdirSync(root, { recursive: true, encoding: 'utf8' }).toSorted();
const CHANGE = { file: 'oud.mdx', before: 'oud', after: 'nieuw' };

test('all files are written, and a changed one keeps who may read it', async () => {
  expect(await writeFiles(root, [CHANGE, { file: 'a/b.mdx', before: undefined, after: Buffer.from('b') }])).toBe(true);
  expect(seen()).toEqual(['a', 'a/b.mdx', 'oud.mdx']);
  expect(readFileSync(path.join(root, 'oud.mdx'), 'utf8')).toBe('nieuw');
  expect(statSync(path.join(root, 'oud.mdx')).mode & 0o777).toBe(0o640);
});

test('nothing is written when a file changed meanwhile', async () => {
  writeFileSync(path.join(root, 'oud.mdx'), 'van een ander');
  expect(await writeFiles(root, [{ file: 'a/foto.jpg', before: undefined, after: 'x' }, CHANGE])).toBe(false);
  expect(seen()).toEqual(['oud.mdx']);
  expect(readFileSync(path.join(root, 'oud.mdx'), 'utf8')).toBe('van een ander');
});

test('nothing is written over a file that came meanwhile', async () => {
  const writes = [
    { file: 'nieuw.jpg', before: undefined, after: 'x' },
    { ...CHANGE, before: undefined },
  ];
  expect(await writeFiles(root, writes)).toBe(false);
  expect(seen()).toEqual(['oud.mdx']);
  expect(readFileSync(path.join(root, 'oud.mdx'), 'utf8')).toBe('oud');
});

test('nothing is left behind when the computer refuses', async () => {
  const writes = [
    { file: 'nieuw.jpg', before: undefined, after: 'x' },
    { file: 'oud.mdx/onder.mdx', before: undefined, after: 'x' },
  ];
  await expect(writeFiles(root, writes)).rejects.toThrow();
  expect(seen()).toEqual(['oud.mdx']);
});
