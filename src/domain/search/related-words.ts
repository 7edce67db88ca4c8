/** A piece of text in which words stand together: its stems, each once. */
export type Context = readonly string[];

export interface RelatedWord {
  readonly stem: string;
  /** 0 to 1 */
  readonly weight: number;
}

/** Rarer words have met too few others; commoner ones meet all. */
const RAREST = 2;
const COMMONEST = 0.08;
/** How often two words must meet: once is chance. */
const FEWEST_MEETINGS = 2;
/** Takes from the weight of what met seldom. */
const DOUBT = 3;

/**
 * For each word the words that stand with it more often than chance: normalised pointwise mutual information (Bouma,
 * “Normalized (Pointwise) Mutual Information in Collocation Extraction”, 2009), less for pairs that met seldom.
 */
export function learnRelatedWords(contexts: readonly Context[], most: number): Map<string, RelatedWord[]> {
  const counts = countWords(contexts);
  const commonest = Math.max(RAREST, contexts.length * COMMONEST);
  const learnable = (stem: string): boolean => {
    const count = counts.get(stem) ?? 0;
    return count >= RAREST && count <= commonest && !/^\p{N}+$/u.test(stem);
  };
  const stems = [...counts.keys()].filter(learnable);
  const numbers = new Map(stems.map((stem, number) => [stem, number]));
  const groups = contexts.map((context) => context.flatMap((stem) => numbers.get(stem) ?? []));
  const meetingsOf = makeMeetings(groups, stems.length);
  const related = new Map<string, RelatedWord[]>();
  for (const [number, stem] of stems.entries()) {
    const found = meetingsOf(number)
      .filter(({ together }) => together >= FEWEST_MEETINGS)
      .map(({ other, together }) => toRelated(stems[other] ?? '', together, stem))
      .toSorted((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1))
      .slice(0, most)
      .filter(({ weight }) => weight > 0);
    if (found.length > 0) related.set(stem, found);
  }
  return related;

  function toRelated(other: string, together: number, stem: string): RelatedWord {
    const [first, second] = [counts.get(stem) ?? 0, counts.get(other) ?? 0];
    return { stem: other, weight: closeness(together, first, second, contexts.length) };
  }
}

/**
 * Counts for one number which others are in its groups, and in how many. One number at a time: the counts of all pairs of a
 * large site would not fit in memory.
 */
function makeMeetings(
  groups: readonly (readonly number[])[],
  size: number,
): (number: number) => { readonly other: number; readonly together: number }[] {
  const groupsOf = Array.from({ length: size }, (): (readonly number[])[] => []);
  for (const group of groups) for (const number of group) groupsOf[number]?.push(group);
  const counts = new Uint32Array(size);
  return (number) => {
    const met: number[] = [];
    for (const group of groupsOf[number] ?? []) {
      for (const other of group) {
        const before = counts[other] ?? 0;
        if (before === 0) met.push(other);
        counts[other] = before + 1;
      }
    }
    return met.flatMap((other) => {
      const together = counts[other] ?? 0;
      counts[other] = 0;
      return other === number ? [] : { other, together };
    });
  };
}

function countWords(contexts: readonly Context[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const context of contexts) for (const stem of context) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

function closeness(together: number, first: number, second: number, all: number): number {
  const chance = Math.log((together * all) / (first * second));
  const most = -Math.log(together / all);
  return most === 0 ? 0 : Math.max(0, chance / most) * (together / (together + DOUBT));
}
