import type { OldAddress } from './old-addresses.ts';

/** For hosts that send on before they look for a page, such as Cloudflare Pages. Elsewhere the page itself sends on. */
export const REDIRECTS_FILE = '_redirects';

export function formatRedirectsFile(addresses: readonly OldAddress[]): string {
  return addresses.map(({ from, to }) => `${from} ${to} 301\n`).join('');
}

/** Reads what `formatRedirectsFile` wrote. */
export function parseRedirectsFile(text: string): OldAddress[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [from = '', to = ''] = line.split(' ');
      return { from, to };
    });
}
