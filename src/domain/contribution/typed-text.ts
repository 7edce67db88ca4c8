import { MONTHS, parseCalendarDate, QUARTERS } from '../schema/calendar-date.ts';
import { isTakenName } from '../schema/fields.ts';
import { removeHiddenCharacters } from '../text/hidden-characters.ts';
import { kebabWords } from '../text/kebab-case.ts';

/** One line as a person typed or pasted it: without line ends, control characters and hidden hyphens. */
export function tidyLine(text: string): string {
  const visible = text
    .toWellFormed()
    .replaceAll('\u00AD', '')
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ');
  return removeHiddenCharacters(visible).replace(/ {2,}/g, ' ').trim();
}

/** The paragraphs of a longer text: an empty line begins a new one. */
export function paragraphsOf(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n/)
    .map(tidyLine)
    .filter((paragraph) => paragraph !== '');
}

/**
 * A date as people in the Netherlands write it, in the form of the content: `18-6-2026`, `18 jun 2026`, `juni 2026`,
 * `schooljaar 2025-2026`, and all that the site itself says of one date.
 */
export function tidyDate(text: string): string {
  const typed = tidyLine(text);
  const found = [typed, ...readDay(typed), ...readPart(typed.toLocaleLowerCase('nl'))];
  // What is no date stays as it was typed, so that the message names what its writer knows.
  return found.find((date) => parseCalendarDate(date) !== undefined) ?? typed;
}

/** A day or a month, of which the name may be cut short. */
function readDay(typed: string): string[] {
  const found = /^(?:(\d{1,2})[-/. ]\s?)?([\d\p{L}]+)\.?[-/. ]\s?(\d{4})$/u.exec(typed);
  if (found === null) return [];
  const [, day, month = '', year = ''] = found;
  return [[year, pad(monthNumber(month)), ...(day === undefined ? [] : [pad(Number(day))])].join('-')];
}

function monthNumber(month: string): number {
  if (/^\d{1,2}$/.test(month)) return Number(month);
  const start = month.toLocaleLowerCase('nl');
  return start.length < SHORTEST_MONTH ? 0 : MONTHS.findIndex((name) => name.startsWith(start)) + 1;
}

/** `jun` says which month it is, `ju` does not. */
const SHORTEST_MONTH = 3;

/** A school year, a quarter or half a year, in words. */
function readPart(typed: string): string[] {
  const [, years] = /^(?:het )?schooljaar (\d{4}[-/]\d{4})$/.exec(typed) ?? [];
  const part = /^(?:de |het )?(?:([1-4])e|(\p{L}+)) (kwartaal|helft) (?:van )?(\d{4})$/u.exec(typed);
  const [, digit, word = '', name, year = ''] = part ?? [];
  const number = digit ?? String(QUARTERS.findIndex((name) => name === word) + 1);
  return [
    ...(years === undefined ? [] : [years.replace('/', '-')]),
    ...(part === null ? [] : [`${year}-${name === 'helft' ? 'H' : 'Q'}${number}`]),
  ];
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
  const name = longestStart(kebabWords(title), NAME_LENGTH) || fallback;
  let free = name;
  for (let count = 2; taken.includes(free) || isTakenName(free); count += 1) free = `${name}-${count}`;
  return free;
}

const NAME_LENGTH = 60;

function longestStart(words: readonly string[], length: number): string {
  return words.reduce((name, word) => {
    const longer = name === '' ? word.slice(0, length) : `${name}-${word}`;
    return longer.length > length ? name : longer;
  }, '');
}
