import { tidy } from './stem.ts';

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

/** Letters that two forms of a long word share at least. */
export const LONG_START = 6;
/** Many words begin so: `onderwijs` is not of `onderweg`. Behind it they must share something too. */
const PREFIX = /^(?:achter|binnen|boven|buiten|door|mede|onder|over|samen|tegen|terug|tussen|voor)/;
const BEHIND_PREFIX = 3;
const SHORT_REST = 2;
const LONGER_REST = 3;

/** Whether two stems differ in a short ending only, as `techniek` and `technisch` do. */
export function areForms(a: string, b: string): boolean {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  const [short, long] = [Math.min(a.length, b.length) - shared, Math.max(a.length, b.length) - shared];
  const needed = Math.max(LONG_START, (PREFIX.exec(a)?.[0].length ?? 0) + BEHIND_PREFIX);
  return shared >= needed && short <= SHORT_REST && long <= LONGER_REST;
}
