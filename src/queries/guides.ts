import { getCollection } from 'astro:content';
import type { PageLink } from './regions.ts';

/** The articles of the knowledge base in the order that their authors gave them. */
export async function getGuideLinks(): Promise<PageLink[]> {
  const guides = await getCollection('docs');
  return guides
    .toSorted((a, b) => (a.data.order ?? Infinity) - (b.data.order ?? Infinity))
    .map(({ id, data }) => ({ title: data.title, href: `/${id}/` }));
}
