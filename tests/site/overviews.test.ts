import { DomUtils, parseDocument } from 'htmlparser2';
import { beforeAll, expect, test } from 'vitest';
import { PAGES, REGIONS_BY_NAME, WRITTEN } from '../../src/domain/addresses.ts';
import { DIST, hasSite, NO_SITE } from '../../scripts/lib/site/built-site.ts';
import { readSite, type Site, type SitePage } from '../../scripts/lib/site/site.ts';

type Element = NonNullable<ReturnType<typeof DomUtils.findOne>>;

let site: Site;

beforeAll(async () => {
  if (!hasSite()) throw new Error(NO_SITE);
  site = await readSite(DIST);
});

test.each([PAGES.regions, PAGES.regionsByProvince])('all strips on %s stand on the axis that its head names', (url) => {
  const page = read(url);
  const [head, ...more] = findByClass(page, 'axis-head');
  const strips = findByClass(page, 'on-axis').flatMap((list) => findByClass(list, 'tl-strip'));
  expect(more).toEqual([]);
  expect(strips.length).toBeGreaterThan(50);
  const years = yearsOf(head);
  expect(years.length).toBeGreaterThan(9);
  for (const strip of strips) expect(yearsOf(strip)).toEqual(years);
});

test('the map comes before the list, and both hold the same regions', () => {
  const page = read(PAGES.regions);
  const { html } = findPage(PAGES.regions);
  expect(html.indexOf('class="map"')).toBeGreaterThan(0);
  expect(html.indexOf('class="map"')).toBeLessThan(html.indexOf('rows on-axis'));
  const dots = findByClass(page, 'map').flatMap((map) => hrefsOf(map));
  const rows = findByClass(page, 'on-axis').flatMap((list) => hrefsOf(list));
  expect(dots.length).toBeGreaterThan(50);
  expect(dots.filter((href) => !rows.includes(href))).toEqual([]);
});

test('regions stand in alphabetical order, also within a province, and never by progress', () => {
  for (const url of [PAGES.regions, PAGES.regionsByProvince]) {
    for (const list of findByClass(read(url), 'on-axis')) {
      const names = DomUtils.findAll(({ name }) => name === 'h2' || name === 'h3', [list]).map((heading) =>
        DomUtils.textContent(DomUtils.findOne(({ name }) => name === 'a', [heading]) ?? []),
      );
      expect(names).toEqual(names.toSorted(new Intl.Collator('nl', { numeric: true, sensitivity: 'base' }).compare));
    }
  }
});

test('a part of an overview is one step away from it, and every part from every other', () => {
  const overviews = [
    REGIONS_BY_NAME,
    PAGES.regionsByProvince,
    PAGES.places,
    WRITTEN.sources,
    PAGES.shifts,
    PAGES.notices,
  ];
  const found = overviews.map((overview) => {
    const parts = site.pages.map(({ url }) => url).filter((url) => url !== overview && url.startsWith(overview));
    for (const url of [overview === REGIONS_BY_NAME ? PAGES.regions : overview, ...parts]) {
      const links = findByClass(read(url), 'part-links').flatMap((nav) => hrefsOf(nav));
      expect({ url, links: links.toSorted() }).toEqual({ url, links: parts.toSorted() });
    }
    return parts.length;
  });
  expect(Math.max(...found)).toBeGreaterThan(10);
});

test('the dates of the nation are told once beside the drawing', () => {
  expect(findByClass(read(PAGES.timeline), 'tl-list')).toEqual([]);
  expect(findByClass(read(PAGES.timeline), 'events').length).toBeGreaterThan(5);
});

function findPage(url: string): SitePage {
  const page = site.pages.find((each) => each.url === url);
  if (page === undefined) throw new Error(`There is no ${url}.`);
  return page;
}

function read(url: string): Element {
  const body = DomUtils.findOne(({ name }) => name === 'body', parseDocument(findPage(url).html).children);
  if (body === null) throw new Error(`${url} has no body.`);
  return body;
}

function findByClass(element: Element, name: string): Element[] {
  return DomUtils.findAll((each) => (each.attribs['class'] ?? '').split(/\s+/).includes(name), [element]);
}

function hrefsOf(element: Element): string[] {
  return DomUtils.findAll(({ name, attribs }) => name === 'a' && attribs['href'] !== undefined, [element]).map(
    ({ attribs }) => attribs['href'] ?? '',
  );
}

function yearsOf(strip: Element | undefined): string[] {
  if (strip === undefined) return [];
  return DomUtils.findAll(({ attribs }) => /^tick(?: |$)/.test(attribs['class'] ?? ''), [strip])
    .filter(({ name }) => name === 'path')
    .map(({ attribs }) => /^M([\d.]+) /.exec(attribs['d'] ?? '')?.[1] ?? '');
}
