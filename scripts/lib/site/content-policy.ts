import { createHash } from 'node:crypto';
import { readPageFacts, type InlineText, type PageFacts, type PageMarkup } from './page-facts.ts';

/**
 * What a page may load and run: nothing from elsewhere, no inline script or style except the ones that the build knows
 * by their hash, no style attributes and no event handlers. `sendTo`: the only other sites that the page may send
 * something to. `frames`: it shows pages of this site within itself.
 */
export function makeContentPolicy(
  scripts: readonly InlineText[],
  styles: readonly InlineText[],
  sendTo: readonly string[] = [],
  frames = false,
): string {
  return formatPolicy({ scripts: hashes(scripts), styles: hashes(styles), sendTo, frames });
}

/**
 * The policy that servers send with every page, around the policy in it: whatever one of the two forbids is not done. No
 * page of the site needs more than this, so it lists the scripts of all pages; these are the site's own and few. Styles
 * differ from page to page and grow with the content, so only the page itself lists them.
 */
export function makeSitePolicy(pages: readonly SitePart[], sendTo: readonly string[] = []): string {
  const scripts = hashes(pages.flatMap(({ inlineScripts }) => inlineScripts));
  return formatPolicy({ scripts, styles: ["'unsafe-inline'"], sendTo, frames: pages.some(hasFrames) });
}

interface PolicyParts {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  readonly sendTo: readonly string[];
  readonly frames: boolean;
}

function formatPolicy({ scripts, styles, sendTo, frames }: PolicyParts): string {
  return [
    ['default-src', "'self'"],
    ['base-uri', "'self'"],
    ['object-src', "'none'"],
    ['form-action', "'self'", ...sendTo],
    ['img-src', "'self'", 'data:'],
    ['font-src', "'self'"],
    ['connect-src', "'self'", ...sendTo],
    ['worker-src', "'self'"],
    ['frame-src', frames ? \"'self'\" : \"'none'\"],
    ['script-src', "'self'", ...scripts],
    ['script-src-attr', "'none'"],
    ['style-src', "'self'", ...styles],
    ['style-src-attr', "'none'"],
  ]
    .map((directive) => directive.join(' '))
    .join('; ');
}

/** Pages on which no word of an author stands. Whatever they run is ours; together they run all that pages may. */
export const PAGES_OF_OUR_OWN = ['404.html', 'zoeken/index.html'];

/** The inline scripts of pages without a word of an author. */
export function findOwnScripts(pages: readonly PageScripts[]): ReadonlySet<string> {
  return new Set(pages.flatMap(({ inlineScripts }) => inlineScripts.map(({ text }) => text)));
}

/**
 * An inline script that is none of ours; undefined when there is none. The policy blesses every inline script of a page,
 * so one that a text of an author became would be blessed too: a page with such a script may not be made.
 */
export function findForeignScript(
  { inlineScripts, foreignData }: PageScripts & Pick<PageFacts, 'foreignData'>,
  own: ReadonlySet<string>,
): string | undefined {
  // The policy is silent on data, which no browser runs; but search engines would take it for what the site says.
  return (inlineScripts.find(({ text }) => !own.has(text)) ?? foreignData[0])?.text;
}

type PageScripts = Pick<PageFacts, 'inlineScripts'>;
type SitePart = Pick<PageFacts, 'inlineScripts' | 'elements'>;

function hasFrames({ elements }: Pick<PageFacts, 'elements'>): boolean {
  return elements['iframe'] !== undefined;
}

/**
 * The page with its policy right after its character set, before anything that it has to guard. A policy that it had is
 * replaced. Astro's redirect pages have no character set; theirs comes after the doctype. `sendTo`: as above. `facts`: of
 * the page as it is.
 */
export function addContentPolicy(html: string, facts: PolicyFacts, sendTo: readonly string[] = []): string {
  if (facts.policies.length > 0) {
    const clean = cut(html, facts.policies);
    return addContentPolicy(clean, readPageFacts(clean), sendTo);
  }
  const at = facts.charsetEnd ?? /^\s*<!doctype[^>]*>/i.exec(html)?.[0].length ?? 0;
  return html.slice(0, at) + policyTag(facts, sendTo) + html.slice(at);
}

type PolicyFacts = Pick<PageFacts, 'charsetEnd' | 'policies' | 'inlineScripts' | 'inlineStyles' | 'elements'>;

/**
 * What is known of the page once it has its policy, by what was known of it before. `finished`: the page with its policy,
 * which is only read again where that tells more than one `<meta>` in the head.
 */
export function addPolicyFacts(facts: PageMarkup, finished: string, sendTo: readonly string[] = []): PageMarkup {
  const { charsetEnd: start, policies, afterEnd, elements } = facts;
  if (start === undefined || policies.length > 0 || afterEnd.length > 0) return readPageFacts(finished);
  return {
    ...facts,
    elements: { ...elements, meta: (elements['meta'] ?? 0) + 1 },
    policies: [{ start, end: start + policyTag(facts, sendTo).length }],
  };
}

function policyTag({ inlineScripts, inlineStyles, elements }: PolicyFacts, sendTo: readonly string[]): string {
  const policy = makeContentPolicy(inlineScripts, inlineStyles, sendTo, hasFrames({ elements }));
  return `<meta http-equiv="content-security-policy" content="${policy}">`;
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
