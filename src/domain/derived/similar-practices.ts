import type { Practice } from '../kinds/practice.ts';

/** What two practices can have in common. */
export interface ComparedPractice {
  readonly id: string;
  readonly data: Pick<Practice, 'kind' | 'profiles'> & { readonly programmeLines: readonly { readonly id: string }[] };
}

/** How many others a page names. */
const MOST_SIMILAR = 3;
/** The kind of practice counts as much as two programme lines or profiles. */
const SAME_KIND = 2;

/** Those that share most, the closest first; one shared line or profile alone is too little. */
export function findSimilarPractices<Item extends ComparedPractice>(practice: Item, all: readonly Item[]): Item[] {
  const own = new Set(tagsOf(practice));
  const sharedWith = (other: Item): number =>
    tagsOf(other).filter((tag) => own.has(tag)).length + (other.data.kind === practice.data.kind ? SAME_KIND : 0);
  return all
    .filter((other) => other.id !== practice.id)
    .map((other) => ({ other, shared: sharedWith(other) }))
    .filter(({ shared }) => shared > 1)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, MOST_SIMILAR)
    .map(({ other }) => other);
}

function tagsOf({ data }: ComparedPractice): string[] {
  return [...data.programmeLines.map(({ id }) => id), ...data.profiles];
}
