import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { brotliCompressSync } from 'node:zlib';
import { readSite, type Site, type SitePage } from '../../scripts/lib/site/site.ts';
import { isEmbed } from '../../src/domain/addresses.ts';
import { findUnknownTerms } from './schema-org.ts';

/** Over the wire: what a page tells programs takes no more of it. */
const MOST_TOLD = 400;
/** Packing as the build does takes a while: of the pages that tell most, it is asked. */
const MEASURED = 12;
const MOST_PICTURE = 60_000;

interface Head {
  readonly url: string;
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly canonical: string | undefined;
  readonly title: string | undefined;
  readonly told: readonly string[];
}

/** The rules for how the pages of a site look where somebody shares them. `address`: where it will stand, with its folder, if its owner said so. */
export function testSharing(folder: string, address: string | undefined): void {
  let pages: readonly SitePage[];
  let heads: readonly Head[];
  beforeAll(async () => {
    const site: Site = await readSite(folder);
    pages = site.pages.filter(({ facts, url }) => !facts.redirects && !isEmbed(url));
    heads = pages.map(readHead);
    expect(heads.length).toBeGreaterThan(10);
  });
  const without = (name: string): string[] =>
    heads
      .filter(({ metas }) => (metas.get(name) ?? []).filter((text) => text.trim() !== '').length !== 1)
      .map(({ url }) => url);

  test.each(['description', 'og:title', 'og:description', 'og:type', 'og:site_name'])(
    'every page has one %s',
    (name) => {
      expect(without(name)).toEqual([]);
    },
  );

  test('every page has a title, and others read the same', () => {
    const wrong = heads.filter(({ title = '', metas }) => !title.startsWith(metas.get('og:title')?.[0] ?? '?'));
    expect(wrong.map(({ url }) => url)).toEqual([]);
  });

  test('no page still has a mark of the build', () => {
    expect(heads.filter(({ metas }) => metas.has('sto-card')).map(({ url }) => url)).toEqual([]);
  });

  if (address === undefined) {
    test('without an address of the site there is no picture, no promise of one, and nothing for programs', () => {
      const some = heads.filter(
        ({ metas, told }) => metas.has('og:image') || metas.has('twitter:card') || told.length > 0,
      );
      expect(some.map(({ url }) => url)).toEqual([]);
    });
    return;
  }

  test('every page says where it stands', () => {
    const wrong = heads
      .filter(({ url }) => url !== '/404.html')
      .filter(({ url, canonical, metas }) => canonical !== address + url || metas.get('og:url')?.[0] !== address + url);
    expect(wrong.map(({ url }) => url)).toEqual([]);
  });

  test('every page has a picture of the right size that is light enough, with its words', async () => {
    for (const name of ['og:image', 'og:image:alt', 'og:image:type', 'twitter:card'])
      expect([name, without(name)]).toEqual([name, []]);
    const files = new Map(heads.map(({ metas }) => [metas.get('og:image')?.[0] ?? '', metas]));
    for (const [picture, metas] of files) {
      expect(picture.startsWith(`${address}/_astro/`)).toBe(true);
      const place = path.join(folder, picture.slice(address.length));
      const { width, height, format } = await sharp(await readFile(place)).metadata();
      const said = ['og:image:width', 'og:image:height', 'og:image:type'].map((name) => metas.get(name)?.[0]);
      expect([picture, width, height, `image/${format}`]).toEqual([picture, 1200, 630, said[2]]);
      expect(said.slice(0, 2)).toEqual(['1200', '630']);
      expect([picture, (await stat(place)).size <= MOST_PICTURE]).toEqual([picture, true]);
    }
    expect(new Set([...files.values()].map((metas) => metas.get('twitter:card')?.[0]))).toEqual(
      new Set(['summary_large_image']),
    );
  });

  test('what pages tell programs is in the words of schema.org, complete and short', () => {
    const told = heads.flatMap(({ url, told: texts }) =>
      texts.map((text) => ({ url, thing: JSON.parse(text) as unknown })),
    );
    expect(told.length).toBeGreaterThan(10);
    expect(told.flatMap(({ url, thing }) => findUnknownTerms(thing).map((term) => `${url}: ${term}`))).toEqual([]);
    const addresses = told
      .flatMap(({ thing }) => addressesIn(thing))
      .filter((each) => !each.startsWith('https://schema.org'));
    expect(addresses.filter((each) => !URL.canParse(each))).toEqual([]);
    expect(addresses.some((each) => each.startsWith(`${address}/`))).toBe(true);
    const types = new Set(told.map(({ thing }) => (thing as Record<string, unknown>)['@type']));
    expect([...types]).toEqual(
      expect.arrayContaining(['Article', 'BreadcrumbList', 'Event', 'Organization', 'Place', 'QAPage']),
    );
  });

  test('and adds little to what a visitor has to fetch', () => {
    const toldIn = (html: string): number => html.length - html.replaceAll(TOLD, '').length;
    const most = pages.toSorted((a, b) => toldIn(b.html) - toldIn(a.html)).slice(0, MEASURED);
    const added = most
      .map(({ url, html }) => ({ url, more: packed(html) - packed(html.replaceAll(TOLD, '')) }))
      .filter(({ more }) => more > MOST_TOLD);
    expect(added).toEqual([]);
  });
}

const TOLD = /<script type="application\/ld\+json">[^<]*<\/script>/g;

function packed(html: string): number {
  return brotliCompressSync(html).length;
}

/** With a parser that is not that of the build. */
function readHead({ url, html }: SitePage): Head {
  const metas = new Map<string, string[]>();
  const told: string[] = [];
  let canonical: string | undefined;
  let title: string | undefined;
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) {
      const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
      const text = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
      const name = attributes.get('property') ?? attributes.get('name');
      if (node.tagName === 'meta' && name !== undefined) {
        metas.set(name, [...(metas.get(name) ?? []), attributes.get('content') ?? '']);
      }
      if (node.tagName === 'link' && attributes.get('rel') === 'canonical') canonical = attributes.get('href');
      if (node.tagName === 'title') title ??= text;
      if (node.tagName === 'script' && attributes.get('type') === 'application/ld+json') told.push(text);
    }
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return { url, metas, canonical, title, told };
}

function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^https?:/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(addressesIn) : [];
}
