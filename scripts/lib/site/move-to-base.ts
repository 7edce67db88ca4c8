import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PICTURES_PATH } from '../../../src/domain/addresses.ts';
import { INDEX_FOLDER } from '../../../src/domain/search/index-files.ts';
import { mapBounded } from '../map-bounded.ts';
import { editTags } from './page-tags.ts';

/**
 * The whole site refers to itself from its root, `/regios/`. For a host on which it stands in a folder (STO_BASE), this
 * moves every address there, once, after Astro: no page or component has to know. An address that was complete already
 * (src/queries/site-address.ts) is left as it is. What the browser makes itself, it makes with src/browser/in-site.ts,
 * from the `data-base` of the page.
 */
export interface Move {
  /** `/sto` */
  readonly base: string;
  /** `https://www.voorbeeld.nl`; undefined while nobody knows. */
  readonly site: string | undefined;
}

const FILES_AT_ONCE = 16;

/** Attributes that hold one address. Any `data-…` that begins with a slash does, too. */
const ADDRESSES = new Set([
  'action',
  'cite',
  'data',
  'formaction',
  'href',
  'longdesc',
  'manifest',
  'poster',
  'src',
  'xlink:href',
]);
const LISTS = new Set(['srcset', 'imagesrcset']);

export function movePage(html: string, move: Move): string {
  const { base } = move;
  const moved = editTags(html, {
    attribute(element, name, value, tag) {
      if (element === 'link' && name === 'href') return moveOwn(value, move);
      if (ADDRESSES.has(name) || name.startsWith('data-')) return movePath(value, base);
      if (LISTS.has(name))
        return value.replaceAll(/(^|,\s*)(\/[^\s,]+)/g, (_, before: string, address: string) => {
          return before + movePath(address, base);
        });
      if (element === 'meta' && name === 'content' && /\bhttp-equiv\s*=\s*["']?refresh/i.test(tag)) {
        return value.replace(
          /(url\s*=\s*)(\/\S*)/i,
          (_, before: string, address: string) => before + movePath(address, base),
        );
      }
      return element === 'meta' && name === 'content' ? moveOwn(value, move) : undefined;
    },
    raw: (element, text) => (element === 'style' ? moveStyle(text, base) : moveScript(text, base)),
  });
  return moved.replace(/<html\b/i, `<html data-base="${base}"`);
}

/**
 * What the bundler wrote into scripts: addresses of files beside them, and the root before the names of files that it
 * fetches early. All other addresses in them are made with in-site.ts.
 */
function moveScript(script: string, base: string): string {
  const moved = script.replaceAll(/(["'`])\/_astro\//g, `$1${base}/_astro/`);
  return moved.includes('modulepreload') ? moved.replaceAll(/(["'`])\/\1(?=\s*\+)/g, `$1${base}/$1`) : moved;
}

function moveStyle(css: string, base: string): string {
  return css.replaceAll(
    /(url\(\s*["']?|@import\s+["'])(\/[^\s"')]*)/g,
    (_, before: string, address: string) => before + movePath(address, base),
  );
}

/** Headers and redirects of a host. */
function moveRules(text: string, base: string): string {
  return text.replaceAll(/(?<=^|[ \t])\/(?=\S)/gm, `${base}/`);
}

/** Of Markdown only links. */
function moveMarkdown(text: string, base: string): string {
  return text.replaceAll(
    /(\]\(<?|^\[[^\]]+\]:\s+)(\/[^\s)>]*)/gm,
    (_, before: string, address: string) => before + movePath(address, base),
  );
}

/** Text that begins with a slash and names a file of the site; any other slash is a word. */
function moveData(json: string, base: string, isOwn: (address: string) => boolean): string {
  return json.replaceAll(/(?<!\\)"(\/[^"\\\s]*)"/g, (whole, address: string) =>
    isOwn(address) ? `"${movePath(address, base)}"` : whole,
  );
}

function moveDrawing(svg: string, base: string): string {
  return editTags(svg, {
    attribute: (_, name, value) => (ADDRESSES.has(name) ? movePath(value, base) : undefined),
    raw: (element, text) => (element === 'style' ? moveStyle(text, base) : text),
  });
}

/** In the head of a page, where no author writes: there Astro and Starlight put complete addresses, such as the canonical one. */
function moveOwn(value: string, { base, site }: Move): string {
  if (site === undefined || !value.startsWith(`${site}/`)) return movePath(value, base);
  return value.startsWith(`${site}${base}/`) ? value : site + base + value.slice(site.length);
}

/** A sitemap, a feed: where they name a page, and not what a text says. */
function moveXml(xml: string, move: Move): string {
  return xml.replaceAll(/(?<=<(?:loc|link|guid|id)\b[^>]*>|<[\w:]+\s[^>]*\b(?:href|url)=")[^<"]+/g, (address) =>
    moveOwn(address, move),
  );
}

function movePath(address: string, base: string): string {
  return /^\/(?!\/)/.test(address) ? base + address : address;
}

/** The other files of a site, by how their names end. `_headers` is one of a host. */
const KINDS: readonly (readonly [RegExp, (text: string, move: Move, isOwn: (address: string) => boolean) => string])[] =
  [
    [/\.css$/, (text, { base }) => moveStyle(text, base)],
    [/\.m?js$/, (text, { base }) => moveScript(text, base)],
    // What search finds, the browser leads to (in-site.ts).
    [
      new RegExp(`^(?!${INDEX_FOLDER}/).*\\.(?:json|webmanifest)$`),
      (text, { base }, isOwn) => moveData(text, base, isOwn),
    ],
    [/\.svg$/, (text, { base }) => moveDrawing(text, base)],
    [/\.md$|(?:^|\/)llms(?:-full)?\.txt$/, (text, { base }) => moveMarkdown(text, base)],
    [/\.xml$/, moveXml],
    [/^_(?:headers|redirects)$/, (text, { base }) => moveRules(text, base)],
  ];

/** Moves all files of a site but its pages. `files`: of the whole site. */
export async function moveFiles(folder: string, files: readonly string[], move: Move): Promise<void> {
  const there = new Set(files);
  const isOwn = (address: string): boolean => {
    if (address.startsWith(`${PICTURES_PATH}/`)) return true;
    const [file = ''] = address.slice(1).split(/[?#]/);
    return there.has(file) || there.has(`${file}index.html`);
  };
  await mapBounded(files, FILES_AT_ONCE, async (file) => {
    const change = KINDS.find(([name]) => name.test(file))?.[1];
    if (change === undefined) return;
    const place = path.join(folder, file);
    const text = await readFile(place, 'utf8');
    const moved = change(text, move, isOwn);
    if (moved !== text) await writeFile(place, moved);
  });
}

/** Then an address that was moved could not be told from one that was not. */
export function isTaken(base: string, files: readonly string[]): boolean {
  const [, first = ''] = base.split('/');
  return files.some((file) => file.startsWith(`${first}/`));
}
