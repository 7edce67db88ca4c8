import { getLabPages } from './labs.ts';
import { getPracticePages, type PracticePage } from './practices.ts';
import { getTours, type TourView } from './tours.ts';
import { getRegionOverview, getRegionPages, type RegionOverview, type RegionPage } from './regions.ts';

/** What the three doors of the home page open on. Chosen by the editors; a name that is gone fails the build. */
const SHOWN_REGION = 'gorinchem-altena';
const SHOWN_TOUR = 'voorbeeld-pie';
const SHOWN_PRACTICE = 'keuzevak-volgen-op-een-andere-school';

export interface Home {
  readonly overview: RegionOverview;
  readonly region: RegionPage;
  readonly tour: TourView;
  readonly labCount: number;
  readonly practice: PracticePage;
  readonly practiceCount: number;
}

/** All that the home page shows. */
export async function getHome(): Promise<Home> {
  const [overview, regions, labs, practices, tours] = await Promise.all([
    getRegionOverview(),
    getRegionPages(),
    getLabPages(),
    getPracticePages(),
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
    practice: oneOf(practices, SHOWN_PRACTICE),
    practiceCount: practices.length,
  };
}

function oneOf<Page extends { readonly id: string }>(pages: readonly Page[], id: string): Page {
  const page = pages.find((candidate) => candidate.id === id);
  if (page === undefined) throw new Error(`The home page shows “${id}”, but that page does not exist any more.`);
  return page;
}
