import { readFileSync } from 'node:fs';
import { Parser } from 'htmlparser2';
import { fileOfPage } from '../site/site-files.ts';

/** How many elements, one in the other, make a piece of structure. */
const DEPTH = 3;
/** Elements without an end. */
const VOID = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
/** Attributes whose value is that of one page and says nothing of its structure. */
const OWN = /^(?:class|style|id|href|data-.*)$/;

/** A page by its address, with the pieces that it is built of. */
interface BuiltPage {
  readonly url: string;
  readonly pieces: ReadonlySet<string>;
}

/**
 * Pages that together hold every piece of structure that any of these has: what a tool finds in how a page is built, it finds
 * in them. Each adds something to the ones with more on them; in their own order.
 */
export function chooseDistinct(pages: readonly BuiltPage[]): string[] {
  const seen = new Set<string>();
  const chosen = new Set<string>();
  for (const { url, pieces } of pages.toSorted((a, b) => b.pieces.size - a.pieces.size)) {
    if (pieces.isSubsetOf(seen)) continue;
    chosen.add(url);
    for (const piece of pieces) seen.add(piece);
  }
  return pages.flatMap(({ url }) => (chosen.has(url) ? url : []));
}

/** Those of the pages of a built site, by their addresses. */
export function readDistinct(site: string, urls: readonly string[]): string[] {
  return chooseDistinct(urls.map((url) => ({ url, pieces: findPieces(readFileSync(fileOfPage(site, url), 'utf8')) })));
}

/** Each element with the two that it stands in: their names, classes, roles and attributes. */
export function findPieces(html: string): Set<string> {
  const pieces = new Set<string>();
  const open: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      open.push(describe(name, attributes));
      pieces.add(open.slice(-DEPTH).join(' > '));
      if (VOID.has(name)) open.pop();
    },
    onclosetag(name) {
      if (!VOID.has(name)) open.pop();
    },
  });
  parser.end(html);
  return pieces;
}

function describe(name: string, attributes: Readonly<Record<string, string>>): string {
  // Astro names a class after a file, and after each change of it.
  const classes = (attributes['class'] ?? '').split(/\s+/).filter((one) => one !== '' && !one.startsWith('astro-'));
  const others = Object.keys(attributes).filter((attribute) => !OWN.test(attribute));
  const kinds = [attributes['role'], attributes['type']].filter((kind) => kind !== undefined);
  return [name, ...classes.toSorted(), ...others.toSorted().map((other) => `[${other}]`), ...kinds].join('.');
}
