import { findNames, makeEnding, renameIn } from '../invented-names.ts';
import type { HtmlPage } from './stock-index.ts';

/** Tags, and elements whose text nobody reads. */
const NO_TEXT = /(<script\b[^]*?<\/script>|<style\b[^]*?<\/style>|<[^>]*>)/;

/**
 * As many pages as wanted: first the real ones, then these again and again at other addresses, with other names. A larger
 * site of this kind has more regions, schools and places, and tells of them in the same words; so in each copy every name
 * is another one, and no other word changes. The same pages give the same copies.
 */
export function* multiplyPages(pages: readonly HtmlPage[], wanted: number): Generator<HtmlPage> {
  const names = findNames(pages.map(({ html }) => textOf(html)));
  for (let number = 0; number < wanted; number += 1) {
    const page = pages[number % pages.length];
    if (page === undefined) return;
    const copy = Math.floor(number / pages.length);
    yield copy === 0 ? page : { file: `deel-${copy}/${page.file}`, html: rename(page.html, names, makeEnding(copy)) };
  }
}

function rename(html: string, names: ReadonlySet<string>, ending: string): string {
  return html
    .split(NO_TEXT)
    .map((part, index) => (index % 2 === 1 ? part : renameIn(part, names, ending)))
    .join('');
}

function textOf(html: string): string {
  return html
    .split(NO_TEXT)
    .filter((_, index) => index % 2 === 0)
    .join(' ');
}
