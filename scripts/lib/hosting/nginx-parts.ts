import { CONTENT_TYPES } from '../site/content-types.ts';
import { ASK_AGAIN, type HeaderRule } from '../site/response-headers.ts';
import type { OldAddress } from './old-addresses.ts';

const NOTE = '# Geschreven door npm run build, bij deze site. Pas het niet aan: de volgende bouw schrijft het opnieuw.';

/** For the `http` part of nginx.conf: what each header is, by the path, and where old addresses lead. */
export function formatNginxMaps(rules: readonly HeaderRule[], addresses: readonly OldAddress[]): string {
  return [
    NOTE,
    'map_hash_max_size 65536;',
    'map_hash_bucket_size 512;',
    ...namesOf(rules).map((name) => formatMap(name, rules)),
    'map $uri $sto_new_address {',
    '  default "";',
    ...addresses.map(({ from, to }) => `  ${quote(from)} ${quote(to)};`),
    '}',
    '',
  ].join('\n');
}

/** For its `server` part. A location with an `add_header` of its own would lose all of these. */
export function formatNginxServer(rules: readonly HeaderRule[]): string {
  return [
    NOTE,
    'default_type application/octet-stream;',
    'types {',
    ...Object.entries(CONTENT_TYPES).map(([ending, type]) => `  ${quote(type)} ${ending.slice(1)};`),
    '}',
    ...namesOf(rules).map((name) => `add_header ${name} ${variableOf(name)} always;`),
    '',
  ].join('\n');
}

function namesOf(rules: readonly HeaderRule[]): string[] {
  return [...new Set(['Cache-Control', ...rules.flatMap(({ headers }) => Object.keys(headers))])];
}

/** Of expressions nginx takes the first that fits, so the last rule comes first. A header without a value is not sent. */
function formatMap(name: string, rules: readonly HeaderRule[]): string {
  const lines = rules.toReversed().flatMap(({ for: path, headers }) => {
    const value = headers[name];
    return value === undefined ? [] : [`  ${quote(expressionOf(path))} ${quote(value)};`];
  });
  const usual = name === 'Cache-Control' ? ASK_AGAIN : '';
  return [`map $uri ${variableOf(name)} {`, `  default ${quote(usual)};`, ...lines, '}'].join('\n');
}

/** By now nginx knows a page by the name of its file. */
function expressionOf(path: string): string {
  const literal = RegExp.escape(path.replace(/\*$/, ''));
  if (path.endsWith('*')) return `~^${literal}`;
  return path.endsWith('/') ? `~^${literal}(index\\.html)?$` : `~^${literal}$`;
}

function variableOf(header: string): string {
  return `$sto_${header.toLowerCase().replaceAll('-', '_')}`;
}

function quote(value: string): string {
  return `"${value.replaceAll(/[\\"]/g, '\\$&')}"`;
}
