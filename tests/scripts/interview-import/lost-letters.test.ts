import { expect, test } from 'vitest';
import { refuseLoss } from '../../../scripts/lib/interview-import/import-interview.ts';
import { countLetters } from '../../../scripts/lib/interview-import/lost-letters.ts';
import { StepFailure } from '../../../scripts/lib/steps.ts';

const SOURCE = 'De werk-\nplaats is\topen: 8 uur.';
const count = (shown: string, { joinedWords = 1, expected = SOURCE } = {}) =>
  countLetters({ source: SOURCE, expected, shown, joinedWords });

test('white space and the hyphens of joined words do not count', () => {
  expect(count('De werkplaats is open: 8 uur.')).toEqual({ total: 24, lost: 0, isInOrder: true });
});

test.each([
  ['a word', 'De werkplaats is 8 uur.', 5],
  ['a figure', 'De werkplaats is open: uur.', 1],
  ['one of two equal letters', 'D werkplaats is open: 8 uur.', 1],
])('the loss of %s is counted', (_, shown, lost) => {
  expect(count(shown)).toMatchObject({ lost, isInOrder: false });
});

test('a hyphen that is gone without a joined word is lost', () => {
  expect(count('De werkplaats is open: 8 uur.', { joinedWords: 0 }).lost).toBe(1);
});

test('words in another order are no loss, but they are not in order', () => {
  expect(count('is open: 8 uur. De werkplaats')).toMatchObject({ lost: 0, isInOrder: false });
});

test('an import that loses or moves anything is refused', () => {
  const refusal = (letters: { total: number; lost: number; isInOrder: boolean }): string => {
    try {
      refuseLoss({ letters }, 'smid.txt');
      return '';
    } catch (error) {
      if (!(error instanceof StepFailure)) throw error;
      return error.message;
    }
  };
  expect(refusal({ total: 23, lost: 0, isInOrder: true })).toBe('');
  expect(refusal({ total: 23, lost: 2, isInOrder: false })).toBe(
    'smid.txt is niet ingelezen, want 2 van de 23 tekens zouden verloren gaan. Er is niets geschreven.\n' +
      '→ Meld dit bij wie de site onderhoudt, met het bestand erbij. Neem de tekst zo lang met de hand over.',
  );
  expect(refusal({ total: 23, lost: 0, isInOrder: false })).toContain('want de volgorde zou veranderen.');
});
