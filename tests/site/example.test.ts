import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '../../scripts/lib/read-content.ts';
import { ROOT } from '../../scripts/lib/run-tool.ts';
import { DIST, hasSite, NO_SITE } from '../../scripts/lib/site/built-site.ts';
import { readSite, type Site, type SitePage } from '../../scripts/lib/site/site.ts';
import { addressOf, embedAddress, EMBEDS, findAddress, type EmbedKind } from '../../src/domain/addresses.ts';
import { EXAMPLE_FILE_WORDS, EXAMPLE_WORDS, isExample } from '../../src/domain/derived/example.ts';
import type { Entry } from '../../src/domain/entry.ts';

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

let site: Site;
let examples: Entry[];
let exampleLabs: Entry[];
let real: Entry[];

beforeAll(async () => {
  if (!hasSite()) throw new Error(NO_SITE);
  site = await readSite(DIST);
  const { content } = await readContent(ROOT);
  const labelled = content.entries.filter(({ data }) => data !== undefined && isExample(data));
  real = content.entries.filter((entry) => !labelled.includes(entry));
  exampleLabs = labelled.filter(({ collection }) => collection === 'labs');
  examples = labelled.filter(({ collection }) => collection !== 'labs');
  expect(examples.length).toBeGreaterThan(10);
});

/** Pages of the example region and of all that belongs to it. */
const isApart = (url: string): boolean =>
  examples.some(({ collection, id }) => url.startsWith(findAddress(collection, id) ?? addressOf.regions('/')));
/** The example labs and their tours, which are listed among the real ones under names that say what they are. */
const isExampleLab = (url: string): boolean =>
  exampleLabs.some(({ id }) => [addressOf.labs(id), addressOf.tours(id)].some((address) => url.startsWith(address)));

/** Kinds of which a part can stand on another site. */
const EMBEDDED: Readonly<Record<string, EmbedKind>> = {
  regions: 'region',
  plans: 'timeline',
  practices: 'practice',
  labs: 'tour',
};
/** Where one of all that another site can show is chosen: the examples stand there with their label. */
const isEmbedList = (url: string): boolean => Object.values(EMBEDS).some((list) => list === url);
/** What another site can show of them, with files beside it. */
const isExampleEmbed = (url: string): boolean =>
  [...examples, ...exampleLabs].some(({ collection, id }) => {
    const kind = EMBEDDED[collection];
    return kind !== undefined && url.startsWith(embedAddress(kind, id));
  });

const ownPages = (): SitePage[] => site.pages.filter(({ url, facts }) => isApart(url) && !facts.redirects);
const otherPages = (): SitePage[] =>
  site.pages.filter(({ url }) => !isApart(url) && !isExampleLab(url) && !isExampleEmbed(url));

/** What its pages, schools and milestones are called, where nothing that exists is called so as well. */
function inventedNames(): string[] {
  const named = ['title', 'alias', 'schools.*.name', 'lines.*.milestones.*.title'];
  return examples
    .flatMap(({ fields }) => fields.filter(({ shape }) => named.includes(shape.pattern)))
    .map(({ value }) => String(value))
    .filter((name) => name.length >= MEANT && !real.some(({ source }) => source.includes(name)));
}
/** Letters that nobody writes one after the other without meaning this. */
const MEANT = 12;

describe('the example region in the built site', () => {
  test('says on every page that nothing of it exists, above all else and in title, description and search', () => {
    expect(ownPages().length).toBeGreaterThan(12);
    const silent = ownPages().filter(({ html }) => {
      const document = parseDocument(html);
      const text = DomUtils.textContent(document);
      const description = DomUtils.findOne((element) => element.attribs['name'] === 'description', document.children);
      const title = DomUtils.getElementsByTagName('title', document)[0];
      const says = [
        text.indexOf(EXAMPLE_WORDS) > 0 && text.indexOf(EXAMPLE_WORDS) < text.indexOf('Bronnen'),
        description?.attribs['content']?.startsWith(EXAMPLE_WORDS),
        title !== undefined && /^voorbeeld/i.test(DomUtils.textContent(title)),
        html.includes('data-pagefind-filter="soort:Voorbeeld"'),
      ];
      return says.includes(false) || says.includes(undefined);
    });
    expect(silent.map(({ url }) => url)).toEqual([]);
  });

  test('asks nobody to add to it: no form is about it', () => {
    const asking = site.pages
      .filter(({ url }) => isApart(url) || isExampleLab(url))
      .flatMap(({ url, html }) =>
        [...html.matchAll(/href="\/deel\/[^"]*waarover=[^"]*/g)].map(([link]) => `${url} ${link}`),
      );
    expect(asking).toEqual([]);
    const offered = site.pages
      .filter(({ url }) => url.startsWith('/deel/'))
      .flatMap(({ url, html }) => optionsIn(html).map((value) => ({ url, value })))
      .filter(({ value }) => isApart(value) || isExampleLab(value) || examples.some(({ id }) => id === value));
    expect(offered).toEqual([]);
  });

  test('is led to by links that say that it is an example', () => {
    const links = otherPages()
      .filter(({ facts }) => !facts.redirects)
      .flatMap(({ url, html }) => linksIn(html).map((link) => ({ url, link, href: link.attribs['href'] ?? '' })));
    const [apart, labs] = [links.filter(({ href }) => isApart(href)), links.filter(({ href }) => isExampleLab(href))];
    expect(apart.length).toBeGreaterThan(20);
    expect(labs.length).toBeGreaterThan(3);
    const words = [
      ...apart.map(({ url, link }) => ({ url, words: DomUtils.textContent(link) })),
      ...labs.map(({ url, link }) => ({ url, words: wordsAround(link) })),
    ];
    expect(words.filter((each) => !/voorbeeld/i.test(each.words))).toEqual([]);
  });

  test('says so on all that another site can show of it, and where its code stands', () => {
    const embeds = site.pages.filter(({ url }) => isExampleEmbed(url));
    expect(embeds.length).toBeGreaterThan(10);
    const saying = embeds.filter(
      ({ html, facts }) =>
        facts.title.startsWith('Voorbeeld: ') && /Voorbeeld: [^<]*(?:verzonnen|bestaat niet)/.test(visibleText(html)),
    );
    expect(saying.map(({ url }) => url)).toEqual(embeds.map(({ url }) => url));
    const choices = site.pages
      .filter(({ url }) => isEmbedList(url))
      .flatMap(({ html }) => DomUtils.findAll(({ name }) => name === 'li', parseDocument(html).children))
      .filter((item) => linksOf(item).some(isExampleEmbed));
    expect(choices.length).toBeGreaterThan(5);
    expect(choices.filter((item) => !DomUtils.textContent(item).includes('Voorbeeld'))).toEqual([]);
  });

  test('is told of on no other page', () => {
    // For the lists of what another site can show, see above.
    const others = otherPages().filter(({ url }) => !isEmbedList(url));
    const texts = others.map(({ url, html }) => ({ url, text: visibleText(html) }));
    const names = inventedNames();
    expect(names.length).toBeGreaterThan(20);
    const told = texts.flatMap(({ url, text }) =>
      names.filter((name) => text.includes(name)).map((name) => ({ url, name })),
    );
    expect(told).toEqual([]);
  });

  test('is in no file or feed but its own, and these say what they are', async () => {
    const files = [...site.files].filter((file) => /\.(?:json|csv|ics|svg|xml|txt)$/.test(file));
    const texts = await Promise.all(
      files.map(async (file) => ({ file, text: await readFile(path.join(DIST, file), 'utf8') })),
    );
    const own = texts.filter(({ file }) => isApart(`/${file}`));
    expect(own.map(({ file }) => path.extname(file)).toSorted()).toEqual(['.csv', '.ics', '.ics', '.json', '.svg']);
    const unfold = (text: string) => text.replaceAll('\r\n ', '');
    expect(own.filter(({ text }) => !unfold(text).includes(EXAMPLE_FILE_WORDS)).map(({ file }) => file)).toEqual([]);

    const others = texts.filter(
      ({ file }) =>
        !isApart(`/${file}`) &&
        !isExampleLab(`/${file}`) &&
        !isExampleEmbed(`/${file}`) &&
        !file.startsWith('zoekindex/'),
    );
    const names = inventedNames();
    expect(names.length).toBeGreaterThan(20);
    expect(others.filter(({ text }) => names.some((name) => text.includes(name))).map(({ file }) => file)).toEqual([]);
  });
});

function linksIn(html: string): Element[] {
  return DomUtils.getElementsByTagName('a', parseDocument(html));
}

function linksOf(element: Element): string[] {
  return DomUtils.getElementsByTagName('a', element).map(({ attribs }) => attribs['href'] ?? '');
}

/** The card, item or paragraph that a link stands in. */
function wordsAround(link: Element): string {
  let block = link.parent;
  while (block !== null && !('name' in block && ['li', 'p', 'body'].includes(block.name))) block = block.parent;
  return DomUtils.textContent(block ?? link);
}

function optionsIn(html: string): string[] {
  return DomUtils.getElementsByTagName('option', parseDocument(html)).map(({ attribs }) => attribs['value'] ?? '');
}

function visibleText(html: string): string {
  const document = parseDocument(html);
  for (const name of ['script', 'style', 'head']) {
    for (const element of DomUtils.getElementsByTagName(name, document)) DomUtils.removeElement(element);
  }
  return DomUtils.textContent(document);
}
