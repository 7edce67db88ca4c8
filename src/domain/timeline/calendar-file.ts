import ical, { escape, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { exampleAbout, exampleTitle } from '../derived/example.ts';
import { nextDay } from './day-number.ts';
import { plainText } from '../text/plain-text.ts';
import { rowsOf, type Timeline, type TimelineRow } from './timeline.ts';

/** One all-day event. Its uid never changes; its sequence rises with every change of its date. */
export interface CalendarEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly title: string;
  readonly first: string;
  readonly last: string;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  readonly categories: readonly string[];
  readonly description: string;
  readonly url?: string | undefined;
  readonly place?: string | undefined;
}

const STATUSES = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

/**
 * A calendar file (RFC 5545). ical-generator escapes and folds it at 75 octets, also in the middle of emoji; `ics` folds
 * by letters. `buildDate` stands in every event, so that the same content of the same day gives the same bytes. Without
 * METHOD: a message between calendars (RFC 5546) needs an organiser with a mail address, and this is a file to subscribe to.
 * `about`: what the calendar says of itself.
 */
export function formatCalendarFile(
  name: string,
  events: readonly CalendarEvent[],
  { buildDate, about }: { readonly buildDate: string; readonly about: string | undefined },
): string {
  const calendar = ical({
    // These two it writes as they are.
    name: escape(plainText(name), false),
    ...(about === undefined ? {} : { description: escape(plainText(about), false) }),
    prodId: { company: 'STO in beeld', product: 'Mijlpalen', language: 'NL' },
  });
  for (const event of events) {
    calendar.createEvent({
      id: event.uid,
      sequence: event.sequence,
      stamp: utcMidnight(buildDate),
      start: utcMidnight(event.first),
      // The end of an all-day event is the first day after it.
      end: utcMidnight(nextDay(event.last)),
      allDay: true,
      summary: plainText(event.title),
      description: event.description.split('\n').map(plainText).join('\n'),
      status: STATUSES[event.status],
      transparency: ICalEventTransparency.TRANSPARENT,
      categories: event.categories.map((category) => ({ name: plainText(category) })),
      ...(event.url === undefined ? {} : { url: event.url }),
      ...(event.place === undefined ? {} : { location: plainText(event.place) }),
    });
  }
  return `${calendar.toString().replace(/\r\n$/, '')}\r\n`;
}

/** The library wants a Date; it writes back the day in UTC, so that no time zone can shift it. */
function utcMidnight(day: string): Date {
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))));
}

export interface CalendarOptions {
  /** The region’s id: with the milestone’s it makes the uid. */
  readonly id: string;
  readonly buildDate: string;
  /** The complete address of the page with the milestones. */
  readonly page?: string | undefined;
  readonly about: string | undefined;
}

export function formatTimelineCalendar(timeline: Timeline, { id, page, ...options }: CalendarOptions): string {
  const events = rowsOf(timeline).map((row) => eventOf(row, id, page));
  if (!timeline.isExample) return formatCalendarFile(timeline.title, events, options);
  const labelled = events.map((event) => ({ ...event, title: exampleTitle(event.title) }));
  return formatCalendarFile(timeline.title, labelled, { ...options, about: exampleAbout(options.about) });
}

function eventOf(row: TimelineRow, id: string, page: string | undefined): CalendarEvent {
  const undated = row.isoFirst === undefined || row.isoLast === undefined;
  const { first, last } = undated ? row.lastPlanned : { first: row.isoFirst, last: row.isoLast };
  const done = row.status === 'achieved';
  return {
    uid: `mijlpaal-${row.id}.${id}@sto-in-beeld`,
    sequence: sequenceOf(row),
    title: row.title,
    // The last day is the one that counts.
    first: row.deadline && !done ? last : first,
    last,
    status: row.status === 'dropped' ? 'cancelled' : done ? 'confirmed' : 'tentative',
    categories: [row.lane.title, row.statusWord],
    description: [
      ...(undated ? ['Op deze datum gaat het niet door: er is nog geen nieuwe datum.'] : []),
      `Stand: ${row.stateWords}.`,
      `Datum: ${row.dateWords}.`,
      ...(row.pathWords === undefined ? [] : [row.pathWords]),
    ].join('\n'),
    url: page === undefined ? undefined : page + row.href.slice(row.href.indexOf('#')),
  };
}

/** Each move is a change, and so is being dropped or reached on another date: calendars keep the highest. */
function sequenceOf(row: TimelineRow): number {
  return row.moves + (row.status === 'dropped' || row.achieved !== undefined ? 1 : 0);
}
