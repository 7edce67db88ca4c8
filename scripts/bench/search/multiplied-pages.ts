import type { HtmlPage } from './stock-index.ts';

/** Tags, and elements whose text nobody reads. */
const NO_TEXT = /(<script\b[^]*?<\/script>|<style\b[^]*?<\/style>|<[^>]*>)/;
const CAPITALISED = /\p{Lu}\p{L}{3,}/gu;
const WORD = /\p{L}{4,}/gu;
const CONSONANTS = 'bdfgklmnprstvwz';
const VOWELS = 'aeiou';

/**
 * As many pages as wanted: first the real ones, then these again and again at other addresses, with other names. A larger
 * site of this kind has more regions, schools and places, and tells of them in the same words; so in each copy every name
 * is another one, and no other word changes. The same pages give the same copies.
 */
export function* multiplyPages(pages: readonly HtmlPage[], wanted: number): Generator<HtmlPage> {
  const names = findNames(pages);
  for (let number = 0; number < wanted; number += 1) {
    const page = pages[number % pages.length];
    if (page === undefined) return;
    const copy = Math.floor(number / pages.length);
    yield copy === 0 ? page : { file: `deel-${copy}/${page.file}`, html: rename(page.html, names, makeEnding(copy)) };
  }
}

/** Words that are nowhere written without a capital. */
function findNames(pages: readonly HtmlPage[]): ReadonlySet<string> {
  const capitalised = new Set<string>();
  const plain = new Set<string>();
  for (const { html } of pages) {
    for (const [word] of textOf(html).matchAll(WORD)) (isCapitalised(word) ? capitalised : plain).add(word);
  }
  return new Set([...capitalised].filter((word) => !plain.has(word.toLowerCase())));
}

function rename(html: string, names: ReadonlySet<string>, ending: string): string {
  return html
    .split(NO_TEXT)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(CAPITALISED, (word) => (names.has(word) ? word + ending : word)),
    )
    .join('');
}

function textOf(html: string): string {
  return html
    .split(NO_TEXT)
    .filter((_, index) => index % 2 === 0)
    .join(' ');
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** One more syllable a name, another for each copy. */
function makeEnding(copy: number): string {
  const syllables = CONSONANTS.length * VOWELS.length;
  const rest = Math.floor(copy / syllables);
  const syllable =
    (CONSONANTS[Math.floor((copy % syllables) / VOWELS.length)] ?? '') + (VOWELS[copy % VOWELS.length] ?? '');
  return rest === 0 ? syllable : makeEnding(rest) + syllable;
}
