import { DomUtils, parseDocument } from 'htmlparser2';
import { beforeAll, expect, test } from 'vitest';
import { DIST, hasSite, NO_SITE } from '../../scripts/lib/site/built-site.ts';
import { readSite, type Site } from '../../scripts/lib/site/site.ts';
import { readContent } from '../../scripts/lib/read-content.ts';
import { ROOT } from '../../scripts/lib/run-tool.ts';
import { findAddress, formAddress, FORMS } from '../../src/domain/addresses.ts';
import { SEARCHED_AS } from '../../src/layouts/searched-as.ts';

const MARK = 'searchedAs:';

let site: Site;

beforeAll(async () => {
  if (!hasSite()) throw new Error(NO_SITE);
  site = await readSite(DIST);
});

test('every page hands the search the words that its author gave it', async () => {
  const { content } = await readContent(ROOT);
  const given = content.entries.flatMap(({ collection, id, fields }) => {
    const lines = fields.filter(({ shape }) => shape.pattern === 'searchedAs.*').map(({ value }) => String(value));
    return lines.length === 0 ? [] : [[findAddress(collection, id) ?? id, lines.join(', ')] as const];
  });
  expect(given.length).toBeGreaterThan(50);
  expect(given.map(([address]) => [address, handedBy(address)])).toEqual(given);
});

test('and so does every page that the site writes itself', () => {
  const given = Object.entries(SEARCHED_AS).map(([address, lines]) => [address, lines.join(', ')] as const);
  expect(given.map(([address]) => [address, handedBy(address)])).toEqual(given);
  const forms = Object.values(FORMS).map((slug) => formAddress(slug));
  expect(forms.filter((address) => !(address in SEARCHED_AS))).toEqual([]);
});

test('no line for the search stands there twice', () => {
  const repeats = Object.values(SEARCHED_AS).filter((lines) => new Set(lines).size < lines.length);
  expect(repeats).toEqual([]);
});

/** The lines that only the search reads, as the page at this address holds them. */
function handedBy(address: string): string | undefined {
  const html = site.pages.find(({ url }) => url === address)?.html ?? '';
  const body = DomUtils.findOne(({ attribs }) => 'data-pagefind-body' in attribs, parseDocument(html).children);
  const marks = DomUtils.findAll(({ name }) => name === 'span', body === null ? [] : [body]);
  const metas = marks.map(({ attribs }) => attribs['data-pagefind-meta'] ?? '');
  return metas.find((meta) => meta.startsWith(MARK))?.slice(MARK.length);
}
