import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { meetingSchema } from '../../../src/domain/kinds/meeting.ts';
import { formatMeetingCalendar } from '../../../src/domain/timeline/meeting-calendar.ts';
import { TODAY } from '../checks/plans/plan-content.ts';

test('a meeting keeps its uid and raises its sequence with every move; a cancelled one stays', () => {
  const meeting = (fields: object) =>
    meetingSchema.parse({
      title: 'Start 🔧, met <b>; allen',
      date: '2020-06-10',
      form: 'online',
      audience: 'iedereen',
      status: 'planned',
      summary: 'De start.',
      sources: [{ id: 'bron', title: 'Een bron', read: '2026-11' }],
      ...fields,
    });
  const shifts = [{ from: '2020-06-10', to: '2020-09-02', reason: 'Corona.', cause: 'corona', source: 'bron' }];
  const read = (fields: object) => {
    const ics = formatMeetingCalendar('Agenda', [{ id: 'start', meeting: meeting(fields) }], {
      buildDate: TODAY,
      about: undefined,
    });
    const event = new ICAL.Component(ICAL.parse(ics) as unknown[]).getFirstSubcomponent('vevent');
    return ['uid', 'sequence', 'dtstart', 'dtend', 'status', 'summary', 'dtstamp'].map((name) =>
      String(event?.getFirstPropertyValue(name)),
    );
  };
  const [uid, summary, stamp] = ['bijeenkomst-start@sto-in-beeld', 'Start 🔧, met <b>; allen', '2026-11-22T00:00:00Z'];
  expect(read({})).toEqual([uid, '0', '2020-06-10', '2020-06-11', 'TENTATIVE', summary, stamp]);
  expect(read({ shifts })).toEqual([uid, '1', '2020-09-02', '2020-09-03', 'TENTATIVE', summary, stamp]);
  expect(read({ shifts, status: 'cancelled', cancelledBecause: 'Corona.' })).toEqual([
    uid,
    '2',
    '2020-09-02',
    '2020-09-03',
    'CANCELLED',
    summary,
    stamp,
  ]);
});

test('a calendar to subscribe to is no message between calendars, which would need an organiser', () => {
  const calendar = new ICAL.Component(
    ICAL.parse(formatMeetingCalendar('Agenda', [], { buildDate: TODAY, about: undefined })) as unknown[],
  );
  expect(calendar.getFirstProperty('method')).toBeNull();
});

test('a calendar says who made it in one property, whatever signs that holds', () => {
  const about = 'Uitgegeven door A, B; C.\nATTACH:https://voorbeeld.nl';
  const file = formatMeetingCalendar('Agenda; nu', [], { buildDate: TODAY, about });
  expect(file).toContain('\r\nX-WR-CALDESC:Uitgegeven door A\\, B\\; C. ATTACH:https://voorbeeld.nl\r\n');
  expect(file).toContain('\r\nNAME:Agenda\\; nu\r\n');
});
