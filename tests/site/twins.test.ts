import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { markdownToHtml } from 'satteri';
import { beforeAll, describe, expect, test } from 'vitest';
import { DIST, hasSite, NO_SITE } from '../../scripts/lib/site/built-site.ts';
import { readSite, type Site, type SitePage } from '../../scripts/lib/site/site.ts';
import { EXAMPLE_WORDS } from '../../src/domain/derived/example.ts';
import { hasTwin } from '../../src/domain/derived/twins.ts';

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** A page, and its text as a parser reads it that had no part in writing it. */
interface Read {
  readonly url: string;
  readonly main: Element;
  readonly markdown: string;
  readonly twin: ReturnType<typeof parseDocument>;
}

let site: Site;
let read: Read[];
let llms: string;

beforeAll(async () => {
  if (!hasSite()) throw new Error(NO_SITE);
  site = await readSite(DIST);
  read = await Promise.all(site.pages.filter(isText).map(readTwin));
  llms = await readFile(path.join(DIST, 'llms.txt'), 'utf8');
  expect(read.length).toBeGreaterThan(100);
});

/** What is there to be read: no form, search or sheet to hang up, and nothing that sends its visitor on. */
function isText({ url, facts }: SitePage): boolean {
  return !facts.redirects && url !== '/404.html' && hasTwin(url);
}

async function readTwin({ url, html }: SitePage): Promise<Read> {
  const markdown = await readFile(path.join(DIST, url, 'index.md'), 'utf8');
  const [main] = DomUtils.getElementsByTagName('main', parseDocument(html));
  if (main === undefined) throw new Error(`${url} has no main part.`);
  return { url, main, markdown, twin: parseDocument(markdownToHtml(markdown).html) };
}

const plain = (text: string): string => text.replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ').trim();
const letters = (text: string): string => plain(text).replaceAll(' ', '');
const named = (name: string | ((name: string) => boolean), root: Element | Read['twin']): Element[] =>
  DomUtils.getElementsByTagName(name, root);
/** What is read of an element: not its signs. */
function textOf(element: Element): string {
  const signs = named((name) => name !== '', element).filter(({ attribs }) => attribs['aria-hidden'] === 'true');
  const text = DomUtils.textContent(element);
  return plain(signs.reduce((rest, sign) => rest.replace(DomUtils.textContent(sign), ''), text));
}

/** Whether a page shows this to whoever reads it: not in a drawing or above one, a form, a menu or something that opens later. */
function isShown(element: Element): boolean {
  for (let each: Element['parent'] | Element = element; each !== null; each = each.parent) {
    if (!('attribs' in each)) continue;
    const { name, attribs } = each;
    const closed = ['nav', 'form', 'fieldset', 'dialog', 'template', 'svg', 'treasure-hunt'].includes(name);
    const classes = attribs['class']?.split(' ') ?? [];
    const hidden = 'hidden' in attribs || attribs['aria-hidden'] === 'true' || 'popover' in attribs;
    if (closed || hidden || ['only-print', 'tl-fig', 'tl-wide'].some((name) => classes.includes(name))) return false;
  }
  return true;
}

describe('the Markdown beside a page', () => {
  test('lies beside each page that is there to be read, and no other', () => {
    const told = site.pages.filter(({ facts }) => facts.references.some(({ value }) => value === 'index.md'));
    expect(told.map(({ url }) => url)).toEqual(read.map(({ url }) => url));
    const files = [...site.files].filter((file) => file.endsWith('.md'));
    expect(files.toSorted()).toEqual(read.map(({ url }) => `${url.slice(1)}index.md`).toSorted());
    const without = site.pages.filter(({ url }) => !read.some((each) => each.url === url)).map(({ url }) => url);
    expect(without).toContain('/zoeken/');
    expect(without.some((url) => url.startsWith('/deel/'))).toBe(true);
    expect(without.some((url) => url.endsWith('/qr/'))).toBe(true);
  });

  test('has every heading of the page, in its order, below one name', () => {
    const isHeading = (name: string) => /^h[1-6]$/.test(name);
    const lineOf = (heading: Element): string => `${heading.name} ${letters(textOf(heading))}`;
    const wrong = read.flatMap(({ url, main, twin }) => {
      const headings = named(isHeading, main);
      // Its years are headings of the list that stands for the drawing.
      const years = headings.filter(isInTimeline).map(lineOf);
      const shown = headings.filter(isShown).map(lineOf);
      const wanted = [
        ...shown.filter((line) => line.startsWith('h1')),
        ...shown.filter((line) => !line.startsWith('h1')),
      ];
      const written = named(isHeading, twin).map(lineOf);
      const withoutYears = (lines: readonly string[]) => lines.filter((line) => !years.includes(line)).join('\n');
      return withoutYears(written) === withoutYears(wanted)
        ? []
        : [`${url}\n${withoutYears(written)}\n---\n${withoutYears(wanted)}`];
    });
    expect(wrong).toEqual([]);
    expect(read.filter(({ twin }) => named('h1', twin).length !== 1).map(({ url }) => url)).toEqual([]);
  });

  test('has every source of the page, with its date and address', () => {
    let count = 0;
    const lost = read.flatMap(({ url, main, twin }) => {
      const text = letters(DomUtils.textContent(twin));
      const links = new Set(named('a', twin).map((link) => link.attribs['href']));
      const sources = named('li', main).filter(({ attribs }) => attribs['id']?.startsWith('bron-'));
      count += sources.length;
      return sources.flatMap((source) => {
        const missing = named('a', source).filter(({ attribs }) => !links.has(new URL(attribs['href'] ?? '').href));
        return text.includes(letters(textOf(source))) && missing.length === 0 ? [] : [`${url} ${textOf(source)}`];
      });
    });
    expect(count).toBeGreaterThan(100);
    expect(lost).toEqual([]);
  });

  test('tells of as many milestones as the page, in a table or a list', () => {
    let count = 0;
    const wrong = read.flatMap(({ url, main, twin }) => {
      const [figure] = named('figure', main).filter(isTimeline);
      if (figure === undefined) return [];
      const table = named('table', main).find((each) =>
        named('tr', each).some(({ attribs }) => 'data-lane' in attribs),
      );
      const shown =
        table === undefined
          ? named('li', figure).filter(({ attribs }) => 'data-lane' in attribs).length
          : named('tr', table).filter(({ attribs }) => 'data-lane' in attribs).length;
      const told =
        table === undefined
          ? named('ol', twin)
              .flatMap((list) => named('li', list))
              .filter((item) =>
                named('a', item).some(({ attribs }) => attribs['href']?.includes('#mijlpaal-') === true),
              ).length
          : named('tr', named('tbody', twin)[0] ?? twin).length;
      count += shown;
      return shown === told ? [] : [{ url, shown, told }];
    });
    expect(count).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });

  test('holds no markup, no address from the root of a browser and no sign that only breaks words', () => {
    const ours = new Set(
      'h1 h2 h3 h4 h5 h6 p ul ol li table thead tbody tr th td strong em a code pre blockquote br img hr'.split(' '),
    );
    const foreign = read.flatMap(({ url, twin }) =>
      named('*', twin)
        .filter(({ name }) => !ours.has(name))
        .map(({ name }) => `${url} <${name}>`),
    );
    expect(foreign).toEqual([]);
    expect(read.filter(({ markdown }) => /[\u00AD\uE000]/.test(markdown)).map(({ url }) => url)).toEqual([]);
    const addresses = read.flatMap(({ url, twin }) =>
      named('a', twin).map(({ attribs }) => ({ url, href: attribs['href'] ?? '' })),
    );
    expect(addresses.filter(({ href }) => !/^(?:https?:\/\/|mailto:|tel:|\/)/.test(href))).toEqual([]);
  });

  test('says of what is made up that it is', () => {
    const made = site.pages.filter(({ facts }) => facts.description.startsWith(EXAMPLE_WORDS)).map(({ url }) => url);
    expect(made.length).toBeGreaterThan(10);
    const silent = read.filter(
      ({ url, markdown }) => made.includes(url) && !plain(markdown.replaceAll('\\', '')).includes(EXAMPLE_WORDS),
    );
    expect(silent.map(({ url }) => url)).toEqual([]);
  });
});

describe('llms.txt', () => {
  test('begins with a name and a summary, and lists pages below headings', () => {
    expect(llms).toMatch(/^# STO in beeld\n\n> .+\n\n/);
    const document = parseDocument(markdownToHtml(llms).html);
    expect(named('h1', document).length).toBe(1);
    expect(named('h2', document).map(textOf)).toEqual(expect.arrayContaining(['Overzichten', 'Regio’s', 'Optional']));
    const items = named('li', document);
    expect(items.filter((item) => named('a', item).length !== 1 || !/: \S/.test(textOf(item))).map(textOf)).toEqual([]);
  });

  test('leads to every text but those of what is made up, and nowhere else', () => {
    const links = named('a', parseDocument(markdownToHtml(llms).html)).map(({ attribs }) => attribs['href'] ?? '');
    const listed = links.map((href) => new URL(href, 'https://site.invalid').pathname);
    const wanted = read
      .filter(
        ({ url }) => !site.pages.some((page) => page.url === url && page.facts.description.startsWith(EXAMPLE_WORDS)),
      )
      .map(({ url }) => `${url}index.md`);
    expect(listed.toSorted()).toEqual(wanted.toSorted());
    expect(listed.filter((file) => !site.files.has(file.slice(1)))).toEqual([]);
  });
});

function isTimeline({ attribs }: Element): boolean {
  return attribs['class']?.split(' ').includes('tl-fig') === true;
}

function isInTimeline(element: Element): boolean {
  for (let each: Element['parent'] | Element = element; each !== null; each = each.parent) {
    if ('attribs' in each && isTimeline(each)) return true;
  }
  return false;
}
