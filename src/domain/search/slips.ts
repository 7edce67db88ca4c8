import type { SpelledWord } from './index-files.ts';

export interface Mender {
  /** The word that was meant; undefined when no word is near enough to be sure. */
  readonly mend: (word: string) => string | undefined;
  /** Words that may have been meant, the likeliest first. */
  readonly near: (word: string, most: number) => readonly string[];
}

/** What one slip costs. One that people make often is half a slip. */
const SLIP = 1;
const EASY = 0.6;
const SWAP = 0.7;
/** The same sounds in other letters. */
const SOUND = 0.5;
/** People seldom mistake the first letter. */
const FIRST = 0.5;
/** A common word is meant sooner than a rare one: so much for each doubling of how often it stands on the site. */
const COMMON = 0.04;

/** How much may be wrong in a word of so many letters before another word was meant. */
const allowed = (length: number): number =>
  length < 4 ? 0 : length < 5 ? 0.7 : length < 8 ? 1.2 : length < 11 ? 1.6 : 2;
/** What may still be asked: “Bedoelde u …?” */
const ASKED = 0.25;

const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const NEIGHBOURS = new Map(
  KEYBOARD.flatMap((row, line) =>
    Array.from(row, (key, place): [string, string] => {
      const next = KEYBOARD[line + 1] ?? '';
      const before = KEYBOARD[line - 1] ?? '';
      return [
        key,
        [row[place - 1], row[place + 1], next[place - 1], next[place], before[place], before[place + 1]].join(''),
      ];
    }),
  ),
);

/** Letters that Dutch writes for one sound, in the order in which they are made one. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/sch(?=$|[^aeiouy])/g, 's'],
  [/y$/g, 'i'],
  [/ei|ey|y/g, 'ij'],
  [/ou/g, 'au'],
  [/qu/g, 'kw'],
  [/x/g, 'ks'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dt?$/g, 't'],
  [/c(?=[eij])/g, 's'],
  [/c(?!h)/g, 'k'],
  [/ch/g, 'g'],
  [/v/g, 'f'],
  [/z/g, 's'],
  [/ie/g, 'i'],
  [/(\p{Ll})\1+/gu, '$1'],
];

export function makeMender(words: readonly SpelledWord[]): Mender {
  const lexicon = words
    .filter(({ word }) => word.length > 3)
    .map(({ word, count }) => ({ word, sound: soundOf(word), bonus: Math.log2(count) * COMMON }));
  const find = (word: string, slack: number): { word: string; cost: number }[] => {
    if (allowed(word.length) === 0) return [];
    const sound = soundOf(word);
    return lexicon
      .flatMap((known) => {
        const limit = allowed(Math.max(word.length, known.word.length)) * slack;
        if (Math.abs(known.word.length - word.length) > limit / EASY || known.word === word) return [];
        const first = known.word.startsWith(word.charAt(0)) ? 0 : FIRST;
        const slips = slipCost(word, known.word, limit) + first;
        const cost = known.sound === sound ? Math.min(SOUND, slips) : slips;
        return cost > limit ? [] : { word: known.word, cost: cost - known.bonus };
      })
      .toSorted((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1));
  };
  return {
    mend: (word) => find(word, 1)[0]?.word,
    near: (word, most) =>
      find(word, 1 + ASKED)
        .slice(0, most)
        .map(({ word: known }) => known),
  };
}

function soundOf(word: string): string {
  return SOUNDS.reduce((sound, [written, heard]) => sound.replace(written, heard), word);
}

/**
 * What it takes to have typed one word for the other: letters missing, added, replaced or swapped, each at its price. Above
 * the limit it is too high, but not exact.
 */
export function slipCost(typed: string, meant: string, limit: number): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: meant.length + 1 }, (_, column) => (column === 0 ? 0 : column * SLIP));
  for (let row = 1; row <= typed.length; row += 1) {
    const letter = typed[row - 1] ?? '';
    const current = [row * SLIP];
    let lowest = row * SLIP;
    for (let column = 1; column <= meant.length; column += 1) {
      const other = meant[column - 1] ?? '';
      let cost = Math.min(
        (previous[column - 1] ?? 0) + replaceCost(letter, other),
        (previous[column] ?? 0) + addCost(letter, typed[row - 2], meant[column - 1]),
        (current[column - 1] ?? 0) + addCost(other, meant[column - 2], typed[row - 1]),
      );
      if (row > 1 && column > 1 && letter === meant[column - 2] && typed[row - 2] === other && letter !== other) {
        cost = Math.min(cost, (beforePrevious[column - 2] ?? 0) + SWAP);
      }
      current.push(cost);
      lowest = Math.min(lowest, cost);
    }
    if (lowest > limit) return lowest;
    [beforePrevious, previous] = [previous, current];
  }
  return previous[meant.length] ?? 0;
}

function replaceCost(a: string, b: string): number {
  if (a === b) return 0;
  return NEIGHBOURS.get(a)?.includes(b) === true ? EASY : SLIP;
}

/** A letter that is there once too often, or once too little, next to itself. */
function addCost(letter: string, before: string | undefined, across: string | undefined): number {
  return letter === before || letter === across ? EASY : SLIP;
}
