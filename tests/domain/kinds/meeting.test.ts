import { expect, test } from 'vitest';
import { meetingSchema, meetingTime } from '../../../src/domain/kinds/meeting.ts';
import { TODAY } from '../checks/plans/plan-content.ts';

function makeMeeting(fields: object) {
  return meetingSchema.parse({
    title: 'De start',
    date: '2020-06-10',
    form: 'online',
    audience: 'iedereen',
    status: 'planned',
    summary: 'De start van het plan.',
    sources: [{ id: 'bron', title: 'Een bron', read: '2026-11' }],
    ...fields,
  });
}

const shift = { from: '2020-06-10', reason: 'Corona.', cause: 'corona', source: 'bron' };

test.each([
  ['a day that comes', { date: '2027-01-12' }, 'coming'],
  ['a year that is not over', { date: '2026' }, 'coming'],
  ['a day that comes, cancelled', { date: '2027-01-12', status: 'cancelled' }, 'coming'],
  ['a promise without a new date', { status: 'moved', shifts: [shift] }, 'coming'],
  ['a day that passed, held', { status: 'held', heldOn: '2020-06-10' }, 'past'],
  ['a day that passed, cancelled', { status: 'cancelled' }, 'past'],
  ['a day that passed, planned', {}, 'unclear'],
  ['a day that passed, unknown', { status: 'unknown' }, 'unclear'],
  ['no new date, and nobody knows', { status: 'unknown', shifts: [shift] }, 'unclear'],
])('a meeting with %s is %o: %s', (_, fields, time) => {
  expect(meetingTime(makeMeeting(fields), TODAY)).toBe(time);
});
