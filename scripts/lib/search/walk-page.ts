import { DomUtils, ElementType } from 'htmlparser2';
import type { SearchName } from '../../../src/domain/search/document.ts';
import { followsInline, INLINE, isTag, type PageElement, type PageNode } from '../site/page-elements.ts';
import { parseMarks, type Mark } from './page-marks.ts';

/** What a page says of itself and of the things on it. */
export interface WalkedPage {
  readonly description: string;
  readonly heading: string;
  readonly filters: readonly Mark[];
  readonly metas: readonly Mark[];
  /** The page itself first, then what stands on it by itself, in the order of the page. */
  readonly things: readonly Thing[];
}

/** The page, or a part of it that search finds by itself. */
export interface Thing {
  /** Undefined for the page. */
  readonly id: string | undefined;
  /** What it is, where that is not what the page is. */
  readonly kind: string | undefined;
  title: string;
  readonly names: SearchName[];
  readonly places: PagePlace[];
}

/** What stands under one anchor and one heading. */
interface PagePlace {
  readonly anchor: string | undefined;
  /** Whether the anchor was made for it. Else it is that of what stands above it. */
  readonly isOwn: boolean;
  heading: string | undefined;
  /** The text of one block of the page each: a paragraph, a cell, an item of a list. */
  readonly blocks: string[];
}

/** Where the text of an element goes. A heading in it changes the place of what comes after. */
interface Scope {
  readonly thing: Thing;
  place: PagePlace;
  readonly isSkipped: boolean;
}

/** Without text or marks of the page. */
const CLOSED = new Set('script style noscript template svg iframe canvas'.split(' '));
/** What Pagefind leaves out as well, and what is there to be operated. */
const SKIPPED = new Set('head nav footer form label select textarea datalist audio video'.split(' '));
/** Words that a page repeats for ears only, and the numbers of sources. */
const SKIPPED_CLASSES = new Set(['vh', 'source-link']);
const HEADING = /^h[2-6]$/;
/** A heading in one of these is that of what comes after it. */
const AROUND_HEADING = new Set(['hgroup', 'header']);

/**
 * Reads what search may find: what is in `data-pagefind-body`, as Pagefind understands its attributes. An element with
 * `data-search-own` and an id stands by itself, titled by the `data-search-title` in it or else its first heading, and may
 * say what it is. `data-search-name` says what the text of an element, or of each item of a list, is the name of.
 */
export function walkPage(nodes: readonly PageNode[]): WalkedPage {
  const page = makeThing(undefined, undefined);
  const things: Thing[] = [page];
  const filters: Mark[] = [];
  const metas: Mark[] = [];
  let heading = '';
  let block = '';

  walk(nodes, { thing: page, place: openPlace(page, undefined), isSkipped: true });
  const description = DomUtils.findOne(({ attribs }) => attribs['name'] === 'description', [...nodes]);
  return { description: plain(description?.attribs['content'] ?? ''), heading, filters, metas, things };

  function walk(nodes: readonly PageNode[], scope: Scope): void {
    for (const node of nodes) {
      if (node.type === ElementType.Text) block += scope.isSkipped ? '' : node.data;
      else if (isTag(node) && !isClosed(node)) walkElement(node, scope);
    }
  }

  function walkElement(element: PageElement, outer: Scope): void {
    const { name, attribs, children } = element;
    const isInline = INLINE.has(name);
    if (!isInline) endBlock(outer.place);
    filters.push(...marksOf(element, 'data-pagefind-filter'));
    metas.push(...marksOf(element, 'data-pagefind-meta'));
    outer.thing.names.push(...namesOf(element));

    const isInside = attribs['data-pagefind-body'] !== undefined || !outer.isSkipped;
    // Its text is for nobody who searches, but it may hold marks.
    if (!isInside || isLeftOut(element)) walk(children, { ...outer, isSkipped: true });
    else if (name === 'h1') heading ||= textOf(element);
    else if (attribs['data-search-title'] !== undefined) outer.thing.title ||= textOf(element);
    else if (HEADING.test(name)) startUnder(textOf(element), attribs['id'], outer);
    else if (isInline) walkInline(element, outer);
    else walkBlock(element, outer);
  }

  function walkInline(element: PageElement, scope: Scope): void {
    if (followsInline(element) && /\S$/.test(block) && /^[\p{L}\p{N}]/u.test(textOf(element))) block += ' ';
    walk(element.children, scope);
  }

  function walkBlock(element: PageElement, outer: Scope): void {
    const scope = openScope(element, outer);
    if (scope.thing !== outer.thing) things.push(scope.thing);
    walk(element.children, scope);
    endBlock(scope.place);
    if (AROUND_HEADING.has(element.name)) outer.place = scope.place;
  }

  function endBlock(place: PagePlace): void {
    const text = plain(block);
    block = '';
    if (text !== '') place.blocks.push(text);
  }
}

function openScope({ attribs }: PageElement, outer: Scope): Scope {
  const { id, 'data-search-own': own } = attribs;
  if (id === undefined) return { ...outer, isSkipped: false };
  if (own === undefined) return { thing: outer.thing, place: openPlace(outer.thing, id), isSkipped: false };
  const thing = makeThing(id, own === '' ? undefined : own);
  return { thing, place: openPlace(thing, undefined), isSkipped: false };
}

/** What comes next stands under a heading. The first one in an element with an id is the name of that element. */
function startUnder(heading: string, id: string | undefined, scope: Scope): void {
  const { thing, place } = scope;
  if (place.anchor !== undefined && place.heading === undefined) place.heading = heading;
  else if (id !== undefined) scope.place = openPlace(thing, id, heading);
  else scope.place = openPlace(thing, place.anchor, heading, false);
}

function makeThing(id: string | undefined, kind: string | undefined): Thing {
  return { id, kind, title: '', names: [], places: [] };
}

function openPlace(
  thing: Thing,
  anchor: string | undefined,
  heading?: string,
  isOwn = anchor !== undefined,
): PagePlace {
  const place: PagePlace = { anchor, isOwn, heading, blocks: [] };
  thing.places.push(place);
  return place;
}

function isClosed({ name, attribs }: PageElement): boolean {
  return CLOSED.has(name) || attribs['data-pagefind-ignore'] === 'all';
}

function isLeftOut({ name, attribs }: PageElement): boolean {
  return (
    SKIPPED.has(name) ||
    attribs['data-pagefind-ignore'] !== undefined ||
    attribs['hidden'] !== undefined ||
    attribs['aria-hidden'] === 'true' ||
    // A button is for who presses it, unless it is a word of the text that opens its meaning.
    (name === 'button' && attribs['popovertarget'] === undefined) ||
    (attribs['class']?.split(' ').some((name) => SKIPPED_CLASSES.has(name)) ?? false)
  );
}

function marksOf(element: PageElement, attribute: string): Mark[] {
  const text = element.attribs[attribute];
  if (text === undefined) return [];
  return parseMarks(
    text,
    (name) => element.attribs[name] ?? '',
    () => textOf(element),
  );
}

function namesOf(element: PageElement): SearchName[] {
  const what = element.attribs['data-search-name'];
  if (what === undefined) return [];
  const items = DomUtils.getElementsByTagName('li', element);
  return (items.length === 0 ? [element] : items)
    .map((item) => ({ name: textOf(item), what }))
    .filter(({ name }) => name !== '');
}

/** The text of an element as one line. */
function textOf(element: PageElement): string {
  return plain(readable(element.children));
}

function readable(nodes: readonly PageNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === ElementType.Text) return node.data;
      return isTag(node) && !isClosed(node) && !isLeftOut(node) ? readable(node.children) : '';
    })
    .join('');
}

/** On one line, and without the soft hyphens of narrow places: a word is the same word with them. */
function plain(text: string): string {
  return text.replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ').trim();
}
