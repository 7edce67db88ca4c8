import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { DIST } from '../../scripts/lib/site/built-site.ts';
import { chooseFiles, type TakeAlongList } from '../../src/domain/offline/take-along.ts';
import type { SceneManifest } from '../../src/domain/tour/manifest.ts';

const TOURS = path.join(DIST, 'rondleiding');
const labs = readdirSync(TOURS).filter((name) => existsSync(path.join(TOURS, name, 'mee.json')));
const read = (file: string): string => readFileSync(path.join(DIST, file), 'utf8');
const fileOf = (address: string): string => path.join(DIST, address.endsWith('/') ? `${address}index.html` : address);

test('every tour can be taken along', () => {
  expect(labs).toEqual(readdirSync(TOURS).filter((name) => name !== 'beeld'));
  expect(labs.length).toBeGreaterThan(0);
});

test.for(labs)('what goes along with %s is there, and is as large as the list says', (lab) => {
  const list = JSON.parse(read(`rondleiding/${lab}/mee.json`)) as TakeAlongList;
  for (const format of ['avif', 'webp'] as const) {
    const files = chooseFiles(list, { format, height: 900 });
    const wrong = files.filter(([address, bytes]) => statSync(fileOf(address)).size !== bytes);
    expect(wrong).toEqual([]);
  }
});

test.for(labs)('every scene of %s goes along, with all tiles of one level and all that its page asks for', (lab) => {
  const list = JSON.parse(read(`rondleiding/${lab}/mee.json`)) as TakeAlongList;
  const taken = new Set(chooseFiles(list, { format: 'avif', height: 900 }).map(([address]) => address));
  const scenes = readdirSync(path.join(TOURS, lab)).filter((name) =>
    existsSync(path.join(TOURS, lab, name, 'plek.json')),
  );
  expect(scenes.length).toBeGreaterThan(0);
  for (const scene of scenes) {
    const place = `rondleiding/${lab}/${scene}/`;
    const { panorama } = JSON.parse(read(`${place}plek.json`)) as SceneManifest;
    const tiles = ['f', 'b', 'r', 'l', 'u', 'd'].flatMap((face) =>
      [0, 1].flatMap((row) => [0, 1].map((column) => [face, row, column] as const)),
    );
    const asked = [
      place,
      `${place}plek.json`,
      panorama.preview.path.slice(1).replace('{format}', 'avif'),
      ...tiles.map(([face, row, column]) =>
        panorama.path.slice(1).replace('{level}/{face}_{row}_{column}.{format}', `1024/${face}_${row}_${column}.avif`),
      ),
      ...[...read(`${place}index.html`).matchAll(/(?:src|href)="\/(_astro\/[^"]+\.(?:js|css|woff2))"/g)].map(
        (match) => match[1] ?? '',
      ),
    ];
    expect(asked.filter((address) => !taken.has(address))).toEqual([]);
  }
});

test('a phone finds the manifest on every page, and its icons are as large as it says', async () => {
  expect(read('index.html')).toContain('<link rel="manifest" href="/site.webmanifest">');
  const { icons } = JSON.parse(read('site.webmanifest')) as {
    icons: { src: string; sizes: string; purpose: string }[];
  };
  expect(icons.map(({ purpose }) => purpose)).toContain('maskable');
  for (const { src, sizes } of icons) {
    const { format, width, height } = await sharp(path.join(DIST, src)).metadata();
    expect({ src, format, sizes: `${width}x${height}` }).toEqual({ src, format: 'png', sizes });
  }
});

test('nothing that matters lies where a phone cuts the corners off', async () => {
  const { data, info } = await sharp(path.join(DIST, 'icons/maskable-512.png'))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const ground = [...data.subarray(0, 3)];
  const outside: [number, number][] = [];
  for (let y = 0; y < info.height; y += 1) {
    for (let x = 0; x < info.width; x += 1) {
      if (Math.hypot(x - info.width / 2, y - info.height / 2) <= 0.4 * info.width) continue;
      const at = (y * info.width + x) * info.channels;
      const differs = ground.some((value, channel) => Math.abs(value - (data[at + channel] ?? 0)) > 8);
      if (differs) outside.push([x, y]);
    }
  }
  expect(outside).toEqual([]);
});

test('the worker runs no text as code and fetches no script', () => {
  expect(read('sw.js').match(/\beval\(|new Function|importScripts/g)).toBeNull();
});

test('no page starts the worker by itself', () => {
  const starts = readdirSync(path.join(DIST, '_astro')).filter(
    (name) => name.endsWith('.js') && read(`_astro/${name}`).includes('serviceWorker.register'),
  );
  const inPages = ['index.html', 'offline/index.html', `rondleiding/${labs[0] ?? ''}/index.html`].filter((page) =>
    read(page).includes('serviceWorker'),
  );
  expect([starts, inPages].flat().filter((name) => !name.startsWith('site-stores.'))).toEqual([]);
});
