import { getCollection, type CollectionEntry } from 'astro:content';
import { addressOf, findAddress } from '../domain/addresses.ts';
import type { CollectionName } from '../domain/collection-names.ts';
import { isExample, titleOf, type World } from '../domain/derived/example.ts';
import { byTitle } from '../domain/text/order.ts';
import { once } from './once.ts';

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

/**
 * All entries of a kind in one world: what exists, unless the examples are asked for. Every page, list, count, file and
 * feed is made of these, so that nothing made up can come among what exists. Kinds that know no examples are in both.
 */
export function getEntries<Name extends CollectionName>(
  collection: Name,
  world: World = 'real',
): Promise<readonly StoredEntry<Name>[]> {
  return entriesOf[world](collection) as Promise<readonly StoredEntry<Name>[]>;
}

const entriesOf = {
  real: once((collection: CollectionName) => readEntries(collection, 'real')),
  example: once((collection: CollectionName) => readEntries(collection, 'example')),
};

async function readEntries(collection: CollectionName, world: World): Promise<readonly StoredEntry[]> {
  const entries: StoredEntry[] = await getCollection(collection === 'guides' ? 'docs' : collection);
  // A tour is that of the lab with its name, and has no label of its own.
  const labs = collection === 'tours' ? new Set((await getEntries('labs', world)).map(({ id }) => id)) : undefined;
  return entries.filter(({ id, data }) => {
    if (labs !== undefined) return labs.has(id);
    return !('example' in data) || isExample(data) === (world === 'example');
  });
}

/** What exists, and then the examples: for the pages of entries, which are made for both. */
export async function inBothWorlds<Page>(get: (world: World) => Promise<Iterable<Page>>): Promise<Page[]> {
  return [...(await get('real')), ...(await get('example'))];
}

export type LinkOf = (id: string) => PageLink;

/** Kinds whose entries are called after another page. */
type NamedAfter = 'plans' | 'tours';

/** The page of an entry, under the title that it has on the site. */
export function linkTo(entry: Exclude<StoredEntry<Linked>, CollectionEntry<NamedAfter>>): PageLink {
  const title = entry.collection === 'terms' ? entry.data.term : titleOf(entry.data);
  // Starlight serves an article at its id.
  const href = entry.collection === 'docs' ? `/${entry.id}/` : findAddress(entry.collection, entry.id);
  return { title, href: href ?? '' };
}

/** Turns the id of an entry into its link. A name without an entry, which the content check refuses, stands for itself. */
export function linksTo(collection: Linked, world: World = 'real'): Promise<LinkOf> {
  return linksIn[world](collection);
}

const linksIn = {
  real: once((collection: Linked) => readLinks(collection, 'real')),
  example: once((collection: Linked) => readLinks(collection, 'example')),
};

async function readLinks(collection: Linked, world: World): Promise<LinkOf> {
  if (collection === 'plans')
    return renamed(await linksTo('regions', world), (region) => `Tijdlijn van ${region}`, addressOf.plans);
  if (collection === 'tours')
    return renamed(await linksTo('labs', world), (lab) => `Rondleiding: ${lab}`, addressOf.tours);
  const links = new Map((await getEntries(collection, world)).map((entry) => [entry.id, linkTo(entry)]));
  return (id) => links.get(id) ?? { title: id, href: findAddress(collection, id) ?? '' };
}

function renamed(linkOf: LinkOf, rename: (title: string) => string, address: (id: string) => string): LinkOf {
  return (id) => ({ title: rename(linkOf(id).title), href: address(id) });
}

/** The links of references, in alphabetical order. */
export function sortedLinks(references: readonly { readonly id: string }[], linkOf: LinkOf): PageLink[] {
  return references.map(({ id }) => linkOf(id)).toSorted((a, b) => byTitle(a.title, b.title));
}
