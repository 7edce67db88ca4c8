import { findAddress } from '../../addresses.ts';
import { COLLECTION_NAMES, type CollectionName } from '../../collections.ts';
import { idsIn, problemAt, type Content, type Entry } from '../../entry.ts';
import { makeFinder, suggest } from '../../text/nearest.ts';
import type { Problem, Words } from '../../schema/problem.ts';
import { isWebAddress } from '../../text/web-address.ts';
import { quote } from '../../text/words.ts';
import { readAddress, type Address } from './address.ts';
import { attributesOf } from '../texts/attributes.ts';
import type { CheckSettings } from '../check.ts';
import { findOtherPages, partsOfPage, type OtherPages } from './page-parts.ts';

/** The places on a page that a link may point at; undefined where nobody knows them all. */
type Anchors = ReadonlySet<string> | undefined;
/** Looked for at the first link that points at one: most pages are never pointed into. */
type FindAnchors = () => Anchors;

/** Kinds of which all entries stand on one page, each with an anchor of its own. */
function sharesPage(collection: CollectionName): boolean {
  return findAddress(collection, '')?.includes('#') === true;
}

/** The start of every page and of its text. */
const ON_EVERY_PAGE = ['top', 'inhoud'];

/** A link inside the site leads to a page that is there, and to a place that is on it. */
export function checkLinkTargets(content: Content, { fixedPages, origin }: CheckSettings): Problem[] {
  const others = findOtherPages(content);
  const pages = findPages(content, fixedPages, others);
  const findPage = makeFinder([...pages.keys()]);
  return content.entries.flatMap((entry) => {
    const judge = (address: string): Words | undefined =>
      checkTarget(readAddress(withoutOrigin(address, origin)), entry, { pages, findPage, others });
    return [...checkBodyLinks(entry, judge), ...checkFieldLinks(entry, judge)];
  });
}

type Judge = (address: string) => Words | undefined;

function checkBodyLinks({ file, body }: Entry, judge: Judge): Problem[] {
  return (body?.links ?? []).flatMap(({ address, line }) => {
    const words = judge(address);
    return words === undefined ? [] : [{ file, line, ...words }];
  });
}

function checkFieldLinks(entry: Entry, judge: Judge): Problem[] {
  return entry.fields
    .filter(({ shape }) => shape.meta.kind === 'address')
    .flatMap(({ path, value }) => {
      const words = typeof value === 'string' ? judge(value.trim()) : undefined;
      return words === undefined ? [] : [problemAt(entry, path, words)];
    });
}

/** A whole address of the site itself leads to one of its pages as a short one does. */
function withoutOrigin(address: string, origin: string | undefined): string {
  if (origin === undefined || !isWebAddress(address)) return address;
  const { href } = new URL(address);
  return href.startsWith(`${origin}/`) ? href.slice(origin.length) : address;
}

interface Pages {
  readonly pages: ReadonlyMap<string, FindAnchors>;
  readonly findPage: (page: string) => string | undefined;
  readonly others: OtherPages;
}

function checkTarget(address: Address, entry: Entry, { pages, findPage, others }: Pages): Words | undefined {
  switch (address.kind) {
    case 'here':
      return checkAnchor(address.anchor, anchorsOf(entry, others));
    case 'page': {
      const { page, anchor } = address;
      if (!pages.has(page)) return deadPage(page, pages.has(`${page}/`) ? `${page}/` : findPage(page));
      return anchor === undefined ? undefined : checkAnchor(anchor, pages.get(page)?.());
    }
    default:
      return undefined;
  }
}

function deadPage(page: string, meant: string | undefined): Words {
  return {
    message: `De pagina ${quote(page)} bestaat niet.`,
    fix: meant === undefined ? 'Haal de link weg, of zoek het adres op in de site.' : `Bedoelde u ${quote(meant)}?`,
  };
}

function checkAnchor(anchor: string, anchors: Anchors): Words | undefined {
  if (anchors === undefined || anchors.has(anchor) || ON_EVERY_PAGE.includes(anchor)) return undefined;
  return {
    message: `Op die pagina is geen plek met de naam ${quote(anchor)}.`,
    fix: anchors.size === 0 ? `Haal ${quote(`#${anchor}`)} weg.` : suggest(anchor, [...anchors]),
  };
}

/** Every address of the site with the places on that page that a link may count on. */
function findPages(content: Content, fixedPages: readonly string[], others: OtherPages): Map<string, FindAnchors> {
  const pages = new Map<string, FindAnchors>(fixedPages.map((page) => [page, () => NONE]));
  for (const entry of content.entries) {
    const page = findAddress(entry.collection, entry.id);
    const findAnchors = once(() => anchorsOf(entry, others));
    if (page !== undefined && !page.includes('#')) pages.set(page, findAnchors);
  }
  for (const collection of COLLECTION_NAMES.filter(sharesPage)) {
    const anchors = new Set(idsIn(content, collection).map((id) => anchorIn(findAddress(collection, id) ?? '')));
    const page = findAddress(collection, '')?.split('#')[0] ?? '';
    pages.set(page, () => (content.incomplete.has(collection) ? undefined : anchors));
  }
  return pages;
}

const NONE: ReadonlySet<string> = new Set();

function once(find: FindAnchors): FindAnchors {
  let found: { readonly anchors: Anchors } | undefined;
  return () => (found ??= { anchors: find() }).anchors;
}

function anchorIn(url: string): string {
  return url.slice(url.indexOf('#') + 1);
}

function anchorsOf(entry: Entry, others: OtherPages): Anchors {
  // A page that can not be read keeps its places to itself; it has its own message.
  if (entry.fields.length === 0 || (entry.file.endsWith('.mdx') && entry.body === undefined)) return undefined;
  return new Set([
    ...(entry.body?.headings ?? []).map(({ slug }) => slug),
    ...attributesOf(entry, 'Passage', 'anchor').map(({ value }) => value),
    ...partsOfPage(entry, others),
  ]);
}
