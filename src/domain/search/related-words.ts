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
  const meetings = new Map<string, Map<string, number>>();
  for (const context of contexts) {
    const stems = context.filter(learnable);
    for (const stem of stems) {
      const met = meetings.get(stem) ?? new Map<string, number>();
      for (const other of stems) if (other !== stem) met.set(other, (met.get(other) ?? 0) + 1);
      meetings.set(stem, met);
    }
  }
  const related = new Map<string, RelatedWord[]>();
  for (const [stem, met] of meetings) {
    const found = [...met]
      .filter(([, together]) => together >= FEWEST_MEETINGS)
      .map(([other, together]) => ({
        stem: other,
        weight: closeness(together, counts.get(stem) ?? 0, counts.get(other) ?? 0, contexts.length),
      }))
      .toSorted((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1))
      .slice(0, most)
      .filter(({ weight }) => weight > 0);
    if (found.length > 0) related.set(stem, found);
  }
  return related;
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
