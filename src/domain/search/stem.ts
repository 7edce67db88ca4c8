import { stemmer } from '@orama/stemmers/dutch';

const SHORTEST = 3;
const known = new Map<string, string>();
/** More than the words of any site; a long text of a visitor must not fill the memory. */
const MOST_KNOWN = 50_000;

/**
 * What is the same for all forms of a Dutch word: `lokalen` and `lokaal` give `lokal`, `bedrijven` gives `bedrijf`. Takes
 * small letters without accents. Snowball's rules, with what they leave: a last v, z, double letter and the s of `machines`.
 */
export function stemOf(word: string): string {
  const found = known.get(word);
  if (found !== undefined) return found;
  const stem = /^\p{Ll}{4,}$/u.test(word) ? stemLarge(largeOf(word)) : tidy(word);
  if (known.size < MOST_KNOWN) known.set(word, stem);
  return stem;
}

function stemLarge(word: string): string {
  return tidy(keepLength(stemWord(word), word));
}

/** Endings of small things, and what is left of the word: `vliegtuigje`, `treintje`, `boompje`, `autootje`. */
const SMALL: readonly (readonly [RegExp, string])[] = [
  [/mpjes?$/, 'm'],
  [/(aa|ee|oo|uu)tjes?$/, '$1'],
  [/([nlrw])tjes?$/, '$1'],
  [/jes?$/, ''],
];
const SHORTEST_SMALL = 6;

function largeOf(word: string): string {
  if (word.length < SHORTEST_SMALL) return word;
  const [ending, rest] = SMALL.find(([pattern]) => pattern.test(word)) ?? [];
  return ending === undefined || rest === undefined ? word : word.replace(ending, rest).replace(/([aeou])\1$/, '$1');
}

function stemWord(word: string): string {
  const stem = stemmer(word);
  if (stem !== word || !/[aeiouy]s$/.test(word) || word.length <= SHORTEST + 1) return stem;
  return stemmer(word.slice(0, -1));
}

/** A vowel before one last consonant. Of some endings nobody can tell: `motoren` is not of `motoor`, `dagen` not of `daag`. */
const LAST_VOWEL = /^(.*?)([aou])([bcdfghjklmnpqrstvwxz])$/;
const UNSURE = /(?:or|um|us|ag|ad)$/;

/**
 * A long vowel is written twice in a closed syllable and once in an open one; Snowball writes it once, as if `zoon` and
 * `zonen` were of `zon`. Here it is twice in both.
 */
function keepLength(stem: string, word: string): string {
  const [, start = '', vowel = '', last = ''] = LAST_VOWEL.exec(stem) ?? [];
  if (vowel === '' || /[aeiou]$/.test(start) || UNSURE.test(stem)) return stem;
  const long = `${start}${vowel}${vowel}${last}`;
  const isOpen = word.startsWith(stem) && /^[ei]/.test(word.slice(stem.length));
  return isOpen || word.startsWith(long) ? long : stem;
}

/** Without what is only spelling at the end of a stem. */
export function tidy(stem: string): string {
  return stem
    .replace(/([bcdfghjklmnpqrstvwxz])\1$/, '$1')
    .replace(/(?<=.{2})v$/, 'f')
    .replace(/(?<=.{2})z$/, 's');
}
