import { parseCalendarDate } from '../calendar-date.ts';

const MONTHS = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** One line as a person typed or pasted it: without line ends, control characters and hidden hyphens. */
export function tidyLine(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\u00AD', '')
    .replace(/[\s\p{Cc}\u2028\u2029\uFEFF]+/gu, ' ')
    .trim();
}

/** The paragraphs of a longer text: an empty line begins a new one. */
export function paragraphsOf(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n/)
    .map(tidyLine)
    .filter((paragraph) => paragraph !== '');
}

/** A date as people in the Netherlands write it, in the form of the content: `18-6-2026`, `18 juni 2026`, `juni 2026`. */
export function tidyDate(text: string): string {
  const typed = tidyLine(text);
  if (parseCalendarDate(typed) !== undefined) return typed;
  const [, day, month = '', year = ''] = /^(?:(\d{1,2})[-/. ])?([\d\p{L}]+)[-/. ](\d{4})$/u.exec(typed) ?? [];
  const named = MONTHS.indexOf(month.toLocaleLowerCase('nl')) + 1;
  const number = named > 0 ? named : /^\d{1,2}$/.test(month) ? Number(month) : 0;
  const date = [year, pad(number), ...(day === undefined ? [] : [pad(Number(day))])].join('-');
  // What is no date stays as it was typed, so that the message names what its writer knows.
  return parseCalendarDate(date) === undefined ? typed : date;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** A number with a comma or a point; anything else stays text, and the schema says what is wrong with it. */
export function tidyNumber(text: string): number | string {
  const typed = tidyLine(text).replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/.test(typed) ? Number(typed) : tidyLine(text);
}

/** A file name for a page with this title, that is not yet taken: `zonnepanelen-leggen`, `zonnepanelen-leggen-2`. */
export function nameFor(title: string, taken: readonly string[], fallback: string): string {
  const words = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const name = longestStart(words, NAME_LENGTH) || fallback;
  let free = name;
  for (let count = 2; taken.includes(free); count += 1) free = `${name}-${count}`;
  return free;
}

const NAME_LENGTH = 60;

function longestStart(words: readonly string[], length: number): string {
  return words.reduce((name, word) => {
    const longer = name === '' ? word.slice(0, length) : `${name}-${word}`;
    return longer.length > length ? name : longer;
  }, '');
}
