import { COLLECTIONS, type CollectionName } from '../collections.ts';
import { idsIn, type Content, type Entry } from '../entry.ts';
import { makeFinder, suggest } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import { quote } from '../words.ts';
import { readAddress, type Address } from './address.ts';
import { attributesOf } from './attributes.ts';
import type { CheckSettings } from './check.ts';
import { partsOfPage } from './page-parts.ts';

/** The places on a page that a link may point at; undefined where nobody knows them all. */
type Anchors = ReadonlySet<string> | undefined;
type Words = Pick<Problem, 'message' | 'fix'>;

/** Kinds of which all entries stand on one page, each with an anchor of its own. */
const SHARING_A_PAGE = ['terms', 'needs'] as const satisfies readonly CollectionName[];

/** A link inside the site leads to a page that is there, and to a place that is on it. */
export function checkLinkTargets(content: Content, { fixedPages }: CheckSettings): Problem[] {
  const pages = findPages(content, fixedPages);
  const findPage = makeFinder([...pages.keys()]);
  return content.entries.flatMap((entry) =>
    (entry.body?.links ?? []).flatMap(({ address, line }) => {
      const words = checkTarget(readAddress(address), entry, pages, findPage);
      return words === undefined ? [] : [{ file: entry.file, line, ...words }];
    }),
  );
}

function checkTarget(
  address: Address,
  entry: Entry,
  pages: ReadonlyMap<string, Anchors>,
  findPage: (page: string) => string | undefined,
): Words | undefined {
  switch (address.kind) {
    case 'here':
      return checkAnchor(address.anchor, anchorsOf(entry));
    case 'page': {
      const { page, anchor } = address;
      if (!pages.has(page)) return deadPage(page, pages.has(`${page}/`) ? `${page}/` : findPage(page));
      return anchor === undefined ? undefined : checkAnchor(anchor, pages.get(page));
    }
    default:
      return undefined;
  }
}

function deadPage(page: string, meant: string | undefined): Words {
  return {
    message: `De pagina ${quote(page)} bestaat niet.`,
    fix: meant === undefined ? 'Haal de link weg, of zoek het adres op in de site.' : `Bedoelde je ${quote(meant)}?`,
  };
}

function checkAnchor(anchor: string, anchors: Anchors): Words | undefined {
  if (anchors === undefined || anchors.has(anchor)) return undefined;
  return {
    message: `Op die pagina is geen plek met de naam ${quote(anchor)}.`,
    fix: anchors.size === 0 ? `Haal ${quote(`#${anchor}`)} weg.` : suggest(anchor, [...anchors]),
  };
}

/** Every address of the site with the places on that page. */
function findPages(content: Content, fixedPages: readonly string[]): Map<string, Anchors> {
  const pages = new Map<string, Anchors>(fixedPages.map((page) => [page, undefined]));
  for (const entry of content.entries) {
    const page = COLLECTIONS[entry.collection].url(entry.id);
    if (page !== undefined && !page.includes('#') && !pages.has(page)) pages.set(page, anchorsOf(entry));
  }
  for (const collection of SHARING_A_PAGE) {
    const { url } = COLLECTIONS[collection];
    const anchors = new Set(idsIn(content, collection).map((id) => anchorIn(url(id))));
    pages.set(url('').split('#')[0] ?? '', content.incomplete.has(collection) ? undefined : anchors);
  }
  return pages;
}

function anchorIn(url: string): string {
  return url.slice(url.indexOf('#') + 1);
}

function anchorsOf(entry: Entry): Anchors {
  // A page whose text can not be read keeps its places to itself; that page has its own message.
  if (entry.body === undefined) return undefined;
  return new Set([
    ...entry.body.headings.map(({ slug }) => slug),
    ...attributesOf(entry, 'Passage', 'anchor').map(({ value }) => value),
    ...partsOfPage(entry),
  ]);
}
