/**
 * The stores in the browser (CacheStorage) in which a visitor keeps pages. Two sites may share an origin, so the folder
 * of the site stands in each name: `sto-offline:/:gelezen`.
 */
export interface StoreNames {
  /** Pages that were read. While it exists, what somebody reads is kept: it is the switch as well. */
  readonly pages: string;
  /** What scripts of these pages asked for. */
  readonly data: string;
  /** Styles, letters, scripts and parts of the search index: files named after what is in them. */
  readonly files: string;
  readonly pictures: string;
  /** Begin of the names of what the worker itself shows, one a version. */
  readonly shells: string;
  /** Begin of the names of tours that were taken along, one a version. */
  readonly tours: string;
  /** Begin of all of these. */
  readonly all: string;
}

/** `folder`: where the site stands on its server, `/` or `/map/`. */
export function nameStores(folder: string): StoreNames {
  const all = `sto-offline:${folder}:`;
  return {
    pages: `${all}gelezen`,
    data: `${all}gegevens`,
    files: `${all}bestanden`,
    pictures: `${all}beelden`,
    shells: `${all}schil:`,
    tours: `${all}rondleiding:`,
    all,
  };
}

export function nameTourStore(names: StoreNames, lab: string, version: string): string {
  return `${names.tours}${lab}:${version}`;
}

interface TourStore {
  readonly lab: string;
  readonly version: string;
}

/** Which tour a store holds; undefined for any other. */
export function readTourStore(names: StoreNames, store: string): TourStore | undefined {
  if (!store.startsWith(names.tours)) return undefined;
  const [lab = '', version = ''] = store.slice(names.tours.length).split(':');
  return { lab, version };
}

/** Put in the store of a tour as the last of all: a store without it is half of a tour. From the folder of the site. */
export const TOUR_NOTE = 'compleet.json';

export interface TourNote {
  readonly title: string;
  readonly version: string;
  /** The page of the tour. */
  readonly href: string;
  readonly bytes: number;
  /** When it was taken along, as ISO text. */
  readonly keptAt: string;
}

/** On every copy: when it was kept, as ISO text, and the title of its page. Headers know no letters beyond ASCII. */
export const KEPT_AT = 'x-sto-bewaard';
export const KEPT_TITLE = 'x-sto-titel';
