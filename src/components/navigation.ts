import { findAddress, PAGES } from '../domain/addresses.ts';
import {
  COLLECTION_NAMES,
  definitionOf,
  MENU_PARTS,
  type CollectionName,
  type MenuPart,
  type Overview,
} from '../domain/collections.ts';

export interface NavigationItem {
  readonly label: string;
  readonly href: string;
  /** Other parts of the site that belong under this item. */
  readonly also: readonly string[];
}

/** Where the menu says something else than the page does: what is to be seen there counts. */
const LABELS: Readonly<Partial<Record<MenuPart, string>>> = { labs: 'Rondleidingen' };
/** Pages about many kinds at once. */
const ALSO: Readonly<Partial<Record<MenuPart, readonly string[]>>> = { programme: [PAGES.shifts] };

const SHARE: NavigationItem = { label: 'Deel', href: PAGES.share, also: [] };

/** Six words, in the order of the three doors of home: progress, tours, practices; then time, help and taking part. */
export const MAIN_SECTIONS: readonly NavigationItem[] = [...MENU_PARTS.map(makeItem), SHARE];

/** The overviews at the foot of every page. */
export const FOOTER_OVERVIEWS: readonly Overview[] = overviews().filter(({ inFooter }) => inFooter);

/** The lists of the site, for who searches without a script or found nothing. */
export const LISTS: readonly Overview[] = overviews().filter(({ invitation }) => invitation !== undefined);

function makeItem(part: MenuPart): NavigationItem {
  const { title, href } = overviewOf(part);
  const starts = COLLECTION_NAMES.filter((name) => definitionOf(name).menu === part).map(startOf);
  return { label: LABELS[part] ?? title, href, also: [...new Set([...starts, ...(ALSO[part] ?? [])])] };
}

/** The part of the site in which all pages of a kind lie: `/regios/`. */
function startOf(name: CollectionName): string {
  return `/${findAddress(name, '')?.split('/')[1] ?? ''}/`;
}

function overviewOf(part: MenuPart): Overview {
  const { overview } = definitionOf(part);
  if (overview === undefined) throw new Error(`The menu leads to ${part}, which has no overview.`);
  return overview;
}

function overviews(): Overview[] {
  return COLLECTION_NAMES.flatMap((name) => definitionOf(name).overview ?? []);
}

/** Whether a page lies in the part of the site that a menu item leads to. */
export function isCurrentSection({ href, also }: NavigationItem, pathname: string): boolean {
  return [href, ...also].some((start) => pathname.startsWith(start));
}
