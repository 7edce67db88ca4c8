import { expect, test } from 'vitest';
import {
  formatDate,
  formatDeadline,
  formatWhen,
  intervalOf,
  parseCalendarDate,
} from '../../../src/domain/schema/calendar-date.ts';

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
