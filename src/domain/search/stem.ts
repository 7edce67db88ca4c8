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
  const stem = /^\p{Ll}{4,}$/u.test(word) ? tidy(stemWord(word)) : tidy(word);
  if (known.size < MOST_KNOWN) known.set(word, stem);
  return stem;
}

function stemWord(word: string): string {
  const stem = stemmer(word);
  if (stem !== word || !/[aeiouy]s$/.test(word) || word.length <= SHORTEST + 1) return stem;
  return stemmer(word.slice(0, -1));
}

function tidy(stem: string): string {
  return stem
    .replace(/([bcdfghjklmnpqrstvwxz])\1$/, '$1')
    .replace(/(?<=.{2})v$/, 'f')
    .replace(/(?<=.{2})z$/, 's');
}

/** What makes another word of a stem; the rest of a word that ends so must be long enough to be one. */
const ENDINGS = [/(?<=\p{Ll}{3})(?:ster|er|ist)$/u, /(?<=\p{Ll}{4})(?:t|d|sel|isch)$/u];
/** An open syllable: what goes before `er` in `laser` is no `las`, that would have two of its last letter. */
const OPEN = /(?<![aeiouy])[aeiouy][bcdfghjklmnpqrstvwxz]$/;

/**
 * What stems of a family share: `lasser`, `gelast` and `las` give `las`. It also joins what is no family, so that it only
 * makes candidates.
 */
export function rootOf(stem: string): string {
  const bare = /^ge\p{Ll}{4,}/u.test(stem) ? stem.slice(2) : stem;
  for (const ending of ENDINGS) {
    const cut = bare.replace(ending, '');
    if (cut !== bare) return bare.endsWith('er') && OPEN.test(cut) ? bare : tidy(cut);
  }
  return tidy(bare);
}
