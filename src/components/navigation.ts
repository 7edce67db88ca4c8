export interface NavigationItem {
  readonly label: string;
  readonly href: string;
  /** Other parts of the site that belong under this item. */
  readonly also?: readonly string[];
}

/** Six words, in the order of the three doors of home: progress, tours, practices; then time, help and taking part. */
export const MAIN_SECTIONS: readonly NavigationItem[] = [
  { label: 'Regio’s', href: '/regios/', also: ['/programmalijnen/', '/ondersteuners/'] },
  { label: 'Rondleidingen', href: '/labs/', also: ['/rondleiding/'] },
  { label: 'Goede voorbeelden', href: '/praktijk/', also: ['/aanbod/'] },
  { label: 'Tijdlijn', href: '/tijdlijn/', also: ['/agenda/', '/verschuivingen/'] },
  { label: 'Kennisbank', href: '/kennisbank/', also: ['/begrippen/', '/vraagbaak/', '/interviews/'] },
  { label: 'Deel', href: '/deel/' },
];

/** Whether a page lies in the part of the site that a menu item leads to. */
export function isCurrentSection({ href, also = [] }: NavigationItem, pathname: string): boolean {
  return [href, ...also].some((start) => pathname.startsWith(start));
}
