import { intervalOf, type Interval } from '../schema/calendar-date.ts';
import { bandsOf, scaleOver, xOf, yearName, type Scale } from './axis.ts';
import { drawHop } from './draw.ts';
import { layoutPath } from './ghosts.ts';
import { pillOf } from './layout.ts';
import { element, escapeXml, format, MARKS } from './svg-parts.ts';
import { edgeOfKnowledge, type Timeline, type TimelineRow } from './timeline.ts';
import { toTenth } from '../text/tenth.ts';

/** Marks this close still show which is which. */
const MARK_GAP = 17;

interface StripMark {
  readonly row: TimelineRow;
  readonly x: number;
  readonly pill: { readonly left: number; readonly width: number } | undefined;
}

/** One row without labels: a rail with marks, solid as far as our sources reach. */
export interface StripLayout {
  readonly width: number;
  readonly scale: Scale;
  readonly marks: readonly StripMark[];
  readonly knownX: number | undefined;
  readonly todayX: number | undefined;
}

const MARGIN = 12;

/** Rows on an axis that other rows share; `intervals` are all that the axis must cover. */
export function layoutStrip(
  rows: readonly TimelineRow[],
  timeline: Pick<Timeline, 'period' | 'today' | 'knownUntil'>,
  { width, intervals }: { width: number; intervals: readonly Interval[] },
): StripLayout {
  const scale = scaleOver([timeline.period, ...intervals, ...rows.map(({ place }) => place)], MARGIN, width - MARGIN);
  const xs = spread(
    rows.map(({ place }) => xOf(place.last, scale)),
    scale,
  );
  const edge = edgeOfKnowledge(timeline);
  const x = (day: string) => Math.min(scale.right, Math.max(scale.left, xOf(day, scale)));
  const shown = timeline.today >= timeline.period.first && timeline.today <= timeline.period.last;
  return {
    width,
    scale,
    marks: rows.map((row, index) => {
      const markX = xs[index] ?? scale.left;
      return { row, x: markX, pill: pillOf(row, markX, scale) };
    }),
    knownX: edge === undefined ? undefined : x(edge.day),
    todayX: shown ? x(timeline.today) : undefined,
  };
}

/** Marks of one time push each other apart as far as the axis has room, and keep their order. */
function spread(xs: readonly number[], { left, right }: Scale): number[] {
  const order = xs.map((x, index) => ({ x, index })).toSorted((a, b) => a.x - b.x || a.index - b.index);
  const gap = order.length < 2 ? 0 : Math.min(MARK_GAP, (right - left) / (order.length - 1));
  const placed: number[] = [];
  order.forEach(({ x }, index) => {
    placed[index] = Math.max(x, (placed[index - 1] ?? -Infinity) + gap);
  });
  for (let index = order.length - 1; index >= 0; index--) {
    placed[index] = toTenth(Math.min(placed[index] ?? right, (placed[index + 1] ?? right + gap) - gap));
  }
  const result: number[] = [];
  order.forEach(({ index }, place) => {
    result[index] = placed[place] ?? left;
  });
  return result;
}

/** One lane under a goal: marks, pills, calendar years; 46 px high. `words` say the same to who cannot see it. */
export function drawStrip(rows: readonly TimelineRow[], timeline: Timeline, words: string, width = 360): string {
  const intervals = timeline.lanes.flatMap((lane) => lane.rows.map(({ place }) => place));
  const layout = layoutStrip(rows, timeline, { width, intervals });
  const years = bandsOf(layout.scale, 'calendar-year');
  return element(
    'svg',
    { class: 'tl tl-strip', viewBox: `0 0 ${width} 46`, role: 'img', 'aria-label': words },
    [
      ...bandsOf(layout.scale, 'school-year')
        .slice(1)
        .map(({ left }) => element('path', { class: 'tick', d: `M${format(left)} 6V30` })),
      ...drawRail(layout, 17),
      ...drawTodayMark(layout, 4, 30),
      ...drawMarks(layout, 17, false),
      ...years.flatMap(({ left, right, label }) =>
        label !== undefined && right - left > 34 && left + 30 < width
          ? [element('text', { class: 'tick-label', x: left, y: 44 }, escapeXml(label))]
          : [],
      ),
    ].join(''),
  );
}

export interface MultipleOptions {
  /** The axis that all rows share. */
  readonly axis: Interval;
  /** The first row carries the names of the years. */
  readonly years: boolean;
  /** The counts in words. */
  readonly words: string;
  readonly width?: number;
}

/** One region, or one regional line, in a row of a comparison. */
export function drawMultiple(timeline: Timeline, rows: readonly TimelineRow[], options: MultipleOptions): string {
  const { axis, years, words, width = 800 } = options;
  const layout = layoutStrip(rows, { ...timeline, period: axis }, { width, intervals: [] });
  // An arc stays clear of the name of its year.
  const y = years ? (rows.some(({ moves }) => moves > 0) ? 48 : 38) : 22;
  return drawRow(layout, { y, years, words, axis: timeline.axis }, [
    ...drawRail(layout, y),
    ...drawTodayMark(layout, y - 18, y + 18),
    ...drawMarks(layout, y, true),
  ]);
}

/** A region without a plan: a dotted rail. What it means is said once, above the list. */
export function drawNoPlan(options: Omit<MultipleOptions, 'words'> & { readonly kind: Timeline['axis'] }): string {
  const { axis, years, kind, width = 800 } = options;
  const layout = layoutStrip([], { period: axis, today: axis.first, knownUntil: undefined }, { width, intervals: [] });
  const y = years ? 38 : 22;
  const words = 'Nog geen mijlpalen bekend';
  return drawRow(layout, { y, years, words, axis: kind }, [
    element('path', { class: 'rail beyond', d: `M${MARGIN} ${y + 6}H${width - MARGIN}` }),
  ]);
}

/** The years that all strips of an overview share, with the periods of the programme. */
export interface SharedAxis {
  readonly span: Interval;
  readonly today: string;
  readonly periods: readonly Interval[];
}

/** The axis of the nation: whole years from the first period to the last, and further where a plan does. */
export function nationalAxis(periods: readonly Interval[], timelines: readonly Timeline[], today: string): SharedAxis {
  const { first, last } = sharedAxis(timelines);
  const days = [
    ...periods.flatMap((period) => [period.first, period.last]),
    ...(timelines.length > 0 ? [first, last] : []),
  ];
  const years = days.map((day) => day.slice(0, 4)).toSorted();
  const [start = '2018', end = '2028'] = [years[0], years.at(-1)];
  return { span: { first: `${start}-01-01`, last: `${end}-12-31` }, today, periods };
}

const HEAD = { bar: 20, names: 37, height: 47, yearWidth: 34 } as const;

/** The head above strips that share an axis: the periods of the programme, the years, and today. */
export function drawAxisHead({ span, today, periods }: SharedAxis, width: number): string {
  const layout = layoutStrip([], { period: span, today, knownUntil: undefined }, { width, intervals: [] });
  const { scale } = layout;
  return element(
    'svg',
    { class: 'tl tl-strip axis-head', viewBox: `0 0 ${width} ${HEAD.height}`, 'aria-hidden': 'true' },
    [
      ...periods.flatMap((period) => drawPeriod(period, scale)),
      ...drawYears(scale, Number(span.first.slice(0, 4))),
      ...drawTodayMark(layout, HEAD.names + 3, HEAD.height),
    ].join(''),
  );
}

/** Every year, or as many names as have room. */
function drawYears(scale: Scale, first: number): string[] {
  const bands = bandsOf(scale, 'calendar-year');
  const step = Math.ceil((HEAD.yearWidth * bands.length) / (scale.right - scale.left));
  return bands.flatMap(({ left }, index) => [
    element('path', { class: 'tick', d: `M${format(left)} ${HEAD.bar + 4}V${HEAD.height}` }),
    ...(index % step === 0
      ? [element('text', { class: 'tick-label', x: left + 3, y: HEAD.names }, String(first + index))]
      : []),
  ]);
}

function drawPeriod({ first, last }: Interval, scale: Scale): string[] {
  const [left, right] = [xOf(first, scale), xOf(last, scale)];
  const name = `${first.slice(0, 4)}-${last.slice(0, 4)}`;
  return [
    element('rect', { class: 'term', x: left + 1, y: 0, width: toTenth(right - left - 2), height: HEAD.bar, rx: 3 }),
    element('text', { class: 'meta', x: left + 6, y: HEAD.bar - 6 }, name),
  ];
}

/** One region on the axis of all; without a plan only the dotted rail, because the words beside it say why. */
export function drawOnAxis(
  { span, today, periods }: SharedAxis,
  plan: { readonly timeline: Timeline; readonly words: string } | undefined,
  width: number,
): string {
  const rows = plan === undefined ? [] : plan.timeline.lanes.flatMap((lane) => lane.rows);
  const knownUntil = plan?.timeline.knownUntil;
  const layout = layoutStrip(rows, { period: span, today, knownUntil }, { width, intervals: [] });
  const y = rows.some(({ moves }) => moves > 0) ? 34 : 18;
  const name: Record<string, string> =
    plan === undefined ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': plan.words };
  const starts = new Set(periods.map(({ first }) => xOf(first, layout.scale)));
  const rail = plan === undefined ? { ...layout, knownX: layout.scale.left } : layout;
  return element(
    'svg',
    { class: 'tl tl-strip', viewBox: `0 0 ${width} ${y + 18}`, ...name },
    [
      ...bandsOf(layout.scale, 'calendar-year').map(({ left }) =>
        element('path', { class: starts.has(left) ? 'tick term-start' : 'tick', d: `M${format(left)} 0V${y + 18}` }),
      ),
      ...drawRail(rail, y),
      ...drawTodayMark(layout, 0, y + 18),
      ...drawMarks(layout, y, true),
    ].join(''),
  );
}

/** The axis over several timelines, in whole days. */
export function sharedAxis(timelines: readonly Timeline[]): Interval {
  const intervals = timelines.flatMap(({ period, lanes }) => [
    period,
    ...lanes.flatMap(({ rows }) => rows.flatMap(({ place, ghosts }) => [place, ...ghosts])),
  ]);
  const firsts = intervals.map(({ first }) => first).toSorted();
  const lasts = intervals.map(({ last }) => last).toSorted();
  return { first: firsts[0] ?? '2020-01-01', last: lasts.at(-1) ?? '2028-12-31' };
}

/** The whole years that one milestone needs, from its first date to where it stands now. */
export function axisAround(row: TimelineRow, axis: Timeline['axis']): Interval {
  const intervals = [row.place, ...row.ghosts];
  const yearOf = (day: string | undefined) => intervalOf(yearName(day ?? row.place.first, axis));
  return {
    first: yearOf(intervals.map(({ first }) => first).toSorted()[0]).first,
    last: yearOf(
      intervals
        .map(({ last }) => last)
        .toSorted()
        .at(-1),
    ).last,
  };
}

function drawRow(
  layout: StripLayout,
  { y, years, words, axis }: { y: number; years: boolean; words: string; axis: Timeline['axis'] },
  content: readonly string[],
): string {
  const bands = bandsOf(layout.scale, axis);
  return element(
    'svg',
    { class: 'tl tl-strip', viewBox: `0 0 ${layout.width} ${y + 20}`, role: 'img', 'aria-label': words },
    [
      ...bands.flatMap(({ left, label }) => [
        element('path', { class: 'tick', d: `M${format(left)} ${y - 18}V${y + 18}` }),
        ...(years && label !== undefined
          ? [element('text', { class: 'year', x: left + 6, y: 14 }, escapeXml(label))]
          : []),
      ]),
      ...content,
    ].join(''),
  );
}

function drawRail({ scale, knownX }: StripLayout, y: number): string[] {
  const known = knownX ?? scale.right;
  return [
    ...(known > scale.left
      ? [element('path', { class: 'rail', d: `M${format(scale.left)} ${y}H${format(known)}` })]
      : []),
    ...(known < scale.right
      ? [element('path', { class: 'rail beyond', d: `M${format(known)} ${y}H${format(scale.right)}` })]
      : []),
  ];
}

function drawTodayMark({ todayX }: StripLayout, top: number, bottom: number): string[] {
  if (todayX === undefined) return [];
  return [element('rect', { class: 'today', x: todayX - 2.5, y: top, width: 5, height: bottom - top })];
}

/** Spans below, ghosts over them, marks on top: on one rail a mark may stand in the span of another. */
function drawMarks(layout: StripLayout, y: number, withGhosts: boolean): string[] {
  return [
    // A span of which nobody knows the end covers nothing that is known.
    ...layout.marks.filter(({ row }) => isQuiet(row)).flatMap((mark) => drawSpan(mark, y)),
    ...layout.marks.filter(({ row }) => !isQuiet(row)).flatMap((mark) => drawSpan(mark, y)),
    ...(withGhosts ? layout.marks.flatMap(({ row, x }) => drawGhosts(row, x, layout.scale, y)) : []),
    ...layout.marks.map((mark) => drawStripMark(mark, layout, y)),
  ];
}

function isQuiet({ status }: TimelineRow): boolean {
  return status === 'unknown' || status === 'dropped';
}

function drawSpan({ row, pill }: StripMark, y: number): string[] {
  if (pill === undefined || pill.width <= 0) return [];
  const box = { x: pill.left, y: y - 5, width: pill.width, height: 10, rx: 5 };
  return [element('rect', { class: isQuiet(row) ? 'span quiet' : 'span', ...box })];
}

function drawGhosts(row: TimelineRow, x: number, scale: Scale, y: number): string[] {
  const { ghosts, hops } = layoutPath(row, x, scale);
  return [
    ...ghosts.map(({ left, width }) =>
      element('rect', { class: 'ghost', x: left, y: y - 7, width, height: 14, rx: 7 }),
    ),
    ...hops.map((hop) => drawHop(hop, y)),
  ];
}

function drawStripMark({ row, x }: StripMark, layout: StripLayout, y: number): string {
  const lateEnd = layout.todayX ?? layout.scale.right;
  const late =
    row.late && lateEnd > x + 12
      ? [element('path', { class: 'late', d: `M${format(x + 9)} ${y}H${format(lateEnd)}` })]
      : [];
  const mark = element('g', { transform: `translate(${format(x - 12)} ${y - 12})` }, MARKS[row.sign]);
  const isDeadline = row.deadline && row.achieved === undefined;
  const stop = isDeadline ? [element('path', { class: 'stop', d: `M${format(x + 12.5)} ${y - 9}v18` })] : [];
  return [...late, mark, ...stop].join('');
}

/** The words of a strip: `Lijn 2: Samen één visie en aanpak, gehaald; Vijf nieuwe leerlijnen, onbekend`. */
export function describeRows(head: string, rows: readonly TimelineRow[]): string {
  if (rows.length === 0) return `${head}: wij kennen geen mijlpalen.`;
  return `${head}: ${rows.map(({ title, dateWords, stateWords }) => `${title}, ${dateWords}, ${stateWords}`).join('; ')}.`;
}
