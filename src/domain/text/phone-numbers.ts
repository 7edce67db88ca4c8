import { FILLER, findSpans, type Span } from './folded.ts';

/** What may stand between two digits of one number. */
const BETWEEN = String.raw`[\s.\-/()\u00AD]{0,4}`;
/** Not in the middle of a word, of a longer number or of one with a decimal mark. */
const BEFORE = String.raw`(?<![\p{L}\p{N}_]|\d[.,\-])`;
const AFTER = String.raw`(?!\d|[.,:]\d|\p{L})`;
const NATIONAL = String.raw`0(?:${BETWEEN}\d){9}${AFTER}`;
/** The numbers of companies and services; four digits only behind a mark, and not as two times of day. */
const SERVICE = String.raw`0[89]0\d(?:${BETWEEN}\d){7}${AFTER}|0[89]0\d[ .\-/]{1,3}\d(?:[ .]?\d){3,5}${AFTER}(?!\s?(?:uur|-))`;
/** Some ask to be called at wa.me, where a number stands without its plus. */
const ABROAD = String.raw`(?:\+|00|(?<=wa\.me/))[1-9]\d{0,2}(?:${BETWEEN}\d){6,12}${AFTER}`;
const NUMBER = new RegExp(`${BEFORE}(?:${SERVICE}|${NATIONAL})|(?<![\\p{L}\\p{N}+])${ABROAD}`, 'giu');

/** Area codes of three digits; all others that begin with 01 to 05 have four. */
const SHORT_AREA = /^0(?:1[035]|2[0346]|3[03568]|4[0356]|5[0358]|7\d|8[4578]|9[17])/;
const LONG_AREA = /^0[1-5]\d\d/;
/** 06-12-2024 and what follows. */
const DATE = /^\D*\d\d([-./ ])(?:0[1-9]|1[0-2])\1(?:19|20)\d\d(?!\d)/;
/** Other numbers that are named as such. */
const NAMED =
  /(?:isbn(?:-1[03])?|issn|kvk|rsin|brin|bsn|duo|btw|doi|vestigings|dossier|order|factuur|bestel)\P{L}{0,3}(?:nummer|nr)?\P{L}{0,4}$/iu;
/** The beginning of an account number, also of one with a mistake in it. */
const IN_ACCOUNT = /[A-Z]{2}\s?\d\d\s?[A-Z]{4}[\s.]?$/i;
const ADDRESS = /(?:https?:\/\/|www\.)(?!wa\.me\/)\S*$/i;
const LOOK_BACK = 200;

/** Phone numbers in the forms that people in the Netherlands write, and those of other countries behind a plus. */
export function findPhoneNumbers(folded: string): Span[] {
  return findSpans(folded, NUMBER, ({ index, 0: found }) => {
    if (!isNumber(found.replaceAll(FILLER, ''))) return undefined;
    const before = folded.slice(Math.max(0, index - LOOK_BACK), index);
    if (NAMED.test(before.slice(-30)) || IN_ACCOUNT.test(before.slice(-12)) || ADDRESS.test(before)) return undefined;
    const opens = found.includes(')') && !/\(.*\)/s.test(found) && folded.charAt(index - 1) === '(';
    return { start: opens ? index - 1 : index, end: index + found.length };
  });
}

function isNumber(found: string): boolean {
  const digits = found.replace(/\D/g, '');
  if (/^\+|^00|^[1-9]/.test(found)) return isAbroad(digits.replace(/^00/, ''), found);
  if (/^0[89]0/.test(digits)) return true;
  return isDutch(digits, found);
}

/** Ten digits of which the first stand together: an area code is never split, but for who writes each digit apart. */
function isDutch(digits: string, found: string): boolean {
  const area = digits.startsWith('06') ? 2 : SHORT_AREA.test(digits) ? 3 : LONG_AREA.test(digits) ? 4 : undefined;
  const groups = found.match(/\d+/g) ?? [];
  const isWhole = (groups[0]?.length ?? 0) >= (area ?? Infinity) || groups.every((group) => group.length === 1);
  return area !== undefined && isWhole && !DATE.test(found);
}

function isAbroad(digits: string, found: string): boolean {
  if (digits.startsWith('31')) return /^310?(?:[1-9]\d{8}|[89]0\d{5,9})$/.test(digits);
  // So many thousands are an amount.
  return digits.length >= 9 && digits.length <= 15 && !/^\+?\d{1,3}(?:[ .]\d{3})+$/.test(found);
}
