import { EMBEDS, FILES, PAGES, PICTURES_PATH } from '../../../src/domain/addresses.ts';
import { INDEX_FOLDER, KEPT_FOLDER } from '../../../src/domain/search/index-files.ts';

export interface HeaderRule {
  /** A path, or the start of one when it ends in `*`. */
  readonly for: string;
  readonly headers: Readonly<Record<string, string>>;
  /** It only forbids more of what an earlier rule covers: whether a browser gets this or both, it comes to the same. */
  readonly narrows?: true;
}

const FOREVER = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/**
 * The headers that belong with the site, the last that covers a path having the say. This is the one list: what the build
 * writes for other servers is made of it (scripts/lib/hosting), and our own sends the same, so that what is tested is
 * what is deployed. What a policy in a page can not say stands here; the rest of it comes from `makeHeaderRules`.
 */
const HEADER_RULES: readonly HeaderRule[] = [
  {
    for: '/*',
    headers: {
      'Content-Security-Policy': "frame-ancestors 'self'",
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      // Whether all names below the one of the site have https, and for ever, only their owner knows.
      'Strict-Transport-Security': 'max-age=31536000',
      'X-Content-Type-Options': 'nosniff',
    },
  },
  // The only pages that others may show within their own.
  ...Object.values(EMBEDS).map((folder) => ({
    for: `${folder}*`,
    headers: { 'Content-Security-Policy': 'frame-ancestors *' },
  })),
  // Among them stands the page where one is chosen, which is a page of the site like any other.
  ...Object.values(EMBEDS).flatMap((folder) =>
    [folder, `${folder}index.html`].map((page) => ({
      for: page,
      headers: { 'Content-Security-Policy': "frame-ancestors 'self'" },
      narrows: true as const,
    })),
  ),
  {
    // File names here hold a hash of what is in them.
    for: '/_astro/*',
    headers: FOREVER,
  },
  // Whoever wants to may read open data from a page of their own.
  { for: `${PAGES.data}*`, headers: { 'Access-Control-Allow-Origin': '*' } },
  // Of an old one a visitor would never be rid.
  { for: FILES.worker, headers: { 'Cache-Control': 'no-cache' } },
  { for: `${PICTURES_PATH}/*`, headers: FOREVER },
  { for: `/${INDEX_FOLDER}/${KEPT_FOLDER}/*`, headers: FOREVER },
];

/** What a browser does with all that has no rule of its own: ask whether it changed. */
export const ASK_AGAIN = 'no-cache';

/** The same list with the policy of a built site (`makeSitePolicy`) before what each rule says of frames. */
export function makeHeaderRules(
  sitePolicy: string,
  rules: readonly HeaderRule[] = HEADER_RULES,
): readonly HeaderRule[] {
  return rules.map(({ headers, ...rule }) => ({
    ...rule,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [
        name,
        name === 'Content-Security-Policy' ? `${sitePolicy}; ${value}` : value,
      ]),
    ),
  }));
}

export function getHeaders(urlPath: string, rules: readonly HeaderRule[] = HEADER_RULES): Record<string, string> {
  return Object.assign({}, ...rules.filter((rule) => covers(rule.for, urlPath)).map((rule) => rule.headers)) as Record<
    string,
    string
  >;
}

/** Whether a path, or all paths that begin like it, fall under the path of a rule. */
export function covers(pattern: string, urlPath: string): boolean {
  return pattern.endsWith('*') ? urlPath.startsWith(pattern.slice(0, -1)) : urlPath === pattern;
}
