import type { Interval } from '../schema/calendar-date.ts';
import { dayNumber } from './day-number.ts';
import { textWidth } from './text-width.ts';
import type { Timeline } from './timeline.ts';
import { toTenth } from '../text/tenth.ts';

/** From days to px. */
export interface Scale {
  readonly left: number;
  readonly right: number;
  readonly first: number;
  readonly days: number;
}

/** One school year or calendar year on the axis. */
export interface Band {
  readonly left: number;
  readonly right: number;
  readonly even: boolean;
  readonly label: string | undefined;
}

/** A hair at 1 January under school years. */
export interface Tick {
  readonly x: number;
  readonly label: string | undefined;
}

const YEAR_SIZE = 16;
const HEAD_LETTER = 0.56;
const TICK_SIZE = 12.5;
const TICK_LETTER = 0.53;

/** The axis covers the plan and every date on it: nothing is drawn beyond its ends. */
export function scaleOf(timeline: Timeline, left: number, right: number): Scale {
  const intervals = timeline.lanes.flatMap(({ rows, bars }) => [
    ...rows.flatMap(({ place, ghosts }) => [place, ...ghosts]),
    ...bars.map(({ interval }) => interval),
  ]);
  return scaleOver([timeline.period, ...intervals], left, right);
}

export function scaleOver(intervals: readonly Interval[], left: number, right: number): Scale {
  let [first, last] = [Infinity, -Infinity];
  for (const interval of intervals) {
    first = Math.min(first, dayNumber(interval.first));
    last = Math.max(last, dayNumber(interval.last));
  }
  return { left, right, first, days: Math.max(1, last - first) };
}

/** Where a day stands, to a tenth of a px. */
export function xOf(day: string, scale: Scale): number {
  return xOfNumber(dayNumber(day), scale);
}

function xOfNumber(number: number, { left, right, first, days }: Scale): number {
  return toTenth(left + ((number - first) / days) * (right - left));
}

/** Half-open: a band ends where the next begins. */
function yearStarts({ first, days }: Scale, monthAndDay: string): { year: number; start: number; end: number }[] {
  const startOf = (year: number) => dayNumber(`${String(year).padStart(4, '0')}-${monthAndDay}`);
  let year = Math.floor(first / 365.2425) - 1;
  while (startOf(year + 1) <= first) year += 1;
  const years = [];
  for (; startOf(year) <= first + days; year += 1) years.push({ year, start: startOf(year), end: startOf(year + 1) });
  return years;
}

export function bandsOf(scale: Scale, axis: Timeline['axis']): Band[] {
  const years = yearStarts(scale, axis === 'school-year' ? '08-01' : '01-01');
  const bands = years.map(({ year, start, end }, index) => ({
    year,
    even: index % 2 === 0,
    left: xOfNumber(Math.max(start, scale.first), scale),
    right: xOfNumber(Math.min(end, scale.first + scale.days), scale),
  }));
  let labelEnd = -Infinity;
  return bands.map(({ year, even, left, right }) => {
    // A name may run on over the next band only if that band is too narrow for a name of its own.
    const room = left < labelEnd ? 0 : right - left;
    const label = yearNames(year, axis).find((name) => textWidth(name, YEAR_SIZE, HEAD_LETTER) + 12 <= room);
    const lonely = label === undefined && left >= labelEnd && bands.every((band) => band.right - band.left < 40);
    const shown = lonely && left + 48 <= scale.right + 10 ? String(year) : label;
    if (shown !== undefined) labelEnd = left + textWidth(shown, YEAR_SIZE, HEAD_LETTER) + 12;
    return { left, right, even, label: shown };
  });
}

function yearNames(year: number, axis: Timeline['axis']): string[] {
  if (axis === 'calendar-year') return [String(year)];
  const end = String((year + 1) % 100).padStart(2, '0');
  return [`${year}-${year + 1}`, `${year}-${end}`, `${String(year % 100).padStart(2, '0')}-${end}`];
}

export function ticksOf(scale: Scale, right: number): Tick[] {
  const width = textWidth('jan 2000', TICK_SIZE, TICK_LETTER);
  const yearWidth = (365 / scale.days) * (scale.right - scale.left);
  return yearStarts(scale, '01-01')
    .filter(({ start }) => start >= scale.first)
    .map(({ year, start }) => {
      const x = xOfNumber(start, scale);
      const fits = yearWidth >= width + 12 && x + 4 + width <= right;
      return { x, label: fits ? `jan ${year}` : undefined };
    });
}

/** The name of the year of the axis in which a day lies: `2020-2021` or `2020`. */
export function yearName(day: string, axis: Timeline['axis']): string {
  const year = Number(day.slice(0, 4));
  if (axis === 'calendar-year') return String(year);
  const start = day.slice(5) >= '08-01' ? year : year - 1;
  return `${start}-${start + 1}`;
}
