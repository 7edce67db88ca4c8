import { expect, test } from 'vitest';
import { loadDutchDictionary } from '../../../scripts/lib/dutch/dutch-dictionary.ts';
import { readHyphenBreak, writeReading } from '../../../scripts/lib/interview-import/hyphen-break.ts';
import { learnWords } from '../../../scripts/lib/interview-import/word-knowledge.ts';

const dictionary = await loadDutchDictionary();

/** What can become of a word that was broken at the bar, in a text that has these lines too. */
function read(word: string, ...lines: string[]): string[] {
  const [start = '', rest = ''] = word.split('|');
  return readHyphenBreak(start, rest, learnWords(dictionary, lines)).map((reading) =>
    writeReading(start, rest, reading),
  );
}

test.each([
  ['werk|plaats', 'werkplaats'],
  ['Tim|merman', 'Timmerman'],
  ['GEREED|SCHAP', 'GEREEDSCHAP'],
  ['vei|ligheidsbril', 'veiligheidsbril'],
  // A compound that no dictionary lists, of which one half is no word.
  ['freesmachi|nehoes', 'freesmachinehoes'],
])('%s is one word', (word, expected) => {
  expect(read(word)).toEqual([expected]);
});

test.each([
  ['zee|egel', 'zee-egel'],
  ['STO|budget', 'STO-budget'],
  ['T|stuk', 'T-stuk'],
  ['16|jarige', '16-jarige'],
  ['2021|2022', '2021-2022'],
  ['Zuid|Limburg', 'Zuid-Limburg'],
  ['mbo|student', 'mbo-student'],
])('%s keeps its hyphen', (word, expected) => {
  expect(read(word)).toEqual([expected]);
});

test.each([
  ['hout|en', 'hout- en'],
  ['las|of', 'las- of'],
  ['voor|tot', 'voor- tot'],
])('%s keeps a hyphen that hangs', (word, expected) => {
  expect(read(word)).toEqual([expected]);
});

test('a hyphen that touches no word stays as it was', () => {
  expect(readHyphenBreak('', 'boren', learnWords(dictionary, []))).toEqual(['hanging']);
});

test.each([
  ['zo|als', ['zoals', 'zo- als']],
  ['vonken|dans', ['vonkendans', 'vonken-dans']],
  ['boor-en-frees|hoek', ['boor-en-frees-hoek', 'boor-en-freeshoek']],
  ['vmbo|leerling', ['vmbo-leerling', 'vmboleerling']],
  ['Kwie|belstra', ['Kwiebelstra', 'Kwie-belstra']],
])('%s is a doubt', (word, expected) => {
  expect(read(word)).toEqual(expected);
});

test('how the text writes a word elsewhere decides', () => {
  expect(read('Kwie|belstra', 'Dat zei juf Kwiebelstra ook al.')).toEqual(['Kwiebelstra']);
  expect(read('vonken|dans', 'Wij dansen een vonken-dans bij het vuur.')).toEqual(['vonken-dans']);
});
