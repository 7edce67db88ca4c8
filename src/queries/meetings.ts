import { getCollection } from 'astro:content';
import {
  formatMeetingDate,
  MEETING_FORMS,
  MEETING_STATUS_WORDS,
  meetingDates,
  meetingPlace,
  type Meeting,
} from '../domain/meeting.ts';
import { CAUSES, formatMoveCount, type Shift } from '../domain/shift.ts';
import { formatMeetingCalendar } from '../domain/timeline/meeting-calendar.ts';
import { bodyOf, type Body } from './body.ts';
import { buildDate } from './build-date.ts';
import { byTitle } from './order.ts';
import type { PageLink } from './regions.ts';
import { completeAddress } from './site-address.ts';

export interface MeetingView {
  readonly id: string;
  readonly href: string;
  readonly meeting: Meeting;
  readonly body: Body;
  readonly region: PageLink | undefined;
  readonly dateWords: string;
  readonly statusWord: string;
  readonly formWord: string;
  readonly moveWords: string | undefined;
  /** Every date that was ever set, the oldest first, with why it moved. */
  readonly path: readonly string[];
  readonly isPast: boolean;
}

/** All meetings: those to come in order of time, then those that were, the newest first. */
export async function getMeetings(): Promise<{
  readonly coming: readonly MeetingView[];
  readonly past: readonly MeetingView[];
}> {
  const [entries, regions] = await Promise.all([getCollection('meetings'), getCollection('regions')]);
  const regionOf = new Map(regions.map(({ id, data }) => [id, data.title]));
  const today = buildDate();
  const views = entries
    .map((entry): MeetingView => {
      const { id, data: meeting } = entry;
      const dates = meetingDates(meeting);
      return {
        id,
        href: `/agenda/${id}/`,
        meeting,
        body: bodyOf(entry),
        region: meeting.region && {
          title: regionOf.get(meeting.region.id) ?? meeting.region.id,
          href: `/regios/${meeting.region.id}/`,
        },
        dateWords: formatMeetingDate(meeting),
        statusWord: MEETING_STATUS_WORDS[meeting.status],
        formWord: MEETING_FORMS[meeting.form],
        moveWords: formatMoveCount(meeting.shifts.length),
        path: dates.map((date, index) => stepInWords(date, meeting.shifts[index - 1])),
        isPast: meetingPlace(meeting).last < today,
      };
    })
    .toSorted((a, b) => compare(lastDay(a), lastDay(b)) || byTitle(a.meeting.title, b.meeting.title));
  return { coming: views.filter(({ isPast }) => !isPast), past: views.filter(({ isPast }) => isPast).toReversed() };
}

/** One step of the way that a date went: the first plan, or a move with its reason. */
function stepInWords(date: string, shift: Shift | undefined): string {
  if (shift === undefined) return `Eerste plan: ${date}`;
  const head = shift.to === undefined ? 'Nog geen nieuwe datum' : `Naar ${date}`;
  return `${head}, door ${CAUSES[shift.cause]}. ${shift.reason}`;
}

function lastDay({ meeting }: MeetingView): string {
  return meetingPlace(meeting).last;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The meetings of one region, or all of them, as a calendar file. */
export async function writeAgenda(region?: { readonly id: string; readonly title: string }): Promise<string> {
  const entries = await getCollection('meetings', ({ data }) => region === undefined || data.region?.id === region.id);
  const meetings = entries
    .map(({ id, data }) => ({ id, meeting: data, page: completeAddress(`/agenda/${id}/`) }))
    .toSorted((a, b) => compare(a.id, b.id));
  const name = region === undefined ? 'Bijeenkomsten, STO in beeld' : `Bijeenkomsten in ${region.title}, STO in beeld`;
  return formatMeetingCalendar(name, meetings, buildDate());
}

/** Regions with a meeting of their own. */
export async function getMeetingRegions(): Promise<{ readonly id: string; readonly title: string }[]> {
  const [entries, regions] = await Promise.all([getCollection('meetings'), getCollection('regions')]);
  const ids = new Set(entries.map(({ data }) => data.region?.id));
  return regions.filter(({ id }) => ids.has(id)).map(({ id, data }) => ({ id, title: data.title }));
}

/** The page of each meeting. */
export async function getMeetingPages(): Promise<MeetingView[]> {
  const { coming, past } = await getMeetings();
  return [...coming, ...past];
}
