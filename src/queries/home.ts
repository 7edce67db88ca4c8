import { getInterviewPages, type InterviewPage } from './interviews.ts';
import { getLabPages, type LabPage } from './labs.ts';
import { getRegionOverview, getRegionPages, type RegionOverview, type RegionPage } from './regions.ts';

/** What the three doors of the home page open on. Chosen by the editors; a name that is gone fails the build. */
const SHOWN_REGION = 'gorinchem-altena';
const SHOWN_LABS = ['techlab-eelde', 'hotspot-van-de-beek', 'hubertushal-nijmegen'];

export interface Home {
  readonly overview: RegionOverview;
  readonly region: RegionPage;
  readonly labs: readonly LabPage[];
  readonly labCount: number;
  readonly interviews: readonly InterviewPage[];
}

/** All that the home page shows. */
export async function getHome(): Promise<Home> {
  const [overview, regions, labs, interviews] = await Promise.all([
    getRegionOverview(),
    getRegionPages(),
    getLabPages(),
    getInterviewPages(),
  ]);
  return {
    overview,
    region: oneOf(regions, SHOWN_REGION),
    labs: SHOWN_LABS.map((id) => oneOf(labs, id)),
    labCount: labs.length,
    interviews,
  };
}

function oneOf<Page extends { readonly id: string }>(pages: readonly Page[], id: string): Page {
  const page = pages.find((candidate) => candidate.id === id);
  if (page === undefined) throw new Error(`The home page shows “${id}”, but that page does not exist any more.`);
  return page;
}
