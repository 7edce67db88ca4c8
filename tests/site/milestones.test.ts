import { DomUtils, parseDocument } from 'htmlparser2';
import { beforeAll, expect, test } from 'vitest';
import { DIST, hasSite, NO_SITE } from '../../scripts/lib/site/built-site.ts';
import { readSite, type SitePage } from '../../scripts/lib/site/site.ts';

type Element = NonNullable<ReturnType<typeof DomUtils.findOne>>;

let timelines: SitePage[];

beforeAll(async () => {
  if (!hasSite()) throw new Error(NO_SITE);
  const { pages } = await readSite(DIST);
  timelines = pages.filter(({ url }) => /^\/regios\/[^/]+\/tijdlijn\//.test(url));
  expect(timelines.length).toBeGreaterThan(50);
});

test('state, date and moves of a milestone are words of their own, in the list and in the table', () => {
  const glued = timelines.flatMap((page) =>
    [...findByClass(page, 'status'), ...findByClass(page, 'tag')]
      .flatMap(({ parent }) => (parent === null ? [] : [parent as Element]))
      .flatMap(findGluedWords)
      .map((words) => `${page.url} ${words}`),
  );
  expect([...new Set(glued)]).toEqual([]);
});

test('a milestone tells its date once, and no box of facts is empty', () => {
  const repeats = timelines.flatMap((page) =>
    findByClass(page, 'milestone').flatMap((milestone) => {
      const date = findByClass(milestone, 'soft')[0];
      const facts = findByClass(milestone, 'facts').map((box) => DomUtils.textContent(box).trim());
      const said = date === undefined ? '' : DomUtils.textContent(date);
      return facts.filter((text) => text === '' || text.includes(said)).map((text) => `${page.url} ${said}: ${text}`);
    }),
  );
  expect(repeats).toEqual([]);
});

function findByClass(within: SitePage | Element, name: string): Element[] {
  const nodes = 'html' in within ? parseDocument(within.html).children : within.children;
  const hasClass = (names = '') => names.split(' ').includes(name);
  return DomUtils.findAll((element) => hasClass(element.attribs['class']), nodes);
}

/** Where a child begins with a letter right after a letter. */
function findGluedWords(parent: Element): string[] {
  const texts = parent.children.map((child) => DomUtils.textContent(child));
  return texts.slice(1).flatMap((text, index) => {
    const before = texts.slice(0, index + 1).join('');
    return /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(text) ? [`${before}|${text}`] : [];
  });
}
