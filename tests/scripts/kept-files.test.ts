import { mkdir, readdir, readFile, rename, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import {
  findKept,
  keep,
  makeFolder as makeKeptFolder,
  removeDamaged,
  removeUnused,
  sumOf,
  sumOfFile,
  unreadableAs,
} from '../../scripts/lib/kept-files.ts';
import { makeFolder } from './site/site-builder.ts';

const [A, B] = [sumOf('a'), sumOf('b')];
let folder: string;
beforeEach(async () => {
  folder = path.join(makeFolder(), 'kept');
  await keep(folder, A, 'vijf');
  await keep(folder, B, 'acht');
});

const place = (name = A): string => path.join(folder, name);

test('what was kept is found, and nothing else lies beside it', async () => {
  expect(findKept(folder, A)?.toString()).toBe('vijf');
  expect(await removeDamaged(folder)).toBe(0);
  expect((await readdir(folder)).toSorted()).toEqual([A, B].toSorted());
});

test.each<[string, () => Promise<unknown>]>([
  ['has another letter', async () => writeFile(place(), (await readFile(place(), 'utf8')).replace('vijf', 'vijg'))],
  ['lost its end', async () => truncate(place(), 66)],
  ['is empty', () => truncate(place(), 0)],
  ['is all zeros', () => writeFile(place(), Buffer.alloc(68))],
  ['holds another', () => rename(place(B), place())],
  ['is a folder', () => rm(place()).then(() => mkdir(place()))],
  ['leads to itself', () => rm(place()).then(() => symlink(A, place()))],
])('a kept file that %s is not used, told of and made again', async (_, damage) => {
  await damage();
  expect(findKept(folder, A)).toBeUndefined();
  await keep(folder, A, 'vijf');
  expect(findKept(folder, A)?.toString()).toBe('vijf');
});

test.each(['EMFILE', 'ENFILE'])('a computer that opens no more files (%s) says nothing of a kept one', (code) => {
  const full = Object.assign(new Error(`${code}: too many open files`), { code });
  expect(() => unreadableAs(undefined)(full)).toThrow(full);
  expect(unreadableAs('gone')(Object.assign(new Error('ENOENT'), { code: 'ENOENT' }))).toBe('gone');
});

test('what is damaged is removed and counted; what a dead run left is only removed', async () => {
  await truncate(place(), 66);
  await writeFile(place('half.123'), 'half');
  await writeFile(place('busy.124'), 'half');
  await utimes(place('half.123'), 1, 1);
  expect(await removeDamaged(folder)).toBe(1);
  expect((await readdir(folder)).toSorted()).toEqual([B, 'busy.124'].toSorted());
});

test('what was not used since some moment is removed; looking for damage is no use', async () => {
  for (const name of [A, B]) await utimes(place(name), 1, 1);
  await removeDamaged(folder);
  findKept(folder, B);
  await removeUnused(folder, 2000);
  expect(await readdir(folder)).toEqual([B]);
});

test('a file in the place of the folder makes way', async () => {
  await rm(folder, { recursive: true });
  await writeFile(folder, 'weg');
  expect(await removeDamaged(folder)).toBe(0);
  await keep(folder, A, 'vijf');
  expect(findKept(folder, A)?.toString()).toBe('vijf');
});

test('who makes the same folder at the same moment removes nothing of the other', async () => {
  const names = Array.from({ length: 40 }, (_, index) => String(index)).toSorted();
  for (let time = 0; time < 100; time += 1) {
    const shared = path.join(folder, `shared-${time}`);
    await Promise.all(
      names.map(async (name, index) => {
        // Each a few turns later than the one before, so that some are looking while others are already writing.
        for (let turn = 0; turn < index; turn += 1) await setImmediate();
        await makeKeptFolder(shared);
        await writeFile(path.join(shared, name), '');
      }),
    );
    expect((await readdir(shared)).toSorted()).toEqual(names);
  }
});

test.each([0, 1, 65_536, 2 ** 20, 2 ** 20 + 1, 3_000_001])(
  'the sum of a file of %i bytes is that of its bytes',
  async (size) => {
    const bytes = Buffer.alloc(size, 'abc');
    await writeFile(place('groot'), bytes);
    expect(sumOfFile(place('groot'))).toBe(sumOf(bytes));
    expect(sumOfFile(place('groot'), 'meer', '')).toBe(sumOf(bytes, 'meer', ''));
  },
);

test('what is no file has no sum', () => {
  for (const nothing of [folder, place('weg')]) expect(() => sumOfFile(nothing)).toThrow();
});
