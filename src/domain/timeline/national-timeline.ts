import { formatDate, intervalOf, type CalendarDate, type Interval } from '../schema/calendar-date.ts';
import { PROGRAMME_LANES, type Programme } from '../kinds/programme.ts';
import { plainText } from '../text/plain-text.ts';
import { compareRows, type Timeline, type TimelineLane, type TimelineRow } from './timeline.ts';

/** A date that is over was here; whether every region kept it, nobody tells. */
const OVER = 'voorbij';

/** The dates of the national programme, on calendar years, with its periods as bars. */
export function nationalTimeline(programme: Programme, today: string, page = ''): Timeline {
  const periods = programme.periods.map(({ id, title, from, until }) => ({
    id,
    title: plainText(title),
    href: `${page}#periode-${id}`,
    words: `${formatDate(from)} tot en met ${formatDate(until)}`,
    interval: between(from, until),
  }));
  const lanes = Object.entries(PROGRAMME_LANES).map(([id, title]): TimelineLane => {
    const lane = { id, title, shortTitle: title, number: undefined };
    const events = programme.events.filter((event) => event.lane === id);
    return { ...lane, rows: events.map((event) => rowOf(event, lane, today, page)).toSorted(compareRows), bars: [] };
  });
  return {
    title: 'Landelijke tijdlijn van Sterk Techniekonderwijs',
    isExample: false,
    axis: 'calendar-year',
    period: around(periods.map(({ interval }) => interval)),
    today,
    knownUntil: undefined,
    lanes: [
      { id: 'periods', title: 'Periodes', shortTitle: 'Periodes', number: undefined, rows: [], bars: periods },
      ...lanes,
    ],
  };
}

function between(from: CalendarDate, until: CalendarDate): Interval {
  return { first: intervalOf(from).first, last: intervalOf(until).last };
}

/** Whole calendar years around all periods. */
function around(intervals: readonly Interval[]): Interval {
  const first = intervals.map((interval) => interval.first).toSorted()[0] ?? '2018-01-01';
  const last =
    intervals
      .map((interval) => interval.last)
      .toSorted()
      .at(-1) ?? '2028-12-31';
  return { first: `${first.slice(0, 4)}-01-01`, last: `${last.slice(0, 4)}-12-31` };
}

function rowOf(
  { id, title, date, until, source }: Programme['events'][number],
  lane: TimelineRow['lane'],
  today: string,
  page: string,
): TimelineRow {
  const place = between(date, until ?? date);
  const over = place.last < today;
  const range = until === undefined ? date : `${date}/${until}`;
  return {
    id,
    title: plainText(title),
    href: `${page}#datum-${id}`,
    lane,
    kind: 'result',
    status: over ? 'achieved' : 'planned',
    sign: over ? 'achieved' : 'planned',
    statusWord: over ? OVER : 'gepland',
    stateWords: over ? OVER : 'gepland',
    dateWords: formatDate(range),
    isoFirst: place.first,
    isoLast: place.last,
    planned: range,
    firstDateWords: formatDate(range),
    expected: undefined,
    achieved: over ? range : undefined,
    moveWords: undefined,
    pathWords: undefined,
    driftWords: undefined,
    moves: 0,
    late: false,
    deadline: false,
    withinPlan: true,
    subPlan: undefined,
    sources: [source],
    place,
    lastPlanned: place,
    ghosts: [],
    hopsToMark: false,
  };
}
