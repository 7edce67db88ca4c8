import { describe, expect, test } from 'vitest';
import type { Meeting } from '../../../src/domain/kinds/meeting.ts';
import { meetingSchema } from '../../../src/domain/kinds/meeting.ts';
import {
  describeArticle,
  describeCrumbs,
  describeDataset,
  describeLab,
  describeMeeting,
  describeQuestion,
  describeRegion,
  isStructured,
  writeStructured,
} from '../../../src/domain/derived/structured-data.ts';
import { findUnknownTerms } from '../../site/schema-org.ts';

const URL = 'https://www.voorbeeld.nl/a/';
const NAMED = { url: URL, name: 'Een naam', description: 'Eén zin.' };

function makeMeeting(fields: Record<string, unknown> = {}): Meeting {
  return meetingSchema.parse({
    title: 'Startbijeenkomst',
    date: '2026-03-12',
    form: 'on-site',
    audience: 'docenten',
    status: 'planned',
    summary: 'De eerste keer.',
    sources: [{ id: 'a', title: 'Een bron', url: 'https://www.voorbeeld.nl/', read: '2026-01-01' }],
    ...fields,
  });
}

const move = (from: string, to?: string) => ({ from, to, reason: 'De zaal was dicht.', cause: 'other', source: 'a' });

describe('a meeting', () => {
  test('is an event with what is known of it', () => {
    expect(describeMeeting(URL, makeMeeting({ place: 'De Til, Giessenburg' }))).toEqual({
      '@type': 'Event',
      url: URL,
      name: 'Startbijeenkomst',
      description: 'De eerste keer.',
      startDate: '2026-03-12',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: { '@type': 'Place', name: 'De Til, Giessenburg', address: 'De Til, Giessenburg' },
    });
  });

  test('that moved keeps every date that it had', () => {
    const once = makeMeeting({ status: 'moved', shifts: [move('2026-03-12', '2026-05-01')] });
    expect(describeMeeting(URL, once)).toMatchObject({
      startDate: '2026-05-01',
      previousStartDate: '2026-03-12',
      eventStatus: 'https://schema.org/EventRescheduled',
    });
    const twice = makeMeeting({ status: 'moved', shifts: [move('2026-03-12', '2026-05'), move('2026-05')] });
    expect(describeMeeting(URL, twice)).toMatchObject({
      previousStartDate: ['2026-03-12', '2026-05'],
      eventStatus: 'https://schema.org/EventPostponed',
    });
    expect(describeMeeting(URL, twice)).not.toHaveProperty('startDate');
  });

  test('that does not go on says so', () => {
    const cancelled = makeMeeting({ status: 'cancelled', cancelledBecause: 'Corona.' });
    expect(describeMeeting(URL, cancelled)).toMatchObject({ eventStatus: 'https://schema.org/EventCancelled' });
  });

  test('of which nobody knows the day, the form or what became of it tells none of these', () => {
    const unknown = describeMeeting(URL, makeMeeting({ date: '2020-2021', status: 'unknown', form: 'unknown' }));
    expect(Object.keys(unknown)).toEqual(['@type', 'url', 'name', 'description']);
  });
});

test('a question without an answer has none, and with one says when it was given', () => {
  const asked = { by: 'docent', date: '2021-03' };
  const open = describeQuestion(URL, { title: 'Mag dat?', asked, answered: undefined, short: undefined });
  expect(open).toMatchObject({ mainEntity: { answerCount: 0, dateCreated: '2021-03' } });
  expect(open).not.toHaveProperty('mainEntity.acceptedAnswer');
  const answered = { by: 'redactie', date: '2022-Q1' };
  expect(describeQuestion(URL, { title: 'Mag dat?', asked, answered, short: 'Ja.' })).toMatchObject({
    mainEntity: { answerCount: 1, acceptedAnswer: { '@type': 'Answer', text: 'Ja.', url: URL } },
  });
});

test('a region tells of the schools that work in it, and of their town where a source has it', () => {
  const schools = [{ name: 'De Overlaat', town: 'Waalwijk' }, { name: 'Het Gilde' }];
  expect(describeRegion({ ...NAMED, website: undefined, schools })).toMatchObject({
    member: [
      { '@type': 'EducationalOrganization', name: 'De Overlaat', location: 'Waalwijk' },
      { '@type': 'EducationalOrganization', name: 'Het Gilde' },
    ],
  });
  expect(describeRegion({ ...NAMED, website: undefined, schools: [] })).not.toHaveProperty('member');
});

const EVERY = [
  describeCrumbs([{ name: 'Home', url: URL }, { name: 'Hier' }]),
  describeArticle({ ...NAMED, modified: '2026-01-01' }),
  describeMeeting(URL, makeMeeting({ form: 'hybrid', place: 'Ede', shifts: [move('2026-03-12', '2026-05-01')] })),
  describeLab({ ...NAMED, town: 'Gorinchem' }),
  describeRegion({ ...NAMED, website: 'https://www.regio.nl/', schools: [{ name: 'De Overlaat', town: 'Waalwijk' }] }),
  describeQuestion(URL, {
    title: 'Mag dat?',
    short: 'Ja.',
    asked: { by: 'docent', date: '2021-03-01' },
    answered: { by: 'redactie', date: '2021-04-01' },
  }),
  describeDataset({
    ...NAMED,
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    modified: '2026-01-01',
    publisher: { name: 'Een school', url: URL },
    files: [{ url: `${URL}a.json`, type: 'application/json' }],
  }),
];

test('schema.org knows every type and property that the site uses', () => {
  expect(EVERY.map((thing) => [thing['@type'], findUnknownTerms(thing)])).toEqual(
    EVERY.map((thing) => [thing['@type'], []]),
  );
});

test('what schema.org does not know is found', () => {
  const event = { '@type': 'Event', name: 'Start', price: 3, eventStatus: 'https://schema.org/EventLost' };
  const wrong = {
    '@type': 'QAPage',
    mainEntity: { '@type': 'Question', answerCount: 'een', town: 'Ede' },
    location: 'Ede',
  };
  expect(findUnknownTerms(event)).toEqual(['Event.price', 'https://schema.org/EventLost']);
  expect(findUnknownTerms({ '@type': 'Meeting' })).toEqual(['@type Meeting']);
  expect(findUnknownTerms(wrong)).toEqual([
    expect.stringMatching(/^"een" where .*Integer.* is expected$/),
    'Question.town',
    'QAPage.location',
  ]);
  expect(findUnknownTerms({ '@type': 'Event', location: { '@type': 'Answer', text: 'Ede' } })).toEqual([
    expect.stringMatching(/^Answer where .*Place.* is expected$/),
  ]);
});

test('what is written is what is told, and no sign of it ends the element that it stands in', () => {
  const name = '</script><script>alert(1)</script><!-- \u2028 "\' &amp;';
  for (const thing of EVERY) {
    const text = writeStructured({ ...thing, name });
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toEqual({ '@context': 'https://schema.org', ...thing, name });
    expect([text, isStructured(text)]).toEqual([text, true]);
  }
});
