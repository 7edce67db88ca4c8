import { beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '../../scripts/lib/read-content.ts';
import { ROOT } from '../../scripts/lib/run-tool.ts';
import { readSearchDocuments } from '../../scripts/lib/search/read-documents.ts';
import { DIST, hasSite, NO_SITE } from '../../scripts/lib/site/built-site.ts';
import { readSite, type Site } from '../../scripts/lib/site/site.ts';
import { addressOf, sceneAddress } from '../../src/domain/addresses.ts';
import { findPassages } from '../../src/domain/derived/passages.ts';
import { planPage } from '../../src/domain/derived/region-pages.ts';
import type { Entry, EntryOf } from '../../src/domain/entry.ts';
import type { SearchDocument } from '../../src/domain/search/document.ts';

let site: Site;
let entries: readonly Entry[];
let documents: readonly SearchDocument[];

beforeAll(async () => {
  if (!hasSite()) throw new Error(NO_SITE);
  site = await readSite(DIST);
  entries = (await readContent(ROOT)).content.entries;
  documents = await readSearchDocuments(DIST);
});

describe('what search knows of the built site', () => {
  test('is something of every searchable page: a title, what it is, a summary and text', () => {
    const pages = site.pages.filter(({ html }) => html.includes('data-pagefind-body')).map(({ url }) => url);
    expect(pages.length).toBeGreaterThan(250);
    const found = new Map(documents.map((document) => [document.url, document]));
    expect(pages.filter((url) => !found.has(url))).toEqual([]);
    const silent = documents.filter(
      ({ title, kind, summary, passages }) => [title, kind, summary].includes('') || passages.length === 0,
    );
    expect(silent.map(({ url }) => url)).toEqual([]);
    expect(new Set(documents.map(({ url }) => url)).size).toBe(documents.length);
  });

  test('leads to anchors that exist', () => {
    const idsOf = new Map(site.pages.map(({ url, facts }) => [url, new Set(facts.ids.map(({ value }) => value))]));
    const lost = documents.flatMap(({ url, passages }) => {
      const [page = '', own] = url.split('#');
      const anchors = [own, ...passages.map(({ anchor }) => anchor)].filter((anchor) => anchor !== undefined);
      return anchors.filter((anchor) => idsOf.get(page)?.has(anchor) !== true).map((anchor) => `${page}#${anchor}`);
    });
    expect(lost).toEqual([]);
  });

  test('has every milestone under its anchor, with its title', () => {
    expectAll(
      all('plans').flatMap(({ id, data }) => {
        const milestones = data?.lines.flatMap((line) => line.milestones) ?? [];
        return milestones.map((milestone) => ({
          page: data === undefined ? '' : planPage(id, data),
          anchor: `mijlpaal-${milestone.id}`,
          heading: milestone.title,
        }));
      }),
    );
  });

  test('has every national date under its anchor', () => {
    expectAll(
      all('programme').flatMap(({ data }) =>
        (data?.events ?? []).map(({ id, title }) => ({ page: '/tijdlijn/', anchor: `datum-${id}`, heading: title })),
      ),
    );
  });

  test('has every point of a tour under its anchor, on the page of its scene', () => {
    expectAll(
      all('tours').flatMap(({ id: lab, data }) =>
        (data?.scenes ?? []).flatMap((scene) =>
          scene.points.map(({ id, title }) => ({
            page: sceneAddress(lab, scene.id),
            anchor: `punt-${id}`,
            heading: title,
          })),
        ),
      ),
    );
  });

  test('has every passage of an interview under its anchor', () => {
    expectAll(
      all('interviews').flatMap(({ id, source }) =>
        findPassages(source).map(({ anchor, title }) => ({
          page: addressOf.interviews(id),
          anchor,
          heading: title,
        })),
      ),
    );
  });

  test('has every term as something of its own, with its meaning', () => {
    const terms = all('terms').flatMap(({ data }) => data ?? []);
    expect(terms.length).toBeGreaterThan(50);
    const found = new Map(documents.map((document) => [document.url, document]));
    const missing = terms.filter(({ id, term, full = '', meaning }) => {
      const document = found.get(addressOf.terms(id));
      const text = document?.passages.map((passage) => passage.text).join(' ') ?? '';
      return document?.title !== term || document.kind !== 'Begrip' || !text.includes(meaning) || !text.includes(full);
    });
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  test('has every question, with the words that somebody uses for it', () => {
    const missing = all('questions').filter(({ id, data }) => {
      const document = documents.find(({ url }) => url === addressOf.questions(id));
      return document?.title !== data?.title || document?.searchedAs !== data?.searchedAs.join(', ');
    });
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  test('knows the schools, places and municipalities of a region by name', () => {
    const regions = all('regions').flatMap(({ id, data }) => (data === undefined ? [] : [{ id, data }]));
    const wanted = regions.flatMap(({ id, data }) => [
      ...data.schools.flatMap(({ name, town }) => [
        { id, what: 'school', name },
        ...(town === undefined ? [] : [{ id, what: 'plaats', name: town }]),
      ]),
      ...data.municipalities.flatMap(({ name, places }) => [
        { id, what: 'gemeente', name },
        ...places.map((place) => ({ id, what: 'plaats', name: place })),
      ]),
      ...(data.alias === undefined ? [] : [{ id, what: 'andere naam', name: data.alias }]),
      { id, what: 'regio', name: data.title },
    ]);
    expect(wanted.length).toBeGreaterThan(500);
    const known = new Map(documents.map(({ url, names }) => [url, names.map(({ name, what }) => `${name}, ${what}`)]));
    const missing = wanted.filter(
      ({ id, name, what }) => known.get(addressOf.regions(id))?.includes(`${name}, ${what}`) !== true,
    );
    expect(missing).toEqual([]);
  });

  test('names regions and national lines as their own pages do', () => {
    const titles = (kind: string) => documents.filter((document) => document.kind === kind).map(({ title }) => title);
    const chosen = (facet: 'regio' | 'lijn') => [...new Set(documents.flatMap(({ facets }) => facets[facet] ?? []))];
    expect(chosen('regio').length).toBeGreaterThan(50);
    expect(chosen('regio').filter((title) => !titles('Regio').includes(title))).toEqual([]);
    expect(chosen('lijn').toSorted()).toEqual(titles('Programmalijn').toSorted());
  });

  test('tells apart what is made up', () => {
    const isExample = (url: string) => documents.find((document) => document.url === url)?.isExample;
    const made = entries.filter(({ data }) => data !== undefined && 'example' in data && data.example);
    const pages = made.flatMap((entry) =>
      entry.collection === 'regions' || entry.collection === 'labs' || entry.collection === 'practices'
        ? [addressOf[entry.collection](entry.id)]
        : [],
    );
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.filter((url) => isExample(url) !== true)).toEqual([]);
    expect(isExample(addressOf.regions('gorinchem-altena'))).toBe(false);
  });
});

function all<Name extends Entry['collection']>(collection: Name): EntryOf<Name>[] {
  return entries.filter((entry): entry is Entry & EntryOf<Name> => entry.collection === collection);
}

interface Wanted {
  readonly page: string;
  readonly anchor: string;
  readonly heading: string;
}

function expectAll(wanted: readonly Wanted[]): void {
  expect(wanted.length).toBeGreaterThan(10);
  const headings = new Map(
    documents.flatMap(({ url, passages }) =>
      passages.map(({ anchor, heading }) => [`${url}#${anchor ?? ''}`, heading] as const).toReversed(),
    ),
  );
  const missing = wanted.filter(({ page, anchor, heading }) => headings.get(`${page}#${anchor}`) !== heading);
  expect(missing).toEqual([]);
}
