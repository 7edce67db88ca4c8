import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findFixedPages } from '../../scripts/lib/fixed-pages.ts';
import { ROOT } from '../../scripts/lib/run-tool.ts';
import {
  addressOf,
  embedAddress,
  embedChoice,
  EMBEDS,
  FILES,
  findAddress,
  FORMS,
  isEmbed,
  PAGES,
  WRITTEN,
} from '../../src/domain/addresses.ts';
import { COLLECTION_NAMES } from '../../src/domain/collections.ts';

/** The first part of every address that the site has, such as `regios`. */
const PARTS = new Set(
  [...Object.values(PAGES), ...Object.values(WRITTEN), ...COLLECTION_NAMES.map((name) => findAddress(name, 'x') ?? '')]
    .map((address) => address.split('/')[1] ?? '')
    .filter((part) => part !== ''),
);
/** Between quotes or at the start of what a template puts together. */
const TYPED = new RegExp(`["'\`(]/(?:${[...PARTS].join('|')})/`);

/** Measures the viewer on pages of its own, which no other page leads to. */
const BENCHES = 'scripts/bench/';

test('no address is typed anywhere but in addresses.ts and content', () => {
  const typed = ['src', 'scripts'].flatMap(listSources).flatMap((file) =>
    withoutComments(readFileSync(path.join(ROOT, file), 'utf8'))
      .split('\n')
      .flatMap((line) => (TYPED.test(line) ? [`${file}: ${line.trim()}`] : [])),
  );
  expect(typed).toEqual([]);
});

function listSources(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll(path.sep, '/')}`)
    .filter((file) => /\.(?:ts|mjs|astro)$/.test(file))
    .filter((file) => file !== 'src/domain/addresses.ts' && !file.startsWith(BENCHES));
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*.*?\*\//gs, '').replaceAll(/^\s*\/\/.*$/gm, '');
}

test.each(Object.entries({ FILES, FORMS, PAGES, WRITTEN }))(
  'each of %s is used, so that none is needed for nothing',
  (name, list) => {
    const code = ['src', 'scripts']
      .flatMap(listSources)
      .map((file) => readFileSync(path.join(ROOT, file), 'utf8'))
      .join('\n');
    // Of its own pages each is an address that the site answers to, led to or not.
    const own = readFileSync(path.join(ROOT, 'src/domain/addresses.ts'), 'utf8');
    const text = name === 'PAGES' ? code + own : code;
    expect(Object.keys(list).filter((key) => !new RegExp(`\\b${name}\\.${key}\\b`).test(text))).toEqual([]);
  },
);

test('a page and a file that the site writes itself stands in src/pages', async () => {
  // The knowledge base is Starlight’s: its first page is an article.
  const own = [...Object.values(PAGES).filter((page) => page !== PAGES.guides), FILES.agenda];
  const fixed = new Set(await findFixedPages(ROOT));
  expect(own.filter((address) => !fixed.has(address))).toEqual([]);
});

test('an address with a name in it keeps that name', () => {
  expect(addressOf.regions('twente')).toBe('/regios/twente/');
  expect(addressOf.needs('meer-tijd')).toBe('/aanbod/#behoefte-meer-tijd');
  expect([addressOf.guides('index'), addressOf.guides('wat-of-hoe')]).toEqual([
    '/kennisbank/',
    '/kennisbank/wat-of-hoe/',
  ]);
});

test('a page to be shown elsewhere is none where one is chosen', () => {
  const shown = [embedAddress('region', 'twente'), embedAddress('timeline', 'twente', '2024-01-01')];
  expect(shown).toEqual(['/insluiten/regio/twente/', '/insluiten/tijdlijn/twente/op/2024-01-01/']);
  expect(shown.map(isEmbed)).toEqual([true, true]);
  const others = [PAGES.embeds, ...Object.values(EMBEDS), '/rondleiding/twente/'];
  expect(others.map(isEmbed)).toEqual(others.map(() => false));
});

test('the code for it stands on the page of its kind, at an anchor that names the kind as well', () => {
  expect(embedChoice('practice', 'lassen')).toBe('/insluiten/praktijk/#praktijk-lassen');
  expect(embedChoice('timeline', 'twente')).toBe('/insluiten/tijdlijn/#tijdlijn-twente');
});
