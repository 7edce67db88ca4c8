import { CONTENT_TYPES } from '../site/content-types.ts';
import { ASK_AGAIN, type HeaderRule } from '../site/response-headers.ts';
import type { OldAddress } from './old-addresses.ts';

/** Snippets that scripts/deploy/caddy/Caddyfile asks for. In a `route`, because there the last one has the say. */
export function formatCaddyParts(rules: readonly HeaderRule[], addresses: readonly OldAddress[]): string {
  // At the last moment: what the computer itself believes of a file comes in between.
  const types = Object.entries(CONTENT_TYPES).map(
    ([ending, type]) =>
      `\t@${ending.slice(1)} path *${ending}\n\theader @${ending.slice(1)} {\n\t\tdefer\n\t\tContent-Type ${quote(type)}\n\t}`,
  );
  const headers = rules.map(({ for: path, headers: all }) => {
    const lines = Object.entries(all).map(([name, value]) => `\t\t${name} ${quote(value)}`);
    return [`\theader ${path} {`, ...lines, '\t}'].join('\n');
  });
  return [
    '# Geschreven door npm run build, bij deze site. Pas het niet aan: de volgende bouw schrijft het opnieuw.',
    snippet('site_types', types),
    snippet('site_headers', [`\theader Cache-Control ${ASK_AGAIN}`, ...headers]),
    snippet('site_old_addresses', addresses.length === 0 ? [] : sendOn(addresses)),
    '',
  ].join('\n');
}

function sendOn(addresses: readonly OldAddress[]): string[] {
  return [
    '\tmap {path} {new_address} {',
    ...addresses.map(({ from, to }) => `\t\t${quote(from)} ${quote(to)}`),
    '\t\tdefault ""',
    '\t}',
    '\t@old not vars {new_address} ""',
    '\tredir @old {new_address} 301',
  ];
}

function snippet(name: string, lines: readonly string[]): string {
  return [`(${name}) {`, ...lines, '}'].join('\n');
}

function quote(value: string): string {
  return `"${value.replaceAll(/[\\"]/g, '\\$&')}"`;
}
