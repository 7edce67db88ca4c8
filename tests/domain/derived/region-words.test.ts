import { expect, test } from 'vitest';
import {
  amountInWords,
  approximateInWords,
  groupPartners,
  schoolsInWords,
} from '../../../src/domain/derived/region-words.ts';
import { amount, partner, school } from '../../../src/domain/kinds/region.ts';

test('technical schools are told apart only where a source does', () => {
  const schools = [{ name: 'Gilde', technical: true }, { name: 'Schans' }].map((input) => school.parse(input));
  expect(schoolsInWords(schools)).toBe('1 technische school, 1 andere school');
  expect(schoolsInWords(schools.slice(1))).toBe('1 school in onze bronnen');
});

test('partners stand by kind, with their town', () => {
  const partners = [
    { name: 'Van de Beek', kind: 'company', town: 'Neerijnen' },
    { name: 'ROC Da Vinci College', kind: 'mbo' },
  ].map((input) => partner.parse(input));
  expect(groupPartners(partners)).toEqual([
    { label: 'Mbo', word: 'mbo', partners: [{ name: 'ROC Da Vinci College', town: undefined }] },
    { label: 'Bedrijven', word: 'bedrijf', partners: [{ name: 'Van de Beek', town: 'Neerijnen' }] },
  ]);
});

test('an amount is said as people say it', () => {
  const say = (eur: number, approximate = false) =>
    amountInWords(amount.parse({ period: '2020-2023', eur, approximate }));
  expect(say(9_000_000, true)).toBe('ongeveer 9 miljoen euro');
  expect(say(3_850_000)).toBe('3,85 miljoen euro');
  expect(say(933_000)).toBe('933.000 euro');
});

test('what comes from general knowledge is named in one sentence', () => {
  expect(approximateInWords(['mainTown', 'provinces'])).toBe(
    'Bij benadering, uit algemene kennis en niet uit een bron: de plaats op de kaart en de provincie.',
  );
  expect(approximateInWords([])).toBeUndefined();
});
