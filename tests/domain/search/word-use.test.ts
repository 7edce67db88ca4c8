import { expect, test } from 'vitest';
import { countUses } from '../../../src/domain/search/word-use.ts';

test('words are counted in small letters, and with a capital where no sentence begins', () => {
  const uses = countUses(['Lokalen zijn er. Lokalen in Rijen hebben lokalen. Rijen met “Rijen” en rijen.', 'Rijen']);
  expect(uses.get('lokalen')).toEqual({ small: 1, asName: 0 });
  expect(uses.get('rijen')).toEqual({ small: 1, asName: 1 });
});

test('an address has no words, and a word keeps its hyphens and apostrophes', () => {
  const uses = countUses(['Zie https://www.school.nl/open/dag en www.school.nl: vmbo-scholen met foto’s.']);
  expect([...uses.keys()]).toEqual(['zie', 'en', 'vmbo-scholen', 'met', 'foto’s']);
});
