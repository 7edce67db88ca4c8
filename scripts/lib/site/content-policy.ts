import { createHash } from 'node:crypto';
import { readPageFacts, type InlineText, type PageFacts, type PageMarkup } from './page-facts.ts';

/** The only other servers that a page knows. */
export interface Elsewhere {
  /** Sites that it may send something to. */
  readonly sendTo: readonly string[];
  /** Folders, with a slash at the end, from which it shows pictures and recordings. */
  readonly picturesFrom: readonly string[];
}

export const NOWHERE: Elsewhere = { sendTo: [], picturesFrom: [] };

/**
 * What a page may load and run: nothing from elsewhere, no inline script or style except the ones that the build knows
 * by their hash, no style attributes and no event handlers. `frames`: it shows pages of this site within itself.
 */
export function makeContentPolicy(
  scripts: readonly InlineText[],
  styles: readonly InlineText[],
  elsewhere: Elsewhere = NOWHERE,
  frames = false,
): string {
  return formatPolicy({ scripts: hashes(scripts), styles: hashes(styles), elsewhere, frames });
}

/**
 * The policy that servers send with every page, around the policy in it: whatever one of the two forbids is not done. No
 * page of the site needs more than this, so it lists the scripts of all pages; these are the site's own and few. Styles
 * differ from page to page and grow with the content, so only the page itself lists them.
 */
export function makeSitePolicy(pages: readonly SitePart[], elsewhere: Elsewhere = NOWHERE): string {
  const scripts = hashes(pages.flatMap(({ inlineScripts }) => inlineScripts));
  return formatPolicy({ scripts, styles: ["'unsafe-inline'"], elsewhere, frames: pages.some(hasFrames) });
}

interface PolicyParts {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  readonly elsewhere: Elsewhere;
  readonly frames: boolean;
}

function formatPolicy({ scripts, styles, elsewhere: { sendTo, picturesFrom }, frames }: PolicyParts): string {
  return [
    ['default-src', "'self'"],
    ['base-uri', "'self'"],
    ['object-src', "'none'"],
    ['form-action', "'self'", ...sendTo],
    ['img-src', "'self'", 'data:', ...picturesFrom],
    ...(picturesFrom.length > 0 ? [['media-src', "'self'", ...picturesFrom]] : []),
    ['font-src', "'self'"],
    ['connect-src', "'self'", ...sendTo, ...picturesFrom],
    ['worker-src', "'self'"],
    ['frame-src', frames ? "'self'" : "'none'"],
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

/** A frame, or what makes one when somebody asks for it (src/browser/embed-choices.ts). */
const FRAMING = ['iframe', 'embed-choices'];

function hasFrames({ elements }: Pick<PageFacts, 'elements'>): boolean {
  return FRAMING.some((name) => elements[name] !== undefined);
}

/**
 * The page with its policy right after its character set, before anything that it has to guard. A policy that it had is
 * replaced. Astro's redirect pages have no character set; theirs comes after the doctype. `facts`: of the page as it is.
 */
export function addContentPolicy(html: string, facts: PolicyFacts, elsewhere: Elsewhere = NOWHERE): string {
  if (facts.policies.length > 0) {
    const clean = cut(html, facts.policies);
    return addContentPolicy(clean, readPageFacts(clean), elsewhere);
  }
  const at = facts.charsetEnd ?? /^\s*<!doctype[^>]*>/i.exec(html)?.[0].length ?? 0;
  return html.slice(0, at) + policyTag(facts, elsewhere) + html.slice(at);
}

type PolicyFacts = Pick<PageFacts, 'charsetEnd' | 'policies' | 'inlineScripts' | 'inlineStyles' | 'elements'>;

/**
 * What is known of the page once it has its policy, by what was known of it before. `finished`: the page with its policy,
 * which is only read again where that tells more than one `<meta>` in the head.
 */
export function addPolicyFacts(facts: PageMarkup, finished: string, elsewhere: Elsewhere = NOWHERE): PageMarkup {
  const { charsetEnd: start, policies, afterEnd, elements } = facts;
  if (start === undefined || policies.length > 0 || afterEnd.length > 0) return readPageFacts(finished);
  return {
    ...facts,
    elements: { ...elements, meta: (elements['meta'] ?? 0) + 1 },
    policies: [{ start, end: start + policyTag(facts, elsewhere).length }],
  };
}

function policyTag({ inlineScripts, inlineStyles, elements }: PolicyFacts, elsewhere: Elsewhere): string {
  const policy = makeContentPolicy(inlineScripts, inlineStyles, elsewhere, hasFrames({ elements }));
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
