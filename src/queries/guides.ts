import { getCollection } from 'astro:content';
import { groupGuides, type GuideGroup } from '../domain/kinds/guide.ts';
import { linkTo, type PageLink } from './page-links.ts';

/** The articles of the knowledge base by theme, as its menu shows them. */
export async function getGuideGroups(): Promise<GuideGroup<PageLink>[]> {
  const groups = groupGuides(await getCollection('docs'), ({ data }) => data);
  return groups.map(({ title, guides }) => ({
    title,
    guides: guides.map(linkTo),
  }));
}
