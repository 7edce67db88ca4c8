import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownText } from '../../../scripts/lib/interview-import/mdx-text.ts';
import { bodyOf, draftOf } from './draft-builder.ts';

const folder = path.dirname(createRequire(import.meta.url).resolve('@cspell/dict-nl-nl/cspell-ext.json'));
const trie = decodeTrie(gunzipSync(readFileSync(path.join(folder, 'Dutch.trie.gz'))));
const WORDS = [...trie.words()].filter((word) => /^[a-zéëïö]{5,16}$/.test(word));
const HYPHENED = [...trie.words()].filter((word) => /^[a-zéëïö]{2,14}-[a-zéëïö]{2,14}$/.test(word));
const SHORT_WORDS = [
  'de',
  'een',
  'in',
  'op',
  'voor',
  'dat',
  'er',
  'en',
  'of',
  'maar',
  'wij',
  'zij',
  'te',
  'met',
  'nog',
  'uit',
];

const anyWord = fc.nat({ max: WORDS.length - 1 }).map((index) => WORDS[index] ?? '');
const fourWords = fc.uniqueArray(fc.oneof(anyWord, fc.constantFrom(...SHORT_WORDS)), { minLength: 4, maxLength: 4 });

/** Nine words, of which the fifth can be broken, and a place to break it. */
const sentence = fc
  .record({
    before: fourWords,
    word: anyWord,
    after: fourWords,
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ before, word, after, share }) => {
    const seam = 2 + Math.round(share * (word.length - 4));
    return { before: before.join(' '), start: word.slice(0, seam), rest: word.slice(seam), after: after.join(' ') };
  })
  // No Dutch word is broken between a consonant and its last “en”: “proces- en” is then the only reading.
  .filter(({ start, rest }) => rest !== 'en' || /[aeiouéëïö]$/.test(start));

const BREAKS = {
  'a hyphen at the end of a line': '-\n',
  'a soft hyphen at the end of a line': '\u00AD\n',
  'a hyphen at the end of a page': '-\n\n12\n\n\f',
  'the end of a line without a hyphen': '\n',
  'the end of a page without a hyphen': '\n\n\f',
};

test.each(Object.entries(BREAKS))('a word broken by %s is whole again, or both readings are there', (_, gap) => {
  fc.assert(
    fc.property(sentence, ({ before, start, rest, after }) => {
      const draft = draftOf(`${before} ${start}${gap}${rest} ${after}.`);
      const words = `${before} ${start}${rest} ${after}.`;
      const readings = draft.doubts.flatMap((doubt) => (doubt.kind === 'word' ? doubt.readings : []));
      const isWhole = shownText(bodyOf(draft)).replace(/ 12$/, '').trim() === words;
      expect(isWhole || readings.includes(start + rest)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('two words with a line end between them stay two', () => {
  fc.assert(
    fc.property(sentence, ({ before, start, rest, after }) => {
      const draft = draftOf(`${before}\n${start}${rest} ${after}.`);
      const shown = shownText(bodyOf(draft)).split(/\s+/).join(' ');
      expect(shown).toBe(`${before} ${start}${rest} ${after}.`);
    }),
    { numRuns: 500 },
  );
});

test('a word that has a hyphen of its own keeps it at the end of a line, or both readings are there', () => {
  const lost = HYPHENED.filter((word) => {
    const [start = '', rest = ''] = word.split('-');
    const draft = draftOf(`wij zien een ${start}-\n${rest} staan.`);
    const readings = draft.doubts.flatMap((doubt) => (doubt.kind === 'word' ? doubt.readings : []));
    // “in- en uitladen” hangs, and so does every word before “en”.
    const isKept = bodyOf(draft).includes(word) || bodyOf(draft).includes(`${start}- ${rest}`);
    return !isKept && !readings.includes(word);
  });
  expect(HYPHENED.length).toBeGreaterThan(1000);
  expect(lost).toEqual([]);
});
