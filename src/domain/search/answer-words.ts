import { countOf } from '../text/in-words.ts';
import type { SearchAnswer, Match } from './answer.ts';

/** Characters of a question that are repeated to who asked it. */
const SHOWN = 60;

/** At most so many characters of a question, on one line. Half a character, which no address can hold, is left out. */
export function cutQuery(query: string, longest: number): string {
  return query
    .trim()
    .replace(/\s+/g, ' ')
    .slice(0, longest)
    .replace(/\p{Cs}/gu, '')
    .trimEnd();
}

/** A question as a page repeats it. */
export function quoteQuery(query: string): string {
  const shown = cutQuery(query, SHOWN);
  return `“${shown}${cutQuery(query, SHOWN + 1) === shown ? '' : '…'}”`;
}

/** What was found, by what was searched for in the end. Pages that only come near are not counted as being about it. */
export function foundWords({ total, meant, match }: Pick<SearchAnswer, 'total' | 'meant' | 'match'>): string {
  if (total === 0) return `Niets gevonden over ${quoteQuery(meant)}`;
  if (matchWords(match) !== undefined) return `Het dichtst bij ${quoteQuery(meant)}`;
  return `${countOf(total, 'pagina', 'pagina’s')} over ${quoteQuery(meant)}`;
}

const MATCH_WORDS: Readonly<Partial<Record<Match, string>>> = {
  some: 'Geen pagina heeft al deze woorden. Dit komt er het dichtst bij.',
  related: 'Geen pagina heeft deze woorden. Deze pagina’s gaan over iets wat erbij hoort.',
};

/** What a reader must know before taking the hits for an answer; undefined when they are one. */
export function matchWords(match: Match): string | undefined {
  return MATCH_WORDS[match];
}

/** Whoever asks for a school wants that school, not pages that share a common word with its name. */
export function unknownNameWords(name: string): string {
  return `Deze school of plaats kennen wij niet: ${cutQuery(name, SHOWN)}`;
}

/** The question with a word of the site instead of the only one that the site does not know; else that word alone. */
export function withNearWord(query: string, unknown: readonly string[], near: string): string {
  const [word] = unknown;
  const at = word === undefined ? -1 : query.toLocaleLowerCase('nl').indexOf(word.toLocaleLowerCase('nl'));
  if (word === undefined || unknown.length > 1 || at < 0) return near;
  return query.slice(0, at) + near + query.slice(at + word.length);
}

const MONTH = new Intl.DateTimeFormat('nl', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const DAY = new Intl.DateTimeFormat('nl', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `2025`, `juni 2025`, `18 juni 2025`; a date in another form as it is written. */
export function hitDate(date: string): string {
  const isMonth = /^\d{4}-(0[1-9]|1[0-2])$/.test(date);
  const isDay = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(date);
  return isDay || isMonth ? (isDay ? DAY : MONTH).format(new Date(date)) : date;
}
