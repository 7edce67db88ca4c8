import { getCollection, type CollectionEntry, type CollectionKey } from 'astro:content';
import { addressOf, findAddress } from '../domain/addresses.ts';
import type { CollectionName } from '../domain/collection-names.ts';
import { byTitle } from '../domain/text/order.ts';

export interface PageLink {
  readonly title: string;
  readonly href: string;
}

/** Starlight keeps the articles of the knowledge base under a name of its own. */
type StoredName<Name extends CollectionName> = Name extends 'guides' ? 'docs' : Name;
export type StoredEntry<Name extends CollectionName = CollectionName> = CollectionEntry<StoredName<Name>>;
/** Kinds of which a reader finds every entry; where a report stands depends on the others of its region. */
export type Linked = Exclude<CollectionName, 'reports' | 'home' | 'site'>;

export function isLinked(name: CollectionName): name is Linked {
  return name !== 'reports' && name !== 'home' && name !== 'site';
}

export async function getEntries<Name extends CollectionName>(collection: Name): Promise<StoredEntry<Name>[]> {
  const stored = (collection === 'guides' ? 'docs' : collection) as StoredName<Name> & CollectionKey;
  return getCollection<typeof stored, StoredEntry<Name>>(stored);
}

export type LinkOf = (id: string) => PageLink;

/** Kinds whose entries are called after another page. */
type NamedAfter = 'plans' | 'tours';

/** The page of an entry, under the title that it has on the site. */
export function linkTo(entry: Exclude<StoredEntry<Linked>, CollectionEntry<NamedAfter>>): PageLink {
  const title = entry.collection === 'terms' ? entry.data.term : entry.data.title;
  // Starlight serves an article at its id.
  const href = entry.collection === 'docs' ? `/${entry.id}/` : findAddress(entry.collection, entry.id);
  return { title, href: href ?? '' };
}

/** Turns the id of an entry into its link. A name without an entry, which the content check refuses, stands for itself. */
export async function linksTo(collection: Linked): Promise<LinkOf> {
  if (collection === 'plans')
    return renamed(await linksTo('regions'), (region) => `Tijdlijn van ${region}`, addressOf.plans);
  if (collection === 'tours') return renamed(await linksTo('labs'), (lab) => `Rondleiding: ${lab}`, addressOf.tours);
  const links = new Map((await getEntries(collection)).map((entry) => [entry.id, linkTo(entry)]));
  return (id) => links.get(id) ?? { title: id, href: findAddress(collection, id) ?? '' };
}

function renamed(linkOf: LinkOf, rename: (title: string) => string, address: (id: string) => string): LinkOf {
  return (id) => ({ title: rename(linkOf(id).title), href: address(id) });
}

/** The links of references, in alphabetical order. */
export function sortedLinks(references: readonly { readonly id: string }[], linkOf: LinkOf): PageLink[] {
  return references.map(({ id }) => linkOf(id)).toSorted((a, b) => byTitle(a.title, b.title));
}
