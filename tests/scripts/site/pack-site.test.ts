import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { keep } from '../../../scripts/lib/kept-files.ts';
import { packFiles } from '../../../scripts/lib/site/pack-files.ts';
import { packSite } from '../../../scripts/lib/site/pack-site.ts';
import { makeFolder, makeSiteFolder } from './site-builder.ts';

const LONG = 'techniek '.repeat(200);
const OTHER = 'vakman en vakvrouw '.repeat(200);

function makeSite(files: Readonly<Record<string, string>>): {
  site: string;
  kept: string;
  read: (file: string) => Buffer;
} {
  const site = makeSiteFolder(files);
  return { site, kept: path.join(makeFolder(), 'packed'), read: (file) => readFileSync(path.join(site, file)) };
}

test.each(['a.html', 'a.css', 'a.js', 'a.json', 'a.svg', 'a.xml', 'a.ics', 'a.vtt', 'a.txt', 'map/a.csv'])(
  '%s gets a .br and a .gz beside it that hold the same, and stays as it is',
  async (file) => {
    const { site, kept, read } = makeSite({ [file]: `<!doctype html>${LONG}` });
    const plain = read(file);
    expect(await packSite(site, kept)).toEqual({ files: 1, plain: plain.length, brotli: read(`${file}.br`).length });
    expect(brotliDecompressSync(read(`${file}.br`))).toEqual(plain);
    expect(gunzipSync(read(`${file}.gz`))).toEqual(plain);
    expect(read(file)).toEqual(plain);
    expect(read(`${file}.br`).length).toBeLessThan(plain.length / 5);
  },
);

test('what is compressed already, small, or no smaller afterwards gets nothing beside it', async () => {
  const { site, kept } = makeSite({ 'a.webp': LONG, 'b.woff2': LONG, 'c.txt': 'klein', 'd.js': LONG });
  writeFileSync(path.join(site, 'e.txt'), randomBytes(1200));
  expect((await packSite(site, kept)).files).toBe(1);
  expect(readdirSync(site).filter((file) => /\.(?:br|gz)$/.test(file))).toEqual(['d.js.br', 'd.js.gz']);
});

test('what was compressed before is used for the same bytes only, and made again when something happened to it', async () => {
  const { site, kept, read } = makeSite({ 'a.txt': LONG });
  const pack = (): Promise<unknown> => packFiles({ site, kept, files: ['a.txt'] });
  await pack();
  const first = read('a.txt.br');
  const names = readdirSync(kept);
  expect(names).toHaveLength(2);
  for (const name of names) await keep(kept, name, 'bewaard');
  await pack();
  expect(read('a.txt.br').toString()).toBe('bewaard');

  for (const name of names) truncateSync(path.join(kept, name), 66);
  await pack();
  expect(read('a.txt.br')).toEqual(first);

  writeFileSync(path.join(site, 'a.txt'), OTHER);
  await pack();
  expect(brotliDecompressSync(read('a.txt.br')).toString()).toBe(OTHER);
});

test('a site without anything to compress is left alone', async () => {
  const { site, kept } = makeSite({ 'a.webp': LONG });
  expect(await packSite(site, kept)).toEqual({ files: 0, plain: 0, brotli: 0 });
  expect(existsSync(kept)).toBe(false);
});
