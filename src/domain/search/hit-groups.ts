import type { SearchAnswer, Hit } from './answer.ts';

export interface GroupedHits {
  /** In the order in which they rank. */
  readonly first: readonly Hit[];
  readonly groups: readonly HitGroup[];
}

export interface HitGroup {
  readonly kind: string;
  /** How many pages of this kind hit, with those among the first. */
  readonly count: number;
  readonly hits: readonly Hit[];
}

const FIRST = 3;
const IN_A_GROUP = 3;

/** The best as they rank and the others by kind, so that one sees what sorts of answers there are. Who chose a kind gets a plain list. */
export function groupHits({ hits, facets }: Pick<SearchAnswer, 'hits' | 'facets'>, choseKind: boolean): GroupedHits {
  if (choseKind || new Set(hits.map(({ kind }) => kind)).size === 1) return { first: hits, groups: [] };
  const counts = new Map(
    facets.find(({ name }) => name === 'soort')?.values.map(({ value, count }) => [value, count] as const),
  );
  const others = hits.slice(FIRST);
  const groups = [...new Set(others.map(({ kind }) => kind))].map((kind) => {
    const all = others.filter((hit) => hit.kind === kind);
    return { kind, count: Math.max(all.length, counts.get(kind) ?? 0), hits: all.slice(0, IN_A_GROUP) };
  });
  return { first: hits.slice(0, FIRST), groups };
}
