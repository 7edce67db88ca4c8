import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  calendarDate,
  compareDates,
  formatDate,
  intervalOf,
  parseCalendarDate,
  formatWhen,
  formatDeadline,
  yearMonthOrDay,
} from '../../../src/domain/schema/calendar-date.ts';

const year = fc.integer({ min: 1900, max: 2198 });
const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyDate = fc.oneof(
  day,
  day.map((text) => text.slice(0, 7)),
  year.map(String),
  year.map((first) => `${first}-${first + 1}`),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([first, quarter]) => `${first}-Q${quarter}`),
);

test('every day of the calendar is a date of one day', () => {
  fc.assert(
    fc.property(day, (text) => {
      expect(parseCalendarDate(text)).toEqual({ precision: 'day', first: text, last: text });
    }),
  );
});

test('a day that the calendar does not have is no date', () => {
  const numbers = fc.tuple(year, fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }));
  fc.assert(
    fc.property(numbers, ([first, month, dayOfMonth]) => {
      const text = `${first}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
      const moment = new Date(`${text}T00:00:00Z`);
      const exists = !Number.isNaN(moment.valueOf()) && moment.toISOString().startsWith(text);
      expect(parseCalendarDate(text) !== undefined).toBe(exists);
    }),
  );
});

test.each([
  ['2020-13-41'],
  ['2021-02-29'],
  ['1900-02-29'],
  ['2021-00'],
  ['2021-Q5'],
  ['2021-2023'],
  ['2021-2021'],
  ['1899'],
  ['2200'],
  ['21'],
  ['18-06-2021'],
  ['juni 2021'],
  [''],
])('“%s” is no date', (text) => {
  expect(parseCalendarDate(text)).toBeUndefined();
});

test.each([
  ['2021', '2021-01-01', '2021-12-31'],
  ['2020-2021', '2020-08-01', '2021-07-31'],
  ['2021-Q1', '2021-01-01', '2021-03-31'],
  ['2021-Q4', '2021-10-01', '2021-12-31'],
  ['2020-02', '2020-02-01', '2020-02-29'],
  ['2021-02', '2021-02-01', '2021-02-28'],
])('%s runs from %s to %s', (date, first, last) => {
  expect(intervalOf(date)).toEqual({ first, last });
});

test('a date of any precision runs from its first day to its last', () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      const { first, last } = intervalOf(date);
      expect(first <= last).toBe(true);
      expect(parseCalendarDate(first)?.precision).toBe('day');
      expect(parseCalendarDate(last)?.precision).toBe('day');
    }),
  );
});

test('sorting dates is a total order', () => {
  fc.assert(
    fc.property(anyDate, anyDate, anyDate, (a, b, c) => {
      expect(compareDates(a, a)).toBe(0);
      // Adding turns -0 into 0, which toBe tells apart.
      expect(compareDates(a, b) + compareDates(b, a)).toBe(0);
      if (compareDates(a, b) <= 0 && compareDates(b, c) <= 0) expect(compareDates(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});

test('a rough date comes after the exact days that lie in it', () => {
  expect(['2021', '2020-2021', '2021-05-18', '2021-05', '2021-Q2'].toSorted(compareDates)).toEqual([
    '2021-05-18',
    '2021-05',
    '2021-Q2',
    '2020-2021',
    '2021',
  ]);
});

test.each([
  ['2021-06-18', '18 juni 2021'],
  ['2021-03', 'maart 2021'],
  ['2021-Q2', 'tweede kwartaal van 2021'],
  ['2021', '2021'],
  ['2020-2021', 'schooljaar 2020-2021'],
])('%s reads as “%s”', (date, words) => {
  expect(formatDate(date)).toBe(words);
});

test('a date becomes one kind of text, however YAML read it', () => {
  expect(calendarDate.parse(2021)).toBe('2021');
  expect(calendarDate.parse(' 2021-06 ')).toBe('2021-06');
  expect(calendarDate.parse(new Date('2021-06-18T00:00:00Z'))).toBe('2021-06-18');
});

test('text that is no date throws where a date was promised', () => {
  expect(() => intervalOf('gisteren')).toThrow('Not a calendar date: gisteren');
  expect(() => formatDate('gisteren')).toThrow('Not a calendar date: gisteren');
});

test.each([
  [
    '2020-H1',
    '2020-01-01',
    '2020-06-30',
    'eerste helft van 2020',
    'in de eerste helft van 2020',
    'uiterlijk eind juni 2020',
  ],
  [
    '2020-H2',
    '2020-07-01',
    '2020-12-31',
    'tweede helft van 2020',
    'in de tweede helft van 2020',
    'uiterlijk eind december 2020',
  ],
  ['2020/2023', '2020-01-01', '2023-12-31', '2020 tot en met 2023', 'van 2020 tot en met 2023', 'uiterlijk eind 2023'],
  [
    '2020-03-16/2020-05-31',
    '2020-03-16',
    '2020-05-31',
    '16 maart tot en met 31 mei 2020',
    'van 16 maart tot en met 31 mei 2020',
    'uiterlijk 31 mei 2020',
  ],
  [
    '2019-03-25/2019-03-31',
    '2019-03-25',
    '2019-03-31',
    '25 tot en met 31 maart 2019',
    'van 25 tot en met 31 maart 2019',
    'uiterlijk 31 maart 2019',
  ],
  [
    '2020-H2/2021-Q1',
    '2020-07-01',
    '2021-03-31',
    'tweede helft van 2020 tot en met het eerste kwartaal van 2021',
    'van de tweede helft van 2020 tot en met het eerste kwartaal van 2021',
    'uiterlijk eind maart 2021',
  ],
])('%s covers its days and has its words', (date, first, last, words, when, deadline) => {
  expect(intervalOf(date)).toEqual({ first, last });
  expect([formatDate(date), formatWhen(date), formatDeadline(date)]).toEqual([words, when, deadline]);
});

test.each(['2020-H3', '2023/2020', '2020/2020', '2020/', '/2020', '2020/2021/2022', '2020-06-18/2020-06-18'])(
  '%s is no date',
  (text) => {
    expect(parseCalendarDate(text)).toBeUndefined();
  },
);

test.each([
  ['2021', '2021'],
  ['2021-06', '2021-06'],
  ['2021-06-18', '2021-06-18'],
  ['2021-Q3', '2021'],
  ['2021-H2', '2021'],
  ['2020-2021', '2020'],
  ['2020-06/2023-07', '2020'],
])('of %s the year, month or day that is sure is %s', (date, sure) => {
  expect(yearMonthOrDay(date)).toBe(sure);
});
