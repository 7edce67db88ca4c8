import { z } from 'zod';
import { compareText } from '../text/compare-text.ts';
import { quote } from '../text/words.ts';

/**
 * A date as precise as its source: a year, school year (1 August to 31 July), half year, quarter, month or day, or
 * from the start of one of these to the end of another (`2020/2023`).
 * Kept as text; the kinds sort and draw through the interval of days that they cover.
 */
export type CalendarDate = string;
export type Precision = 'range' | 'year' | 'school-year' | 'half-year' | 'quarter' | 'month' | 'day';
type SinglePrecision = Exclude<Precision, 'range'>;
/** First and last day, both included, as `YYYY-MM-DD`. */
export interface Interval {
  readonly first: string;
  readonly last: string;
}

const FORMS = [
  { precision: 'day', pattern: /^(\d{4})-(\d{2})-(\d{2})$/ },
  { precision: 'school-year', pattern: /^(\d{4})-(\d{4})$/ },
  { precision: 'half-year', pattern: /^(\d{4})-H([12])$/ },
  { precision: 'quarter', pattern: /^(\d{4})-Q([1-4])$/ },
  { precision: 'month', pattern: /^(\d{4})-(\d{2})$/ },
  { precision: 'year', pattern: /^(\d{4})$/ },
] as const satisfies readonly { precision: SinglePrecision; pattern: RegExp }[];

const DATE_HELP =
  'Schrijf een dag (2021-06-18), maand (2021-06), kwartaal (2021-Q2), half jaar (2021-H1), jaar (2021) of schooljaar (2020-2021). Een periode heeft een schuine streep: 2020/2023.';

/** In a form a date may be written as people say it. */
export const TYPED_DATES = '18-6-2026, juni 2026, 2026 of schooljaar 2025-2026';
export const TYPED_DATE_HELP = `Schrijf bijvoorbeeld ${TYPED_DATES}.`;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

const ANY_FORM = FORMS.map(({ pattern }) => pattern.source.replaceAll(/[()^$]/g, '')).join('|');

/** Any form of a date, as the content keeps it. It does not see that 2021-13 is no month. */
export const DATE_FORMS = new RegExp(`^(?:${ANY_FORM})(?:/(?:${ANY_FORM}))?$`);

/** The same as authors may write it, for tools that know nothing else. */
const DATE_PATTERN = `^\\s*(?:${ANY_FORM})(?:/(?:${ANY_FORM}))?\\s*$`;

export const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;
export const QUARTERS = ['eerste', 'tweede', 'derde', 'vierde'] as const;

/** The interval of days and its precision, or undefined for text that is no date of the calendar. */
export function parseCalendarDate(text: string): (Interval & { precision: Precision }) | undefined {
  const [from = '', until, ...more] = text.split('/');
  if (until === undefined) return parseSingle(from);
  const [start, end] = [parseSingle(from), parseSingle(until)];
  if (start === undefined || end === undefined || more.length > 0 || end.last <= start.last) return undefined;
  return { precision: 'range', first: start.first, last: end.last };
}

function parseSingle(text: string): (Interval & { precision: SinglePrecision }) | undefined {
  for (const { precision, pattern } of FORMS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const interval = toInterval(precision, Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0));
    return interval && { precision, ...interval };
  }
  return undefined;
}

function toInterval(precision: SinglePrecision, year: number, second: number, third: number): Interval | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  switch (precision) {
    case 'year':
      return { first: day(year, 1, 1), last: day(year, 12, 31) };
    case 'school-year':
      return second === year + 1 ? { first: day(year, 8, 1), last: day(second, 7, 31) } : undefined;
    case 'half-year':
      return { first: day(year, 6 * second - 5, 1), last: day(year, 6 * second, daysInMonth(year, 6 * second)) };
    case 'quarter':
      return { first: day(year, 3 * second - 2, 1), last: day(year, 3 * second, daysInMonth(year, 3 * second)) };
    case 'month':
      return isMonth(second)
        ? { first: day(year, second, 1), last: day(year, second, daysInMonth(year, second)) }
        : undefined;
    case 'day': {
      if (!isMonth(second) || third < 1 || third > daysInMonth(year, second)) return undefined;
      return { first: day(year, second, third), last: day(year, second, third) };
    }
  }
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function day(year: number, month: number, dayOfMonth: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** The days that a date covers. Throws on text that is no date: the schema has let only dates through. */
export function intervalOf(date: CalendarDate): Interval {
  const parsed = parseCalendarDate(date);
  if (parsed === undefined) throw new RangeError(`Not a calendar date: ${date}`);
  return { first: parsed.first, last: parsed.last };
}

/** The date as a year, month or day. Of what is rougher or longer than a month, the year in which it begins is sure. */
export function yearMonthOrDay(date: CalendarDate): string {
  return /^\d{4}(?:-\d{2}){1,2}$/.test(date) ? date : intervalOf(date).first.slice(0, 4);
}

/** Earlier last day first: a rough date comes after the exact days that lie in it, for "by then it is so". */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  const [left, right] = [intervalOf(a), intervalOf(b)];
  return compareText(left.last, right.last) || compareText(left.first, right.first);
}

/**
 * The date in Dutch words: `18 juni 2021`, `juni 2021`, `tweede kwartaal van 2021`, `eerste helft van 2021`, `2021`,
 * `schooljaar 2020-2021`, `2020 tot en met 2023`.
 */
export function formatDate(date: CalendarDate): string {
  const parsed = parseCalendarDate(date);
  if (parsed === undefined) throw new RangeError(`Not a calendar date: ${date}`);
  const [year, month, dayOfMonth] = parsed.first.split('-').map(Number) as [number, number, number];
  switch (parsed.precision) {
    case 'day':
      return `${dayOfMonth} ${MONTHS[month - 1]} ${year}`;
    case 'month':
      return `${MONTHS[month - 1]} ${year}`;
    case 'quarter':
      return `${QUARTERS[(month - 1) / 3]} kwartaal van ${year}`;
    case 'half-year':
      return `${month === 1 ? 'eerste' : 'tweede'} helft van ${year}`;
    case 'school-year':
      return `schooljaar ${year}-${year + 1}`;
    case 'year':
      return String(year);
    case 'range':
      return formatRange(date);
  }
}

/** `16 maart tot en met 31 mei 2020`, `25 tot en met 31 maart 2019`: what both ends share is said once. */
function formatRange(date: CalendarDate): string {
  const [from, until] = date.split('/').map((part) => formatDate(part)) as [string, string];
  const shared = [/ [a-z]+ \d{4}$/, / \d{4}$/].flatMap((end) => end.exec(until)?.[0] ?? []);
  const said = /^(?:\d+ )?[a-z]+ \d{4}$/.test(from) ? shared.find((end) => from.endsWith(end)) : undefined;
  return `${said === undefined ? from : from.slice(0, -said.length)} tot en met ${withArticle(until)}`;
}

function withArticle(words: string): string {
  if (/^\S+ kwartaal van/.test(words)) return `het ${words}`;
  return /^\S+ helft van/.test(words) ? `de ${words}` : words;
}

/** The date as part of a sentence: `op 18 juni 2021`, `in juni 2021`, `in het tweede kwartaal van 2021`. */
export function formatWhen(date: CalendarDate): string {
  const words = formatDate(date);
  const precision = parseCalendarDate(date)?.precision;
  if (precision === 'range') return `van ${withArticle(words)}`;
  return precision === 'day' ? `op ${words}` : `in ${withArticle(words)}`;
}

/** The date as the end of a stretch of time: `tot en met 18 juni 2021`, `tot en met het tweede kwartaal van 2021`. */
export function formatThrough(date: CalendarDate): string {
  return `tot en met ${withArticle(formatDate(date))}`;
}

/** The date as the last moment at which something must be so: `uiterlijk 1 mei 2021`, `uiterlijk eind 2023`. */
export function formatDeadline(date: CalendarDate): string {
  const last = date.split('/').at(-1) ?? date;
  const words = formatDate(last);
  switch (parseCalendarDate(last)?.precision) {
    case 'day':
      return `uiterlijk ${words}`;
    case 'half-year':
      return `uiterlijk eind ${words.startsWith('eerste') ? 'juni' : 'december'} ${last.slice(0, 4)}`;
    case 'quarter':
      return `uiterlijk eind ${MONTHS[3 * Number(last.slice(-1)) - 1]} ${last.slice(0, 4)}`;
    default:
      return `uiterlijk eind ${words}`;
  }
}

/**
 * YAML readers turn `2021` into a number and an unquoted day into a Date at midnight UTC; both become text again here.
 * An impossible day such as 2020-13-41 never becomes a Date in the content check, because that reads days as text.
 */
function toText(value: unknown): unknown {
  if (value instanceof Date && !Number.isNaN(value.valueOf())) return value.toISOString().slice(0, 10);
  return typeof value === 'number' ? String(value) : value;
}

export const calendarDate = z
  .preprocess(
    toText,
    z
      .string()
      .trim()
      .refine((text) => parseCalendarDate(text) !== undefined, {
        // Of an empty field the schema says that it is empty.
        error: ({ input }) => (input === '' ? undefined : `${quote(String(input))} is geen datum die bestaat.`),
      }),
  )
  // The rest is what JSON Schema says of it, there and in the schemas that Astro writes: a bare 2021 is a number in YAML.
  .meta({
    kind: 'date',
    fix: DATE_HELP,
    type: ['string', 'integer'],
    pattern: DATE_PATTERN,
    minimum: FIRST_YEAR,
    maximum: LAST_YEAR,
  });

/** A date on which somebody said, saw, counted or decided something. Plans and events may lie ahead, these may not. */
export const pastDate = calendarDate.meta({ past: true });
