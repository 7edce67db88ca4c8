import type { Region } from '../kinds/region.ts';

/** A region with where it lies. */
export interface LyingRegion {
  readonly id: string;
  readonly data: Pick<Region, 'provinces' | 'mainTown'>;
}

export interface Neighbours<Item> {
  /** In the order of the list. */
  readonly shown: readonly Item[];
  /** Whether there are more in these provinces. */
  readonly isCut: boolean;
}

/** More names than these nobody reads, and each page would grow with the nation. */
const MOST_NEIGHBOURS = 24;

/** For each region the others in its provinces: all of them, or those of which the main town lies nearest. */
export function makeNeighbourFinder<Item extends LyingRegion>(
  regions: readonly Item[],
): (region: Item) => Neighbours<Item> {
  const placed = regions.map((region, place) => ({ region, place }));
  const inProvince = Map.groupBy(
    placed.flatMap((item) => item.region.data.provinces.map((province) => ({ item, province }))),
    ({ province }) => province,
  );
  return (region) => {
    const around = region.data.provinces.flatMap((name) => inProvince.get(name) ?? []).map(({ item }) => item);
    const others = [...new Set(around)].filter((other) => other.region.id !== region.id);
    const nearest = others
      .map((item) => ({ item, distance: distanceBetween(region, item.region) }))
      .toSorted((a, b) => compareDistances(a.distance, b.distance) || a.item.place - b.item.place)
      .slice(0, MOST_NEIGHBOURS)
      .map(({ item }) => item);
    return {
      shown: nearest.toSorted((a, b) => a.place - b.place).map((item) => item.region),
      isCut: others.length > MOST_NEIGHBOURS,
    };
  };
}

/** How much shorter a degree of longitude is than one of latitude, in the middle of the Netherlands. */
const LONGITUDE = Math.cos((52 * Math.PI) / 180);

/** In degrees of latitude; undefined where nobody knows where one of them lies. */
function distanceBetween({ data: { mainTown: a } }: LyingRegion, { data: { mainTown: b } }: LyingRegion) {
  return a === undefined || b === undefined ? undefined : Math.hypot(a.lat - b.lat, (a.lon - b.lon) * LONGITUDE);
}

/** What lies nobody knows where comes last. */
function compareDistances(a: number | undefined, b: number | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a - b;
}
