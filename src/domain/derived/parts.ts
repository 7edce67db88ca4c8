import { plainLetters } from '../text/word-match.ts';

/** What stands together in an overview: a letter, a province, a year. */
export interface Group<Item> {
  /** In the address of its part: `a`, `noord-brabant`, `2021`. It never depends on what else there is. */
  readonly slug: string;
  readonly title: string;
  readonly items: readonly Item[];
}

/** A page of its own for a group, or for a piece of a group that is too long for one page. */
export interface OverviewPart<Item> extends Group<Item> {
  /** How many items the whole group has. */
  readonly groupCount: number;
}

export interface CutOverview<Item> {
  /** What the overview itself shows: all groups, or the first ones as far as its room goes. */
  readonly shown: readonly Group<Item>[];
  /** Empty while the overview holds everything. */
  readonly parts: readonly OverviewPart<Item>[];
  readonly total: number;
}

/**
 * An overview that never holds more items than its room, however large the nation gets. What does not fit gets a page
 * for each group, so that everything is one step away; a group beyond that room gets several.
 */
export function cutOverview<Item>(groups: readonly Group<Item>[], room: number): CutOverview<Item> {
  const filled = groups.filter(({ items }) => items.length > 0);
  const total = filled.reduce((sum, { items }) => sum + items.length, 0);
  if (total <= room) return { shown: filled, parts: [], total };
  const parts = filled.flatMap((group) => piecesOf(group, room));
  return { shown: firstThatFit(parts, room), parts, total };
}

function piecesOf<Item>({ slug, title, items }: Group<Item>, room: number): OverviewPart<Item>[] {
  const count = Math.ceil(items.length / room);
  const size = Math.ceil(items.length / count);
  return Array.from({ length: count }, (_, index) => ({
    slug: index === 0 ? slug : `${slug}-deel-${index + 1}`,
    title: count === 1 ? title : `${title}, deel ${index + 1} van ${count}`,
    items: items.slice(index * size, (index + 1) * size),
    groupCount: items.length,
  }));
}

function firstThatFit<Item>(parts: readonly OverviewPart<Item>[], room: number): Group<Item>[] {
  const shown: Group<Item>[] = [];
  let left = room;
  for (const part of parts) {
    if (part.items.length > left) break;
    shown.push(part);
    left -= part.items.length;
  }
  return shown;
}

/** By the first letter of a name, in the order in which the items come. */
export function groupByLetter<Item>(items: readonly Item[], nameOf: (item: Item) => string): Group<Item>[] {
  return groupBy(items, (item) => {
    const letter = letterOf(nameOf(item));
    return letter === undefined
      ? { slug: 'overig', title: 'Cijfers en tekens' }
      : { slug: letter, title: letter.toUpperCase() };
  });
}

/** By a key that is worked out of each item, in the order in which the keys first come. */
export function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => Pick<Group<Item>, 'slug' | 'title'>,
): Group<Item>[] {
  const groups = new Map<string, { slug: string; title: string; items: Item[] }>();
  for (const item of items) {
    const { slug, title } = keyOf(item);
    const group = groups.get(slug) ?? { slug, title, items: [] };
    group.items.push(item);
    groups.set(slug, group);
  }
  return [...groups.values()];
}

/** `’s-Hertogenbosch` and `'t Veld` stand under their first letter, as a Dutch index has them. */
function letterOf(name: string): string | undefined {
  const first = /[\p{L}\p{N}]/u.exec(plainLetters(name))?.[0];
  return first !== undefined && /[a-z]/.test(first) ? first : undefined;
}
