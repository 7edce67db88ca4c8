import type { List, ListItem, RootContent } from 'mdast';
import { findAddress, PAGES, TWIN_FILE, WRITTEN } from '../../../src/domain/addresses.ts';
import { COLLECTION_NAMES, definitionOf } from '../../../src/domain/collections.ts';
import { EXAMPLE_WORDS } from '../../../src/domain/derived/example.ts';
import { demonstrationWords, imprintWords } from '../../../src/domain/derived/imprint.ts';
import type { SiteSettings } from '../../../src/domain/kinds/site.ts';
import { compareText } from '../../../src/domain/text/compare-text.ts';
import { findPageKind } from '../site/page-kinds.ts';
import type { PageToCheck } from '../site/site.ts';
import { writeMarkdown } from './write-markdown.ts';
import { saysTwin } from './write-twin.ts';

const ABOUT =
  'Van elke pagina hieronder staat de tekst als Markdown naast de pagina zelf, met datum, adres en bronnen. Wat wij niet ' +
  'weten, staat er als onbekend. Verzonnen voorbeelden staan niet in deze lijst.';

const OVERVIEWS = 'Overzichten';
/** What llmstxt.org calls what may be left out: here parts of other pages. */
const OPTIONAL = 'Optional';

/**
 * `llms.txt` as llmstxt.org describes it: which pages there are as text, by kind, each with what it is about. `base`: the
 * folder of the site on its host.
 */
export function writeLlmsFile(pages: readonly PageToCheck[], site: SiteSettings, base = ''): string {
  const told = pages
    .filter(({ facts }) => saysTwin(facts) && !facts.description.startsWith(EXAMPLE_WORDS))
    .toSorted((a, b) => compareText(a.url, b.url));
  const home = told.find(({ url }) => url === PAGES.home);
  const groups = Map.groupBy(told, sectionOf);
  const words = [home?.facts.description, ABOUT, demonstrationWords(site), imprintWords(site)].filter(
    (part) => part !== undefined,
  );
  const [summary = ABOUT, ...others] = words;
  return writeMarkdown([
    heading(1, site.title),
    { type: 'blockquote', children: [paragraph(summary)] },
    ...others.map(paragraph),
    ...SECTIONS.flatMap((section) => {
      const list = groups.get(section);
      return list === undefined ? [] : [heading(2, section), listOf(list, base)];
    }),
  ]);
}

/** Kinds of which each entry has a page, under the name of all of them. */
const KINDS = COLLECTION_NAMES.flatMap((name) => {
  const { overview, label } = definitionOf(name);
  const address = findAddress(name, '*');
  if (address === undefined || !address.includes('*') || address.includes('#')) return [];
  const [before = '', behind = ''] = address.split('*');
  const pattern = new RegExp(`^${RegExp.escape(before)}[^/]+${RegExp.escape(behind)}$`);
  return [{ section: overview?.title ?? capital(label), pattern, label }];
});

const SECTIONS: readonly string[] = [OVERVIEWS, ...new Set(KINDS.map(({ section }) => section)), OPTIONAL];

const LISTS: ReadonlySet<string> = new Set([...Object.values(PAGES), WRITTEN.sources]);

function sectionOf({ url }: PageToCheck): string {
  if (LISTS.has(url)) return OVERVIEWS;
  return KINDS.find(({ pattern }) => pattern.test(url))?.section ?? OPTIONAL;
}

function listOf(pages: readonly PageToCheck[], base: string): List {
  return { type: 'list', spread: false, children: pages.map((page) => itemOf(page, base)) };
}

function itemOf({ url, facts }: PageToCheck, base: string): ListItem {
  const canonical = facts.references.find(({ rel }) => rel === 'canonical')?.value ?? base + url;
  const about = facts.description === '' ? findPageKind(url).kind : facts.description;
  return {
    type: 'listItem',
    spread: false,
    children: [
      {
        type: 'paragraph',
        children: [
          { type: 'link', url: `${canonical}${TWIN_FILE}`, children: [{ type: 'text', value: nameOf(facts.title) }] },
          { type: 'text', value: `: ${about}` },
        ],
      },
    ],
  };
}

/** The title of a page without that of the site behind it. */
function nameOf(title: string): string {
  const end = title.lastIndexOf(' | ');
  return end < 0 ? title : title.slice(0, end);
}

function heading(depth: 1 | 2, value: string): RootContent {
  return { type: 'heading', depth, children: [{ type: 'text', value }] };
}

function paragraph(value: string) {
  return { type: 'paragraph' as const, children: [{ type: 'text' as const, value }] };
}

function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase('nl') + word.slice(1);
}
