import type { Entry } from '../../../src/domain/entry.ts';
import { isFreeText } from '../../../src/domain/schema/schema-shape.ts';
import { splitPage } from '../../lib/content/frontmatter.ts';
import { findNames, makeEnding, renameIn } from '../invented-names.ts';

/** The same text and number give the same words, whatever else is copied. */
export interface TextVariation {
  /** A text of a field, with other names and here and there another word. */
  readonly text: (text: string) => string;
  /** The same, and no two copies have the same one. */
  readonly title: (title: string) => string;
  /** The text below the fields: no two copies share a paragraph; headings do, because links lead to them. */
  readonly body: (body: string) => string;
  /** A word that stands for something else than the word itself. */
  readonly word: (word: string) => string;
}

/** What no reader sees as words: tags, where a link leads, code and addresses. */
const NO_WORDS = /(<[^>]*>|\]\([^)]*\)|`[^`]*`|https?:\/\/\S+)/;
/** A noun behind its article: longer words are left alone, because they would become too long, and adjectives too. */
const NOUN = /(?<![\p{L}\d])([Dd]e|[Hh]et|[Ee]en) (\p{Ll}{4,13}[a-df-z])(?![\p{L}\d-])/gu;
/** A text, and not a list, table, heading, quotation or part of the page. */
const PARAGRAPH = /^[\p{L}“‘]/u;
/** The first of these in a paragraph without a name gets a syllable before it, another in each copy. */
const LONG_WORD = /(?<![\p{L}\d-])\p{Ll}{5,}/u;
const BEFORE_NOUNS =
  'winter zomer dorps stads buurt proef zij hoofd deel school werk bouw water kust berg bos polder haven markt molen'.split(
    ' ',
  );

/** Varies texts for copy `number` of the nation. `names`: which capitalised words are names. */
export function makeVariation(number: number, names: ReadonlySet<string>): TextVariation {
  const ending = makeEnding(number);
  const text = (value: string): string => renameIn(replaceNouns(value, number), names, ending);
  const hasName = (value: string): boolean => renameIn(value, names, ending) !== value;
  const outside = (value: string, change: (part: string) => string): string =>
    value
      .split(NO_WORDS)
      .map((part, index) => (index % 2 === 1 ? part : change(part)))
      .join('');
  const block = (value: string): string => {
    if (value.startsWith('#')) return value;
    let isNamed = !PARAGRAPH.test(value);
    return outside(value, (part) => {
      isNamed ||= hasName(part);
      if (isNamed) return text(part);
      const changed = part.replace(LONG_WORD, (word) => ending + word);
      isNamed = changed !== part;
      return text(changed);
    });
  };
  return {
    text,
    title: (value) => (hasName(value) ? text(value) : text(value).replace(/\??$/, (end) => ` in Bij${ending}${end}`)),
    body: (value) =>
      value
        .split(/(\n\s*\n)/)
        .map((part, index) => (index % 2 === 1 ? part : block(part)))
        .join(''),
    word: (value) => value + ending,
  };
}

/** The names in what readers of these entries read: an id or address has no capitals, whatever it is the name of. */
export function findNamesIn(entries: readonly Entry[]): ReadonlySet<string> {
  return findNames(entries.flatMap((entry) => [...fieldTexts(entry), ...bodyTexts(entry)]));
}

function fieldTexts({ fields }: Entry): string[] {
  return fields.flatMap(({ shape, value }) => (isFreeText(shape) && typeof value === 'string' ? [value] : []));
}

function bodyTexts({ source }: Entry): string[] {
  const { body = '' } = splitPage(source);
  return body.split(NO_WORDS).filter((_, index) => index % 2 === 0);
}

function replaceNouns(text: string, number: number): string {
  return text.replace(NOUN, (found, article: string, noun: string, offset: number) => {
    const hash = hashOf(`${number} ${offset} ${text}`);
    return hash % 2 === 0 ? found : `${article} ${BEFORE_NOUNS[(hash >>> 1) % BEFORE_NOUNS.length] ?? ''}${noun}`;
  });
}

/** FNV-1a: a number from 0 that a text always has. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash;
}
