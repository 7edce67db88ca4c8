import { expect, test } from 'vitest';
import { countWords, sentenceAt, sentencesOf, withoutQuotations } from '../../../src/domain/text/sentences.ts';

test('a text falls apart into sentences, each with its place', () => {
  expect(sentencesOf('De stip staat er.  Wie komt?\nNiemand!')).toEqual([
    { text: 'De stip staat er.', start: 0 },
    { text: 'Wie komt?', start: 19 },
    { text: 'Niemand!', start: 29 },
  ]);
  expect(sentencesOf(' \n')).toEqual([]);
});

test('a place lies in the sentence that begins before it', () => {
  expect(sentenceAt('Eerst dit. Dan dat.', 11)).toBe('Dan dat.');
  expect(sentenceAt('Eerst dit. Dan dat.', 3)).toBe('Eerst dit.');
});

test('what is quoted leaves as many spaces', () => {
  expect(withoutQuotations('Zij zei: “dat is zij”. Nu.')).toBe(`Zij zei: ${' '.repeat(12)}. Nu.`);
  expect(withoutQuotations('regio’s en foto’s')).toBe('regio’s en foto’s');
});

test('a mark between spaces is no word', () => {
  expect(countWords('Een - twee … drie, 4.')).toBe(4);
});
