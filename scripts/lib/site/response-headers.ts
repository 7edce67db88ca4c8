import { EMBEDS, FILES, PAGES, PICTURES_PATH } from '../../../src/domain/addresses.ts';
import { INDEX_FOLDER, KEPT_FOLDER } from '../../../src/domain/search/index-files.ts';

interface HeaderRule {
  /** A path, or the start of one when it ends in `*`. */
  readonly for: string;
  readonly headers: Readonly<Record<string, string>>;
}

const FOREVER = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/**
 * The headers that belong with the site. This is the one list: the build writes it into `_headers`, which hosts such as
 * Netlify and Cloudflare Pages read, and our own server sends the same, so that what is tested is what is deployed.
 * The content policy itself stands in each page; only framing can not be said there.
 */
const HEADER_RULES: readonly HeaderRule[] = [
  {
    for: '/*',
    headers: {
      'Content-Security-Policy': "frame-ancestors 'self'",
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'X-Content-Type-Options': 'nosniff',
    },
  },
  // The only pages that others may show within their own.
  ...Object.values(EMBEDS).map((folder) => ({
    for: `${folder}*`,
    headers: { 'Content-Security-Policy': 'frame-ancestors *' },
  })),
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

export function getHeaders(urlPath: string, rules: readonly HeaderRule[] = HEADER_RULES): Record<string, string> {
  return Object.assign({}, ...rules.filter((rule) => covers(rule.for, urlPath)).map((rule) => rule.headers)) as Record<
    string,
    string
  >;
}

/** The list in the form of a `_headers` file. */
export function formatHeadersFile(rules: readonly HeaderRule[] = HEADER_RULES): string {
  const blocks = rules.map((rule) =>
    [rule.for, ...Object.entries(rule.headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}

function covers(pattern: string, urlPath: string): boolean {
  return pattern.endsWith('*') ? urlPath.startsWith(pattern.slice(0, -1)) : urlPath === pattern;
}
