import { expect, test } from 'vitest';
import { checkMeetings } from '../../../src/domain/checks/meetings.ts';
import { contentOf, meetingEntry, planEntry, regionEntry, TODAY, words } from './plans/plan-content.ts';

const shift = { reason: 'De machines kwamen later.', cause: 'supply', source: 'bron' };

test('a meeting keeps an unbroken way of dates and says what its dates say', () => {
  const shifts = [{ ...shift, from: '2020-05', to: '2020-09' }];
  const content = contentOf(meetingEntry({ status: 'held', shifts, milestone: 'm-2' }), planEntry([{}]), regionEntry());
  expect(words(checkMeetings(content, { today: TODAY }))).toEqual([
    'content/meetings/start.yaml  shifts.0.from\n' +
      '  Deze verschuiving begint bij mei 2020, maar de eerste datum (date) is juni 2020.\n' +
      '  → Schrijf from: 2020-06, of verander date.',
    'content/meetings/start.yaml  status\n' +
      '  Deze bijeenkomst is gehouden, maar de dag ontbreekt.\n' +
      '  → Vul heldOn in. Weet u niet of het doorging? Kies status unknown.',
    'content/meetings/start.yaml  milestone\n' +
      '  Het plan van de regio heeft geen mijlpaal “m-2”.\n' +
      '  → Bedoelde u “m-1”?',
  ]);
});

test('a meeting is cancelled with its reason, and has none otherwise', () => {
  const fields = { status: 'unknown', cancelledBecause: 'Corona.', region: undefined };
  expect(words(checkMeetings(contentOf(meetingEntry(fields)), { today: TODAY }))).toEqual([
    'content/meetings/start.yaml  cancelledBecause\n' +
      '  Er staat waarom het niet doorging, maar de status is unknown (onbekend).\n' +
      '  → Kies status cancelled, of haal cancelledBecause weg.',
  ]);
});
