import type { CollectionEntry } from 'astro:content';
import { findComparable, LAB_KINDS, type Lab, type LabKind } from '../domain/kinds/lab.ts';
import type { World } from '../domain/derived/example.ts';
import { placeOnMap, type MapPoint } from '../domain/derived/map.ts';
import type { Province } from '../domain/schema/fields.ts';
import { bodyOf, type Body } from './body.ts';
import { byTitle } from '../domain/text/order.ts';
import { once } from './once.ts';
import { getEntries, inBothWorlds, linkTo, type PageLink } from './page-links.ts';
import { getTours, widePictureOf, type TourView } from './tours.ts';
import type { PictureSet } from '../domain/tour/tour-pictures.ts';

type LabData = CollectionEntry<'labs'>['data'];

interface ShownTour {
  readonly view: TourView;
  readonly picture: PictureSet;
  readonly alt: string;
}

export interface LabPage extends Omit<Lab, 'region' | 'picture'>, Pick<LabData, 'picture'> {
  readonly id: string;
  readonly href: string;
  readonly kindLabel: string;
  readonly body: Body;
  readonly region:
    (PageLink & { readonly provinces: readonly Province[]; readonly point: MapPoint | undefined }) | undefined;
  /** The tour through this lab, with a picture and the words for it; undefined while there is none. */
  readonly tour: ShownTour | undefined;
  /** The tour through an example that looks like this lab, while it has none of its own. */
  readonly exampleTour: ShownTour | undefined;
  /** Other places in the same region. */
  readonly nearby: readonly (PageLink & Pick<Lab, 'summary'>)[];
}

/** All that the page of each lab shows, in alphabetical order: the examples are listed too, with their label. */
export const getLabPages = once(readLabPages);

async function readLabPages(): Promise<readonly LabPage[]> {
  const tours = await getTours();
  const examples = await findExampleTours(tours);
  const pages = await inBothWorlds((world) => getPagesOf(world, tours, examples));
  return pages.toSorted((a, b) => byTitle(a.title, b.title));
}

type ExampleTour = Pick<Lab, 'kind' | 'profiles'> & { readonly tour: ShownTour };

async function findExampleTours(tours: readonly TourView[]): Promise<ExampleTour[]> {
  const labs = await getEntries('labs', 'example');
  return labs.flatMap(({ id, data }) => {
    const tour = showTour(tours.find(({ lab }) => lab === id));
    return tour === undefined ? [] : [{ kind: data.kind, profiles: data.profiles, tour }];
  });
}

async function getPagesOf(
  world: World,
  tours: readonly TourView[],
  examples: readonly ExampleTour[],
): Promise<LabPage[]> {
  const [labs, regions] = await Promise.all([getEntries('labs', world), getEntries('regions', world)]);
  const tourOf = new Map(tours.map((tour) => [tour.lab, tour]));
  const regionOf = new Map(regions.map((region) => [region.id, region]));
  const regional = Map.groupBy(labs, ({ data }) => data.region?.id);

  return labs.map((entry): LabPage => {
    const region = entry.data.region && regionOf.get(entry.data.region.id);
    return {
      ...entry.data,
      id: entry.id,
      href: linkTo(entry).href,
      kindLabel: LAB_KINDS[entry.data.kind satisfies LabKind],
      body: bodyOf(entry),
      region: region && {
        ...linkTo(region),
        provinces: region.data.provinces,
        point: region.data.mainTown && placeOnMap(region.data.mainTown),
      },
      tour: showTour(tourOf.get(entry.id)),
      exampleTour: tourOf.has(entry.id) ? undefined : findComparable(entry.data, examples)?.tour,
      nearby: (region === undefined ? [] : (regional.get(region.id) ?? []))
        .filter((other) => other.id !== entry.id)
        .map((other) => ({ ...linkTo(other), summary: other.data.summary })),
    };
  });
}

/** Labs by the first province of their region. */
export function byProvince(labs: readonly LabPage[]): [province: string, labs: LabPage[]][] {
  const provinces = Map.groupBy(labs, ({ region }) => region?.provinces[0] ?? 'Regio niet bekend');
  return [...provinces].toSorted(([a], [b]) => byTitle(a, b));
}

function showTour(view: TourView | undefined): ShownTour | undefined {
  if (view === undefined) return undefined;
  const { scene, pictures } = view.start;
  return { view, picture: widePictureOf(pictures), alt: scene.alt };
}
