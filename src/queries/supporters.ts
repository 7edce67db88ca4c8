import { getCollection } from 'astro:content';
import type { Supporter } from '../domain/kinds/supporter.ts';
import { bodyOf, type Body } from './body.ts';
import { byTitle } from '../domain/text/order.ts';
import {
  getOpenNationalQuestions,
  getRegionGlances,
  type OpenQuestion,
  type RegionGlanceView,
} from './region-glances.ts';
import { linkTo, type PageLink } from './page-links.ts';

export interface SupporterPage extends Omit<Supporter, 'regions' | 'worksIn'> {
  readonly id: string;
  readonly href: string;
  readonly body: Body;
  readonly regions: readonly PageLink[];
  /** The regions that this person supports, and those in which they have a role of their own. */
  readonly glances: readonly { readonly region: RegionGlanceView; readonly ownRole: string | undefined }[];
  /** Open questions of no region in particular. */
  readonly nationalQuestions: readonly OpenQuestion[];
  readonly interviews: readonly PageLink[];
}

/** All that the page of each national supporter shows, in alphabetical order. */
export async function getSupporterPages(): Promise<SupporterPage[]> {
  const [supporters, interviews, glances, nationalQuestions] = await Promise.all([
    getCollection('supporters'),
    getCollection('interviews'),
    getRegionGlances(),
    getOpenNationalQuestions(),
  ]);
  return supporters
    .map((entry): SupporterPage => {
      const supported = new Set(entry.data.regions.map(({ id }) => id));
      const roleIn = new Map(entry.data.worksIn.map(({ region, role }) => [region.id, role]));
      return {
        ...entry.data,
        id: entry.id,
        href: linkTo(entry).href,
        body: bodyOf(entry),
        regions: glances.filter(({ id }) => supported.has(id)),
        glances: glances
          .filter(({ id }) => supported.has(id) || roleIn.has(id))
          .map((region) => ({ region, ownRole: roleIn.get(region.id) })),
        nationalQuestions,
        interviews: interviews.filter(({ data }) => data.person.id === entry.id).map(linkTo),
      };
    })
    .toSorted((a, b) => byTitle(a.title, b.title));
}
