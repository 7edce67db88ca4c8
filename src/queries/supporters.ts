import { getCollection } from 'astro:content';
import type { Supporter } from '../domain/supporter.ts';
import { bodyOf, type Body } from './body.ts';
import { byTitle } from './order.ts';
import type { PageLink } from './regions.ts';

export interface SupporterPage extends Omit<Supporter, 'regions'> {
  readonly id: string;
  readonly href: string;
  readonly body: Body;
  readonly regions: readonly PageLink[];
  readonly interviews: readonly PageLink[];
}

/** All that the page of each national supporter shows, in alphabetical order. */
export async function getSupporterPages(): Promise<SupporterPage[]> {
  const [supporters, interviews, regions] = await Promise.all([
    getCollection('supporters'),
    getCollection('interviews'),
    getCollection('regions'),
  ]);
  return supporters
    .map((entry) => ({
      ...entry.data,
      id: entry.id,
      href: `/ondersteuners/${entry.id}/`,
      body: bodyOf(entry),
      regions: regions
        .filter(({ id }) => entry.data.regions.some((region) => region.id === id))
        .map(({ id, data }) => ({ title: data.title, href: `/regios/${id}/` })),
      interviews: interviews
        .filter(({ data }) => data.person.id === entry.id)
        .map(({ id, data }) => ({ title: data.title, href: `/interviews/${id}/` })),
    }))
    .toSorted((a, b) => byTitle(a.title, b.title));
}
