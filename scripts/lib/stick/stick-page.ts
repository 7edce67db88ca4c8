import path from 'node:path';
import type { TileFormat } from '../../../src/domain/tour/manifest.ts';
import { addContentPolicy, NOWHERE } from '../site/content-policy.ts';
import { readPageFacts } from '../site/page-facts.ts';
import { editTags } from '../site/page-tags.ts';
import { START_SCRIPT, nameInline } from './stick-scripts.ts';

export interface StickPage {
  readonly html: string;
  /** The modules that stood in the page itself, by the name of their file. */
  readonly inline: ReadonlyMap<string, string>;
  /** The files that it shows or leads to, by their place in the site. */
  readonly uses: ReadonlySet<string>;
}

const ADDRESSES = new Set(['action', 'data', 'formaction', 'href', 'poster', 'src', 'xlink:href']);
/** What a browser would fetch ahead, or what only a server has. */
const OFF_LINKS = /^(?:modulepreload|preload|sitemap|manifest)$/;
/** Parts of a tour that change the address to that of another page, or hand on one that only this stick has. */
const NOT_ON_A_STICK = /(?<=\sdata-act=")(?:walk"|together"(?! hidden))/g;
/** Who reads from a stick has taken it all along, and an address of that stick is of no use to another. */
const NEEDS_A_SERVER = [
  /<div\b[^>]*\bclass="take-along\b[^]*?<\/take-along>[^]*?<\/div>/g,
  /<share-page\b(?![^>]*\sdata-url=)[^]*?<\/share-page>/g,
];
/** Of pictures: the smallest, and every browser of the last years shows it. */
export const FORMAT: TileFormat = 'avif';
const HOST = 'https://stick.invalid';

/** A page of the site as it can be opened from a folder. `file`: its place in the site. */
export function makeStickPage(file: string, html: string): StickPage {
  const inline = new Map<string, string>();
  const uses = new Set<string>();
  const lead = (address: string): string => {
    const relative = toRelative(address, file);
    if (relative === undefined) return address;
    uses.add(relative.target);
    return relative.address;
  };
  const start = lead(`/${START_SCRIPT}`);
  const plain = NEEDS_A_SERVER.reduce((text, part) => text.replaceAll(part, ''), html)
    .replaceAll(/<script\b((?:[^>"']|"[^"]*"|'[^']*')*)>([^]*?)<\/script>/g, (whole, tag: string, text: string) => {
      if (!/\btype="module"/.test(tag)) return whole;
      const source = /\ssrc="\/([^"]*)"/.exec(tag)?.[1];
      const name = source ?? nameInline(text);
      if (source === undefined) inline.set(name, text);
      return `<script type="text/plain" data-module="${name}"></script>`;
    })
    .replaceAll(/<link\b[^>]*>/g, (tag) => (OFF_LINKS.test(/\srel="([^"]*)"/.exec(tag)?.[1] ?? '') ? '' : tag))
    // Every browser of the last years knows the first format.
    .replaceAll(/(<picture\b[^>]*>\s*<source\b[^>]*type="image\/avif"[^>]*>)(?:\s*<source\b[^>]*>)+/g, '$1')
    .replaceAll(NOT_ON_A_STICK, (act) => `not-on-a-stick"${act.startsWith('walk') ? '' : ' hidden'}`);
  const moved = editTags(plain, {
    attribute(element, name, value, tag) {
      if (element === 'script' && name === 'data-module') return undefined;
      if (name === 'srcset' || name === 'imagesrcset') {
        return value.replaceAll(/(^|,\s*)([^\s,]+)/g, (_, before: string, address: string) => before + lead(address));
      }
      if (name.startsWith('data-') && value.startsWith('/')) return lead(value.replace('{format}', FORMAT));
      if (element === 'meta' && name === 'content' && /\bhttp-equiv="refresh"/i.test(tag)) {
        return value.replace(/(url\s*=\s*)(\S+)/i, (_, before: string, address: string) => before + lead(address));
      }
      return ADDRESSES.has(name) ? lead(value) : undefined;
    },
  });
  const started = moved.replace(/<\/head>/, `<script defer src="${start}"></script></head>`);
  const guarded = addContentPolicy(started, readPageFacts(started), { ...NOWHERE, sendTo: sendTo(html) });
  return { html: openPolicy(guarded), inline, uses };
}

/** Of a folder no browser says that it is itself: files of this computer are. Fonts stand in the style sheet. */
function openPolicy(html: string): string {
  return html.replace(
    /(<meta http-equiv="content-security-policy" content=")([^"]*)/,
    (_, start: string, policy: string) => {
      return start + policy.replaceAll("'self'", 'file:').replace('font-src file:', 'font-src data:');
    },
  );
}

function sendTo(html: string): string[] {
  return /connect-src 'self'((?: [^;"\s]+)*)/.exec(html)?.[1]?.trim().split(' ').filter(Boolean) ?? [];
}

export interface RelativeAddress {
  readonly address: string;
  /** The file that it leads to, by its place in the site. */
  readonly target: string;
}

/** Undefined for what leads out of the site, or stays on the page. */
export function toRelative(address: string, file: string): RelativeAddress | undefined {
  if (address === '' || address.startsWith('#') || /^(?:[a-z][\w+.-]*:|\/\/)/i.test(address)) return undefined;
  const [, way = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address) ?? [];
  const place = way === '' ? `/${file}` : decodeURI(new URL(way, `${HOST}/${file}`).pathname);
  const target = (place.endsWith('/') ? `${place}index.html` : place).slice(1);
  const relative = path.posix.relative(path.posix.dirname(file), target);
  return { address: way === '' ? address : encodeURI(relative).replaceAll(/%7[BD]/g, decodeURI) + rest, target };
}
