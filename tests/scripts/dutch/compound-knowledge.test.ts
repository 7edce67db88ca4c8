import { expect, test } from 'vitest';
import { compoundKnowledge } from '../../../scripts/lib/dutch/compound-knowledge.ts';
import { loadDutchDictionary } from '../../../scripts/lib/dutch/dutch-dictionary.ts';
import { countUses } from '../../../src/domain/search/word-use.ts';

const dictionary = await loadDutchDictionary();
const know = (...texts: readonly string[]) => compoundKnowledge(countUses(texts), dictionary);

test('a word of the site that no dictionary has is one when it stands there often', () => {
  expect(know('een techlab').isWord('techlab')).toBe(false);
  expect(know('een techlab', 'ons techlab', 'het techlab').isWord('techlab')).toBe(true);
});

test('nouns join others, and forms of verbs only when the site has them often', () => {
  const { joins } = know('hij geeft les');
  expect(['lokaal', 'lokalen', 'les', 'robot', 'techniek'].filter((word) => joins?.(word) !== true)).toEqual([]);
  expect(joins?.('geeft')).toBe(false);
  expect(know(...Array<string>(5).fill('hij geeft les')).joins?.('geeft')).toBe(true);
});

test('a name is what only a capital makes a word, for the dictionary or for the site', () => {
  const { isName } = know('Zij gaan naar Wetech. In Tiel staat een lokaal, en ook Lokaal 3.');
  expect(['hoogeveen', 'wetech', 'lokaal', 'tafel', 'lasrobot'].filter((word) => isName?.(word))).toEqual([
    'hoogeveen',
    'wetech',
  ]);
});
