import { expect, test } from 'vitest';
import { loadDutchDictionary } from '../../../scripts/lib/dutch/dutch-dictionary.ts';
import { readPlainBreak } from '../../../scripts/lib/interview-import/plain-break.ts';
import { learnWords } from '../../../scripts/lib/interview-import/word-knowledge.ts';

const dictionary = await loadDutchDictionary();

function read(gap: string, { atLineEnd = true, lines = [] as string[] } = {}): readonly string[] {
  const [start = '', rest = ''] = gap.split('|');
  return readPlainBreak(start, rest, { words: learnWords(dictionary, lines), atLineEnd });
}

test('two halves that are no words, and a whole that is one, are one word', () => {
  expect(read('schr|oeven')).toEqual(['joined']);
});

test('the same within a line is a doubt: lines are where words break', () => {
  expect(read('schr|oeven', { atLineEnd: false })).toEqual(['joined', 'apart']);
});

test('one half that is a word makes it a doubt', () => {
  expect(read('zaag|sel')).toEqual(['joined', 'apart']);
  expect(read('Schroe|ven')).toEqual(['apart', 'joined']);
});

test('two words that make a third are a doubt, and stay two until somebody decides', () => {
  expect(read('op|leiding')).toEqual(['apart', 'joined']);
});

test('two words stay two within a line, or when the text has them side by side elsewhere', () => {
  expect(read('op|leiding', { atLineEnd: false })).toEqual(['apart']);
  expect(read('op|leiding', { lines: ['Wie rekent op leiding geven?'] })).toEqual(['apart']);
});

test.each(['lange|planken', 'mooi|gereedschap', 'wij|Jansen', '|boren', 'boren|'])('%s is no broken word', (gap) => {
  expect(read(gap)).toEqual(['apart']);
});
