import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseDocument } from 'htmlparser2';
import { readDescription, readKind } from '../../../src/domain/derived/example.ts';
import { FACETS, type FacetName } from '../../../src/domain/search/answer.ts';
import type { SearchDocument, SearchName, SearchPassage } from '../../../src/domain/search/document.ts';
import { compareText } from '../../../src/domain/text/compare-text.ts';
import { sentencesOf } from '../../../src/domain/text/sentences.ts';
import { mapBounded } from '../map-bounded.ts';
import type { PageNode } from '../site/page-elements.ts';
import { listFiles, selectPages, toUrlPath } from '../site/site-files.ts';
import type { Mark } from './page-marks.ts';
import { walkPage, type Thing, type WalkedPage } from './walk-page.ts';

const FILES_AT_ONCE = 16;
/** Characters of a passage, so that one that hits can be read whole. */
const PASSAGE = 1200;
/** Characters of a summary. */
const SUMMARY = 240;
/** What `data-pagefind-meta` says besides other words that are searched. */
const KNOWN_METAS = ['kind', 'title', 'date', 'searchedAs'];

/** All that search can lead to on a built site, in order of the address of the page, and on a page from top to bottom. */
export async function readSearchDocuments(site: string): Promise<SearchDocument[]> {
  const pages = selectPages(await listFiles(site)).map((file) => ({ file, url: toUrlPath(file) }));
  const documents = await mapBounded(
    pages.toSorted((a, b) => compareText(a.url, b.url)),
    FILES_AT_ONCE,
    async ({ file, url }) => readDocuments(await readFile(path.join(site, file), 'utf8'), url),
  );
  return documents.flat();
}

/** The page and what stands on it by itself; nothing for a page that no search finds. `url` is its address on the site. */
export function readDocuments(html: string, url: string): SearchDocument[] {
  return isFindable(html) ? toDocuments(parseDocument(html).children, url) : [];
}

/** Whether search may find something on it. Most of the time goes into parsing. */
export function isFindable(html: string): boolean {
  return html.includes('data-pagefind-body');
}

/** The same for a page that is parsed already. */
export function toDocuments(nodes: readonly PageNode[], url: string): SearchDocument[] {
  const page = walkPage(nodes);
  return page.things.map((thing) => toDocument(thing, page, url));
}

function toDocument(thing: Thing, page: WalkedPage, url: string): SearchDocument {
  const { kind, isExample } = readKind(valueOf(page.metas, 'kind') ?? '');
  const date = valueOf(page.metas, 'date');
  const isPage = thing.id === undefined;
  const title = isPage ? (valueOf(page.metas, 'title') ?? page.heading) : titleOf(thing);
  const passages = passagesOf(thing);
  const hidden = isPage ? hiddenWords(page, title) : '';
  const searchedAs = isPage ? valueOf(page.metas, 'searchedAs') : undefined;
  const own = thing.kind ?? kind;
  return {
    url: isPage ? url : `${url}#${thing.id}`,
    title,
    kind: own,
    summary: shorten(isPage ? readDescription(page.description) : firstSentenceOf(thing)),
    facets: facetsOf(page.filters, { soort: thing.kind, jaar: date?.slice(0, 4) }),
    ...(date !== undefined && { date }),
    isExample,
    names: uniqueNames(thing.names),
    ...(searchedAs !== undefined && { searchedAs }),
    passages: hidden === '' ? passages : [...passages, { anchor: undefined, heading: '', text: hidden }],
  };
}

/** Of what stands by itself: its first block that ends as a sentence. */
function firstSentenceOf({ places }: Thing): string {
  const blocks = places.flatMap((place) => place.blocks);
  return blocks.find((block) => /[.!?]$/.test(block)) ?? blocks[0] ?? '';
}

function valueOf(marks: readonly Mark[], name: string): string | undefined {
  return marks.findLast((mark) => mark.name === name)?.value;
}

function titleOf({ title, places }: Thing): string {
  return title === '' ? (places.find(({ heading }) => heading !== undefined)?.heading ?? '') : title;
}

/** What search finds a page by though nobody reads it there, and a heading that is not its title. */
function hiddenWords({ metas, heading }: WalkedPage, title: string): string {
  const words = metas.filter(({ name }) => !KNOWN_METAS.includes(name)).map(({ value }) => value);
  return [...(title.includes(heading) ? [] : [heading]), ...words].filter((text) => text !== '').join(' ');
}

function facetsOf(
  filters: readonly Mark[],
  own: Readonly<Partial<Record<FacetName, string | undefined>>>,
): SearchDocument['facets'] {
  const names = Object.keys(FACETS) as FacetName[];
  return Object.fromEntries(
    names.flatMap((facet) => {
      const marked = filters.filter(({ name }) => name === facet).map(({ value }) => value);
      const values = own[facet] === undefined ? marked : [own[facet]];
      return values.length === 0 ? [] : [[facet, [...new Set(values)]]];
    }),
  );
}

function uniqueNames(names: readonly SearchName[]): SearchName[] {
  return [...new Map(names.map((each) => [`${each.what}\n${each.name}`, each])).values()];
}

function passagesOf({ places }: Thing): SearchPassage[] {
  return places.flatMap(({ anchor, isOwn, heading = '', blocks }) => {
    const texts = cutText(blocks);
    // The name of a thing may be all that is known of it; a heading above nothing is that of what others say.
    if (texts.length === 0) return isOwn && heading !== '' ? [{ anchor, heading, text: '' }] : [];
    return texts.map((text) => ({ anchor, heading, text }));
  });
}

/** Blocks as one text, or as several that each end with a sentence or a block. */
function cutText(blocks: readonly string[]): string[] {
  const pieces = blocks.flatMap((block) =>
    block.length <= PASSAGE ? [block] : sentencesOf(block).map(({ text }) => text),
  );
  const texts: string[] = [];
  for (const piece of pieces) {
    const last = texts.at(-1);
    if (last === undefined || last.length + 1 + piece.length > PASSAGE) texts.push(piece);
    else texts[texts.length - 1] = `${last} ${piece}`;
  }
  return texts;
}

/** As many sentences as make a summary, but at least one. */
function shorten(text: string): string {
  if (text.length <= SUMMARY) return text;
  const [first = '', ...others] = sentencesOf(text).map((sentence) => sentence.text);
  let summary = first;
  for (const sentence of others) {
    if (summary.length + 1 + sentence.length > SUMMARY) break;
    summary = `${summary} ${sentence}`;
  }
  return summary;
}
