import { expect, test } from 'vitest';
import { makeSplitter, type CompoundKnowledge } from '../../../src/domain/search/compounds.ts';

/** Knows words by how often the site has them by themselves, and nothing else. */
function know(words: Readonly<Record<string, number>>, more: Partial<CompoundKnowledge> = {}): CompoundKnowledge {
  const known = new Map(Object.entries(words));
  return { isWord: (word) => known.has(word), frequency: (word) => known.get(word) ?? 0, ...more };
}

test.each([
  ['praktijklokaal', ['praktijk', 'lokaal']],
  ['Techniekonderwijs', ['techniek', 'onderwijs']],
  ['veiligheidsbril', ['veiligheid', 'bril']],
  ['leerlingenraad', ['leerlingen', 'raad']],
  ['docentenkamer', ['docent', 'kamer']],
  ['lasrobot', ['las', 'robot']],
])('%s has the parts %j', (word, parts) => {
  const words = ['praktijk', 'lokaal', 'techniek', 'onderwijs', 'veiligheid', 'bril', 'leerlingen', 'raad', 'docent'];
  const split = makeSplitter(know(Object.fromEntries([...words, 'kamer', 'las', 'robot'].map((each) => [each, 5]))));
  expect(split(word)).toEqual(parts);
});

test('a word has as few parts as can be, and more when it must', () => {
  const words = { basis: 9, school: 9, kinderen: 9, dag: 9 };
  expect(makeSplitter(know(words))('basisschoolkinderen')).toEqual(['basis', 'school', 'kinderen']);
  expect(makeSplitter(know({ ...words, basisschool: 1 }))('basisschoolkinderen')).toEqual(['basisschool', 'kinderen']);
});

test('both parts must be words', () => {
  expect(makeSplitter(know({ inter: 9 }))('interview')).toEqual([]);
});

test('a letter belongs to the next word rather than between two', () => {
  expect(makeSplitter(know({ boor: 2, slang: 1, lang: 13 }))('boorslang')).toEqual(['boor', 'slang']);
});

test('of two forms of a part the one counts that the site has', () => {
  const isWord = (word: string): boolean => ['beroeps', 'beroep', 'keuze'].includes(word);
  expect(makeSplitter(know({ beroep: 6, keuze: 4 }, { isWord }))('beroepskeuze')).toEqual(['beroep', 'keuze']);
});

test('a word of three letters must be one that the site uses', () => {
  expect(makeSplitter(know({ lap: 1, tops: 3 }))('laptops')).toEqual([]);
  expect(makeSplitter(know({ les: 40, stof: 3 }))('lesstof')).toEqual(['les', 'stof']);
});

test.each(['vertelde', 'meetellen', 'uitleg', 'kostenloos', 'waardering', 'stoppen', 'daarvan', 'donderdag'])(
  '%s is derived or a word of grammar, and no compound',
  (word) => {
    const words = [
      'vertel',
      'telde',
      'meet',
      'ellen',
      'tellen',
      'leg',
      'kosten',
      'loos',
      'waarde',
      'ring',
      'stop',
      'pen',
    ];
    const split = makeSplitter(know(Object.fromEntries([...words, 'van', 'donder', 'dag'].map((each) => [each, 50]))));
    expect(split(word)).toEqual([]);
  },
);

test('chance does not split a word that a dictionary has as a whole', () => {
  const words = { dans: 0, burg: 0, meester: 1, familie: 0, bedrijf: 40 };
  const split = makeSplitter(know(words, { isListed: () => true }));
  expect(split('burgmeester')).toEqual([]);
  expect(split('familiebedrijf')).toEqual(['familie', 'bedrijf']);
});

test('a name is only split into words that the site has often', () => {
  const split = makeSplitter(know({ hoge: 1, veen: 1, techniek: 9, campus: 4 }, { isName: () => true }));
  expect(split('Hogeveen')).toEqual([]);
  expect(split('Techniekcampus')).toEqual(['techniek', 'campus']);
});

test('what may be no part of a compound is none', () => {
  const words = { open: 9, school: 9, ging: 9 };
  expect(makeSplitter(know(words, { joins: (word) => word !== 'ging' }))('schoolging')).toEqual([]);
});

test('hyphens tell the parts, whatever these are', () => {
  const split = makeSplitter(know({}));
  expect(split('vmbo-school')).toEqual(['vmbo', 'school']);
  expect(split('mede-eigenaar')).toEqual([]);
  expect(split('3D-printer')).toEqual([]);
});

test.each(['', '-', '👩‍🔧', 'школьная', '.*', 'a'.repeat(10_000), 'las'.repeat(20)])('nothing is said of %j', (text) => {
  expect(makeSplitter(know({ las: 9 }))(text)).toEqual([]);
});
