import { readdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { makeOnce } from '../../../scripts/lib/pictures/made-pictures.ts';
import { makeFolder } from '../site/site-builder.ts';

const SOURCE = Buffer.from('bron');
let folder: string;
let times: number;
beforeEach(() => {
  folder = path.join(makeFolder(), 'made');
  times = 0;
});

function make(source: Buffer, width: number) {
  return makeOnce(folder, source, { width }, () => {
    times += 1;
    return Promise.resolve({ data: Buffer.from(`${source.toString()}\n${width}`), format: 'heif' });
  });
}

const MADE = { data: Buffer.from('bron\n480'), format: 'heif' };

test('a picture is made once of the same bytes in the same way', async () => {
  expect([await make(SOURCE, 480), await make(SOURCE, 480)]).toEqual([MADE, MADE]);
  await make(SOURCE, 960);
  await make(Buffer.from('ander'), 480);
  expect(times).toBe(3);
});

test('half a picture is made again', async () => {
  await make(SOURCE, 480);
  const [kept = ''] = readdirSync(folder);
  truncateSync(path.join(folder, kept), 70);
  expect(await make(SOURCE, 480)).toEqual(MADE);
  expect(times).toBe(2);
});

test('a picture that comes back as it was is not kept', async () => {
  const same = await makeOnce(folder, SOURCE, {}, () => Promise.resolve({ data: SOURCE, format: 'svg' }));
  expect([same.data, readdirSync(path.dirname(folder))]).toEqual([SOURCE, []]);
});

test('a picture is made without a place to keep it', async () => {
  writeFileSync(path.join(path.dirname(folder), 'file'), '');
  folder = path.join(path.dirname(folder), 'file', 'made');
  expect(await make(SOURCE, 480)).toEqual(MADE);
});
