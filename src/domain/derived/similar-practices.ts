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
/** One shared line or profile alone is too little. */
const LEAST_SHARED = 2;

interface Placed<Item> {
  readonly item: Item;
  readonly place: number;
}
/** Practices that have all in common: to any other they are equally similar. */
interface Alike<Item> {
  readonly kind: Practice['kind'];
  readonly tags: readonly string[];
  /** As many as a page may name, and one more, because no page names itself. */
  readonly first: readonly Placed<Item>[];
}

/**
 * For each practice those that share most with it, the closest first, and of equals the first in the list. Compares what
 * practices can have in common and not each with each: however many there are, that is not much.
 */
export function makeSimilarFinder<Item extends ComparedPractice>(all: readonly Item[]): (practice: Item) => Item[] {
  const placed = all.map((item, place): Placed<Item> => ({ item, place }));
  const groups = [...Map.groupBy(placed, ({ item }) => keyOf(item)).values()].flatMap(toAlike);
  const known = new Map<string, readonly Placed<Item>[]>();
  const closestTo = (practice: Item): readonly Placed<Item>[] => {
    const key = keyOf(practice);
    const closest = known.get(key) ?? findClosest(practice, groups);
    known.set(key, closest);
    return closest;
  };
  return (practice) =>
    closestTo(practice)
      .map(({ item }) => item)
      .filter(({ id }) => id !== practice.id)
      .slice(0, MOST_SIMILAR);
}

function toAlike<Item extends ComparedPractice>(alike: readonly Placed<Item>[]): Alike<Item>[] {
  const [first] = alike;
  return first === undefined
    ? []
    : [{ kind: first.item.data.kind, tags: tagsOf(first.item), first: alike.slice(0, MOST_SIMILAR + 1) }];
}

function findClosest<Item extends ComparedPractice>(
  practice: Item,
  groups: readonly Alike<Item>[],
): readonly Placed<Item>[] {
  const own = new Set(tagsOf(practice));
  const shared = groups
    .map(({ kind, tags, first }) => ({
      first,
      shared: tags.filter((tag) => own.has(tag)).length + (kind === practice.data.kind ? SAME_KIND : 0),
    }))
    .filter((group) => group.shared >= LEAST_SHARED);
  return [...Map.groupBy(shared, (group) => group.shared)]
    .toSorted(([a], [b]) => b - a)
    .flatMap(([, equals]) => equals.flatMap(({ first }) => first).toSorted((a, b) => a.place - b.place))
    .slice(0, MOST_SIMILAR + 1);
}

function keyOf(practice: ComparedPractice): string {
  return [practice.data.kind, ...tagsOf(practice).toSorted()].join('\n');
}

function tagsOf({ data }: ComparedPractice): string[] {
  return [...data.programmeLines.map(({ id }) => id), ...data.profiles];
}
