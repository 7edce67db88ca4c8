import { HOME_CHOICE } from '../domain/home.ts';
import { getLabPages } from './labs.ts';
import { getPracticePages, type PracticePage } from './practices.ts';
import { getTours, type TourView } from './tours.ts';
import { getRegionOverview, getRegionPages, type RegionOverview, type RegionPage } from './regions.ts';

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
    region: oneOf(regions, HOME_CHOICE.regions),
    tour: oneOf(
      tours.map((tour) => ({ ...tour, id: tour.lab })),
      HOME_CHOICE.labs,
    ),
    labCount: labs.filter(({ example }) => !example).length,
    practice: oneOf(practices, HOME_CHOICE.practices),
    practiceCount: practices.length,
  };
}

function oneOf<Page extends { readonly id: string }>(pages: readonly Page[], id: string): Page {
  const page = pages.find((candidate) => candidate.id === id);
  if (page === undefined) throw new Error(`The home page shows “${id}”, but that page does not exist any more.`);
  return page;
}
