import { definitionOf, type CollectionName } from '../domain/collections.ts';

export interface Crumb {
  readonly label: string;
  /** Absent for the page itself. */
  readonly href?: string;
}

/** The page that lists all of a kind. */
export function crumbTo(collection: CollectionName): Crumb {
  const { overview } = definitionOf(collection);
  if (overview === undefined) throw new Error(`There is no page that lists all ${collection}.`);
  return { label: overview.title, href: overview.href };
}
