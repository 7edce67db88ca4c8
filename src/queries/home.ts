import { getCollection } from 'astro:content';
import { addressOf } from '../domain/addresses.ts';
import type { Reference } from '../domain/schema/fields.ts';
import type { PictureSet } from '../domain/tour/tour-pictures.ts';
import { rowsOf, type TimelineRow } from '../domain/timeline/timeline.ts';
import { getLabPages } from './labs.ts';
import type { PlanView } from './plans.ts';
import { getPracticePages, type PracticePage } from './practices.ts';
import type { PageLink } from './page-links.ts';
import { beforePictureOf, getTours, type SceneView, type TourView } from './tours.ts';
import {
  getProvinceLinks,
  getRegionOverview,
  getRegionPages,
  mapOf,
  type RegionOverview,
  type RegionPage,
} from './regions.ts';

/** A region and how far its plan is. */
export interface Progress {
  readonly region: PageLink;
  readonly plan: PlanView;
  /** The milestone that moved most often; undefined when none did. */
  readonly moved: TimelineRow | undefined;
}
export interface RoomWipe {
  readonly view: SceneView;
  readonly before: PictureSet;
  readonly beforeAlt: string;
}
export interface Home {
  readonly overview: RegionOverview;
  readonly map: ReturnType<typeof mapOf>;
  readonly provinces: readonly PageLink[];
  readonly region: RegionPage;
  readonly progress: Progress;
  readonly tour: TourView;
  /** A room of it as it is and as it was; undefined where nobody pictured that. */
  readonly wipe: RoomWipe | undefined;
  readonly labCount: number;
  readonly practice: PracticePage;
  readonly practiceCount: number;
}

/** All that the home page shows. */
export async function getHome(): Promise<Home> {
  const [[chosen], overview, provinces, regions, labs, practices, tours] = await Promise.all([
    getCollection('home'),
    getRegionOverview(),
    getProvinceLinks(),
    getRegionPages(),
    getLabPages(),
    getPracticePages(),
    getTours(),
  ]);
  const region = oneOf(
    regions.filter(({ plan }) => plan !== undefined),
    chosen?.data.region,
  );
  const tour = oneOf(
    tours.map((one) => ({ ...one, id: one.lab })),
    chosen?.data.lab,
  );
  return {
    overview,
    map: mapOf(overview.regions, region.id),
    provinces,
    region,
    progress: progressOf(region),
    tour,
    wipe: wipeOf(tour),
    labCount: labs.filter(({ example }) => !example).length,
    practice: oneOf(practices, chosen?.data.practice),
    practiceCount: practices.length,
  };
}

function progressOf({ id, title, plan }: RegionPage): Progress {
  if (plan === undefined) throw new Error(`The home page shows the progress of “${id}”, but that region has no plan.`);
  const [moved] = rowsOf(plan.timeline)
    .filter(({ moves }) => moves > 0)
    .toSorted((a, b) => b.moves - a.moves);
  return { region: { title, href: addressOf.regions(id) }, plan, moved };
}

/** Of the room where the tour begins, or else of the first that has one. */
function wipeOf({ start, scenes }: TourView): RoomWipe | undefined {
  return [start, ...scenes].flatMap((view) => {
    const before = beforePictureOf(view.pictures);
    const { before: told } = view.scene;
    return before === undefined || told === undefined ? [] : [{ view, before, beforeAlt: told.alt }];
  })[0];
}

/** The one that the editors chose, or the first. The content check refuses a site without any. */
function oneOf<Page extends { readonly id: string }>(pages: readonly Page[], chosen: Reference | undefined): Page {
  const page = pages.find(({ id }) => chosen === undefined || id === chosen.id);
  if (page === undefined) throw new Error(`The home page shows “${chosen?.id ?? 'one'}”, but there is no such page.`);
  return page;
}
