import { groupGuides, type GuideGroup } from '../domain/kinds/guide.ts';
import { getEntries, linkTo, type PageLink } from './page-links.ts';
import { once } from './once.ts';

/** The articles of the knowledge base by theme, as its menu shows them. */
export const getGuideGroups = once(readGuideGroups);

async function readGuideGroups(): Promise<readonly GuideGroup<PageLink>[]> {
  const groups = groupGuides(await getEntries('guides'), ({ data }) => data);
  return groups.map(({ title, guides }) => ({
    title,
    guides: guides.map(linkTo),
  }));
}
