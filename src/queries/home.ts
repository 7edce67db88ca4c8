import { getInterviewPages, type InterviewPage } from './interviews.ts';
import { getLabPages } from './labs.ts';
import { getTours, type TourView } from './tours.ts';
import { getRegionOverview, getRegionPages, type RegionOverview, type RegionPage } from './regions.ts';

/** What the three doors of the home page open on. Chosen by the editors; a name that is gone fails the build. */
const SHOWN_REGION = 'gorinchem-altena';
const SHOWN_TOUR = 'voorbeeld-pie';

export interface Home {
  readonly overview: RegionOverview;
  readonly region: RegionPage;
  readonly tour: TourView;
  readonly labCount: number;
  readonly interviews: readonly InterviewPage[];
}

/** All that the home page shows. */
export async function getHome(): Promise<Home> {
  const [overview, regions, labs, interviews, tours] = await Promise.all([
    getRegionOverview(),
    getRegionPages(),
    getLabPages(),
    getInterviewPages(),
    getTours(),
  ]);
  return {
    overview,
    region: oneOf(regions, SHOWN_REGION),
    tour: oneOf(
      tours.map((tour) => ({ ...tour, id: tour.lab })),
      SHOWN_TOUR,
    ),
    labCount: labs.filter(({ example }) => !example).length,
    interviews,
  };
}

function oneOf<Page extends { readonly id: string }>(pages: readonly Page[], id: string): Page {
  const page = pages.find((candidate) => candidate.id === id);
  if (page === undefined) throw new Error(`The home page shows “${id}”, but that page does not exist any more.`);
  return page;
}
