import { stopwords } from '@orama/stopwords/dutch';
import { plainLetters } from '../text/word-match.ts';

/** A word of a text, small and without accents, and where it stands in it. */
export interface Word {
  readonly word: string;
  /** UTF-16 offsets in the text as it was. */
  readonly start: number;
  readonly end: number;
}

/** Letters and digits; “D&P” is one word. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:&[\p{L}\p{N}]+)*/gu;
const HYPHENED = /[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)+/gu;
/** A longer row of letters is nothing that somebody reads. */
const LONGEST = 40;
/** The s of “regio’s”, and other letters that only an apostrophe ties to a word. */
const TIED = /[\p{L}\p{N}]['’]$/u;

/** Words that ask instead of naming a subject. The list of stop words has those that only tell. */
const ASKING = [
  ...['wat', 'wie', 'wiens', 'waar', 'waarom', 'wanneer', 'welk', 'welke', 'hoe', 'hoeveel', 'hoelang', 'waarmee'],
  ...['waarvoor', 'waarom', 'waarin', 'waarop', 'waarvan', 'waaraan', 'waardoor', 'waarheen', 'waarbij', 'waarover'],
  ...['ben', 'bent', 'zijn', 'wordt', 'worden', 'mag', 'mogen', 'moet', 'moeten', 'kan', 'kun', 'kunnen', 'kunt'],
  ...['wil', 'willen', 'wilt', 'zal', 'zullen', 'zou', 'zouden', 'gaat', 'gaan', 'doet', 'doen', 'komt', 'komen'],
  ...['heeft', 'hebt', 'hebben', 'krijg', 'krijgt', 'krijgen', 'jullie', 'jouw', 'we', 'wij', 'onze', 'mijn', 'hun'],
  ...['er', 'ervan', 'erop', 'erbij', 'elk', 'elke', 'ook', 'nog', 'al', 'zo', 'erg', 'zeer', 'even', 'eigenlijk'],
  ...['tijdens', 'binnen', 'buiten', 'tussen', 'sinds', 'per', 'via', 'af', 'los', 'eerst', 'dus', 'precies', 'ie'],
];

const EMPTY: ReadonlySet<string> = new Set([...stopwords, ...ASKING].map(plainLetters));

/** The words of a text in their order. */
export function readWords(text: string): Word[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: match, index }) => {
    if (match.length > LONGEST) return [];
    if (match.length === 1 && TIED.test(text.slice(Math.max(0, index - 2), index))) return [];
    return { word: plainLetters(match), start: index, end: index + match.length };
  });
}

/** What a text writes with hyphens, written as one word: “energie-transitie” is looked for as “energietransitie”. */
export function gluedWords(text: string): string[] {
  // Most texts have none, and the pattern tries every letter.
  if (!text.includes('-')) return [];
  return [...text.matchAll(HYPHENED)]
    .map(([match]) => plainLetters(match).replaceAll('-', ''))
    .filter((word) => word.length <= LONGEST);
}

/** Whether a word says nothing about what somebody looks for. */
export function isEmptyWord(word: string): boolean {
  return EMPTY.has(word) || (word.length === 1 && !/\p{N}/u.test(word));
}
