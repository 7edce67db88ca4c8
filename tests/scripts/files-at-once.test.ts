import { promises, readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { useFilesAtOnce } from '../../scripts/lib/files-at-once.ts';
import { makeFolder } from './site/site-builder.ts';

function makeFiles() {
  const files = { ...promises };
  useFilesAtOnce(files);
  const folder = makeFolder();
  return { files, folder, place: path.join(folder, 'a.txt') };
}

test('a file is there before anybody waits for it, and who waits gets what Node would give', async () => {
  const { files, folder, place } = makeFiles();
  const written = files.writeFile(place, 'één');
  expect(readFileSync(place, 'utf8')).toBe('één');
  await written;
  expect(await files.readFile(place, 'utf8')).toBe('één');
  expect(await files.readFile(new URL(`file://${place}`))).toEqual(await promises.readFile(place));
  await files.copyFile(place, path.join(folder, 'b.txt'));
  expect(await files.readFile(path.join(folder, 'b.txt'), { encoding: 'utf8' })).toBe('één');
  const deep = path.join(folder, 'c', 'd');
  expect(await files.mkdir(deep, { recursive: true })).toBe(path.join(folder, 'c'));
});

test('what can not be done refuses the promise with the error of Node, and throws nothing', async () => {
  const { files, folder } = makeFiles();
  const gone = path.join(folder, 'weg', 'a.txt');
  for (const asked of [files.readFile(gone), files.writeFile(gone, ''), files.copyFile(gone, gone)]) {
    await expect(asked).rejects.toMatchObject({ code: 'ENOENT', path: gone });
  }
});

test('an open file, what comes bit by bit and work that may be broken off are left to Node', async () => {
  const { files, place } = makeFiles();
  await files.writeFile(place, Readable.from(['bit', ' by ', 'bit']));
  const open = await promises.open(place);
  expect(await files.readFile(open, 'utf8')).toBe('bit by bit');
  await open.close();
  const broken = AbortSignal.abort();
  await expect(files.readFile(place, { signal: broken })).rejects.toMatchObject({ name: 'AbortError' });
});
