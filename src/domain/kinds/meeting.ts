import { z } from 'zod';
import { calendarDate, formatDate, intervalOf, type CalendarDate, type Interval } from '../schema/calendar-date.ts';
import { choice, example, id, line, reference, searchedAs, sources, title, webAddress } from '../schema/fields.ts';
import { dateAfterShifts, NO_NEW_DATE, shifts } from './shift.ts';

export const MEETING_FORMS = {
  'on-site': 'op locatie',
  online: 'online',
  hybrid: 'op locatie en online',
  unknown: 'onbekend',
} as const;

export const MEETING_STATUS_WORDS = {
  planned: 'gepland',
  held: 'gehouden',
  moved: 'verschoven',
  cancelled: 'afgelast',
  unknown: 'onbekend',
} as const;

export const meetingSchema = z.strictObject({
  title: title.max(120).describe('De naam van de bijeenkomst.'),
  date: calendarDate.describe('De eerste datum. Verander hem nooit: een nieuwe datum hoort bij shifts.'),
  dateNote: line.optional().describe('Woorden die de datum van nu vervangen, bijvoorbeeld begin 2021 zonder datum.'),
  firstDateNote: line.optional().describe('Woorden die de eerste datum vervangen, bijvoorbeeld vóór juni 2020.'),
  heldOn: calendarDate.optional().describe('Wanneer de bijeenkomst er was. Alleen bij held.'),
  form: choice(MEETING_FORMS).describe('on-site, online, hybrid of unknown.'),
  place: line.optional().describe('De plaats, en het gebouw als dat bekend is. Onbekend? Laat weg.'),
  audience: line.describe('Voor wie is het?'),
  status: choice(MEETING_STATUS_WORDS).describe(
    'planned, held, moved, cancelled of unknown. Weet u niet of het doorging? Kies unknown.',
  ),
  shifts,
  cancelledBecause: line.optional().describe('Waarom het niet doorging. Verplicht bij cancelled.'),
  region: reference('regions')
    .optional()
    .describe('Bestandsnaam van de regio zonder .mdx. Laat weg als het landelijk is.'),
  lines: z
    .array(id)
    .default([])
    .describe('De id’s van lijnen op de pagina van de regio, als het over een paar lijnen gaat.'),
  milestone: id.optional().describe('De id van de mijlpaal in het plan van de regio die dezelfde bijeenkomst is.'),
  summary: line.describe('Eén of twee zinnen: wat is het en wat is er bekend?'),
  searchedAs,
  register: webAddress.optional().describe('Waar een lezer zich aanmeldt.'),
  example,
  sources,
});
export type Meeting = z.output<typeof meetingSchema>;

/** The date that counts now; undefined when it moved and has no new date. */
export function meetingDate({ date, heldOn, shifts }: Meeting): CalendarDate | undefined {
  return heldOn ?? dateAfterShifts(date, shifts);
}

/** Where a meeting stands in an agenda: without a new date on the last one that was planned. */
export function meetingPlace(meeting: Meeting): Interval {
  return intervalOf(meetingDate(meeting) ?? meeting.shifts.at(-1)?.from ?? meeting.date);
}

/** Whether a meeting is still to come, was there, or has a date that passed without a source that tells of it. */
export type MeetingTime = 'coming' | 'past' | 'unclear';

/** A move without a new date is still a promise; only a source can say that it was given up. */
export function meetingTime(meeting: Meeting, today: string): MeetingTime {
  const { status } = meeting;
  if (status === 'held') return 'past';
  const isPromised = meetingDate(meeting) === undefined && (status === 'planned' || status === 'moved');
  if (isPromised || meetingPlace(meeting).last >= today) return 'coming';
  return status === 'cancelled' ? 'past' : 'unclear';
}

export function formatMeetingDate(meeting: Meeting): string {
  const date = meetingDate(meeting);
  return meeting.dateNote ?? (date === undefined ? NO_NEW_DATE : formatDate(date));
}

/** Every date in words, the oldest first, for the history on its page. */
export function meetingDates({ date, firstDateNote, shifts }: Meeting): string[] {
  const later = shifts.map(({ to, toNote }) => toNote ?? (to === undefined ? NO_NEW_DATE : formatDate(to)));
  return [firstDateNote ?? formatDate(date), ...later];
}
