import {
  MEETING_FORMS,
  MEETING_STATUS_WORDS,
  formatMeetingDate,
  meetingDate,
  meetingPlace,
  type Meeting,
} from '../kinds/meeting.ts';
import { titleOf } from '../derived/example.ts';
import { formatCalendarFile, type CalendarEvent } from './calendar-file.ts';

/** A meeting with what its file and its page are called. */
export interface NamedMeeting {
  readonly id: string;
  readonly meeting: Meeting;
  /** The complete address of its page. */
  readonly page?: string | undefined;
}

/** A meeting as a calendar shows it: it keeps its uid on every move, and a cancelled one stays, as cancelled. */
function meetingEvent({ id, meeting, page }: NamedMeeting): CalendarEvent {
  const undated = meetingDate(meeting) === undefined;
  const settled = meeting.status === 'cancelled' || meeting.heldOn !== undefined;
  return {
    uid: `bijeenkomst-${id}@sto-in-beeld`,
    sequence: meeting.shifts.length + (settled ? 1 : 0),
    title: titleOf(meeting),
    ...meetingPlace(meeting),
    status: meeting.status === 'cancelled' ? 'cancelled' : meeting.status === 'held' ? 'confirmed' : 'tentative',
    categories: ['Bijeenkomst', MEETING_STATUS_WORDS[meeting.status]],
    description: [
      ...(undated ? ['Op deze datum gaat het niet door: er is nog geen nieuwe datum.'] : []),
      meeting.summary,
      `Datum: ${formatMeetingDate(meeting)}.`,
      `Vorm: ${MEETING_FORMS[meeting.form]}. Voor: ${meeting.audience}.`,
    ].join('\n'),
    url: page,
    place: meeting.place,
  };
}

export function formatMeetingCalendar(
  name: string,
  meetings: readonly NamedMeeting[],
  options: Parameters<typeof formatCalendarFile>[2],
): string {
  return formatCalendarFile(name, meetings.map(meetingEvent), options);
}
