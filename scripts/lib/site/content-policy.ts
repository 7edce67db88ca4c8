import { createHash } from 'node:crypto';
import { readPageFacts, type InlineText } from './page-facts.ts';

/**
 * What a page may load and run: nothing from elsewhere, no inline script or style except the ones that the build knows
 * by their hash, no style attributes and no event handlers. `sendTo`: the only other sites that the page may send
 * something to.
 */
export function makeContentPolicy(
  scripts: readonly InlineText[],
  styles: readonly InlineText[],
  sendTo: readonly string[] = [],
): string {
  return [
    ['default-src', "'self'"],
    ['base-uri', "'self'"],
    ['object-src', "'none'"],
    ['form-action', "'self'", ...sendTo],
    ['img-src', "'self'", 'data:'],
    ['font-src', "'self'"],
    ['connect-src', "'self'", ...sendTo],
    ['worker-src', "'self'"],
    ['script-src', "'self'", ...hashes(scripts)],
    ['script-src-attr', "'none'"],
    ['style-src', "'self'", ...hashes(styles)],
    ['style-src-attr', "'none'"],
  ]
    .map((directive) => directive.join(' '))
    .join('; ');
}

/** Pages on which no word of an author stands. Whatever they run is ours; together they run all that pages may. */
export const PAGES_OF_OUR_OWN = ['404.html', 'zoeken/index.html'];

/** The inline scripts of pages without a word of an author. */
export function findOwnScripts(pages: readonly string[]): ReadonlySet<string> {
  return new Set(pages.flatMap((html) => readPageFacts(html).inlineScripts.map(({ text }) => text)));
}

/**
 * An inline script that is none of ours; undefined when there is none. The policy blesses every inline script of a page,
 * so one that a text of an author became would be blessed too: a page with such a script may not be made.
 */
export function findForeignScript(html: string, own: ReadonlySet<string>): string | undefined {
  return readPageFacts(html).inlineScripts.find(({ text }) => !own.has(text))?.text;
}

/**
 * The page with its policy right after its character set, before anything that it has to guard. A policy that it had is
 * replaced. Astro's redirect pages have no character set; theirs comes after the doctype. `sendTo`: as above.
 */
export function addContentPolicy(html: string, sendTo: readonly string[] = []): string {
  const old = readPageFacts(html);
  const clean = old.policies.length === 0 ? html : cut(html, old.policies);
  const { charsetEnd, inlineScripts, inlineStyles } = clean === html ? old : readPageFacts(clean);
  const policy = makeContentPolicy(inlineScripts, inlineStyles, sendTo);
  const meta = `<meta http-equiv="content-security-policy" content="${policy}">`;
  const at = charsetEnd ?? /^\s*<!doctype[^>]*>/i.exec(clean)?.[0].length ?? 0;
  return clean.slice(0, at) + meta + clean.slice(at);
}

function hashes(texts: readonly InlineText[]): string[] {
  const found = texts.map(({ text }) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return [...new Set(found)].sort();
}

function cut(text: string, ranges: readonly { readonly start: number; readonly end: number }[]): string {
  let rest = text;
  for (const { start, end } of [...ranges].reverse()) rest = rest.slice(0, start) + rest.slice(end);
  return rest;
}
