import { getCollection } from 'astro:content';
import type { About } from '../domain/kinds/about.ts';
import type { Source } from '../domain/schema/fields.ts';
import { needAnchor } from '../domain/kinds/need.ts';
import { bodyOf, type Body } from './body.ts';
import { byTitle } from './order.ts';
import type { PageLink } from './regions.ts';

export interface AboutPage extends About {
  readonly id: string;
  readonly body: Body;
  readonly others: readonly PageLink[];
}

/** The pages about the site, each with links to the others. */
export async function getAboutPages(): Promise<AboutPage[]> {
  const entries = (await getCollection('about')).toSorted((a, b) => a.data.order - b.data.order);
  return entries.map((entry) => ({
    ...entry.data,
    id: entry.id,
    body: bodyOf(entry),
    others: entries
      .filter(({ id }) => id !== entry.id)
      .map(({ id, data }) => ({ title: data.title, href: `/over/${id}/` })),
  }));
}

export interface UsedSource extends Omit<Source, 'id'> {
  readonly usedBy: readonly PageLink[];
}

/** Every source of the site once, with the pages that rest on it. */
export async function getAllSources(): Promise<UsedSource[]> {
  const pages = (
    await Promise.all([
      withSources('regions', (id) => `/regios/${id}/`),
      withSources('programmeLines', (id) => `/programmalijnen/${id}/`),
      withSources('interviews', (id) => `/interviews/${id}/`),
      withSources('supporters', (id) => `/ondersteuners/${id}/`),
      withSources('labs', (id) => `/labs/${id}/`),
      withSources('meetings', (id) => `/agenda/${id}/`),
      withSources('practices', (id) => `/praktijk/${id}/`),
      withSources('questions', (id) => `/vraagbaak/${id}/`),
      withSources('offers', (id) => `/aanbod/${id}/`),
      withSources('needs', (id) => `/aanbod/#${needAnchor(id)}`),
      withSources('programme', () => '/tijdlijn/'),
      withSources('docs', (id) => `/${id}/`),
    ])
  ).flat();
  const byAddress = Map.groupBy(
    pages.flatMap(({ link, sources }) => sources.map((source) => ({ link, source }))),
    ({ source }) => source.url ?? `${source.title}|${source.publisher ?? ''}`,
  );
  return [...byAddress.values()]
    .flatMap((uses): UsedSource[] => {
      const [first] = uses;
      return first === undefined ? [] : [{ ...first.source, usedBy: uses.map(({ link }) => link) }];
    })
    .toSorted((a, b) => byTitle(a.title, b.title));
}

type SourcedCollection =
  | 'regions'
  | 'programmeLines'
  | 'interviews'
  | 'supporters'
  | 'labs'
  | 'meetings'
  | 'practices'
  | 'questions'
  | 'offers'
  | 'needs'
  | 'programme'
  | 'docs';

async function withSources(collection: SourcedCollection, url: (id: string) => string) {
  return (await getCollection(collection)).map(({ id, data }) => ({
    link: { title: data.title, href: url(id) },
    sources: data.sources ?? [],
  }));
}
