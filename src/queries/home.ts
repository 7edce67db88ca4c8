import { HOME_CHOICE } from '../domain/home.ts';
import { rowsOf, type TimelineRow } from '../domain/timeline/timeline.ts';
import { getLabPages } from './labs.ts';
import type { PlanView } from './plans.ts';
import { getPracticePages, type PracticePage } from './practices.ts';
import { getTours, type TourView } from './tours.ts';
import { getRegionOverview, getRegionPages, type PageLink, type RegionOverview, type RegionPage } from './regions.ts';

/** A region and how far its plan is. */
export interface Progress {
  readonly region: PageLink;
  readonly plan: PlanView;
  /** The milestone that moved most often; undefined when none did. */
  readonly moved: TimelineRow | undefined;
}
export interface Home {
  readonly overview: RegionOverview;
  readonly region: RegionPage;
  readonly progress: Progress;
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
  const region = oneOf(regions, HOME_CHOICE.regions);
  return {
    overview,
    region,
    progress: progressOf(region),
    tour: oneOf(
      tours.map((tour) => ({ ...tour, id: tour.lab })),
      HOME_CHOICE.labs,
    ),
    labCount: labs.filter(({ example }) => !example).length,
    practice: oneOf(practices, HOME_CHOICE.practices),
    practiceCount: practices.length,
  };
}

function progressOf({ id, title, plan }: RegionPage): Progress {
  if (plan === undefined) throw new Error(`The home page shows the progress of “${id}”, but that region has no plan.`);
  const [moved] = rowsOf(plan.timeline)
    .filter(({ moves }) => moves > 0)
    .toSorted((a, b) => b.moves - a.moves);
  return { region: { title, href: `/regios/${id}/` }, plan, moved };
}

function oneOf<Page extends { readonly id: string }>(pages: readonly Page[], id: string): Page {
  const page = pages.find((candidate) => candidate.id === id);
  if (page === undefined) throw new Error(`The home page shows “${id}”, but that page does not exist any more.`);
  return page;
}
