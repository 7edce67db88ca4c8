export interface NavigationItem {
  readonly label: string;
  readonly href: string;
  /** Other parts of the site that belong under this item. */
  readonly also?: readonly string[];
}

export const MAIN_SECTIONS: readonly NavigationItem[] = [
  { label: 'Regio’s', href: '/regios/' },
  { label: 'Programmalijnen', href: '/programmalijnen/' },
  { label: 'Lokalen', href: '/labs/' },
  { label: 'Goede voorbeelden', href: '/praktijk/', also: ['/aanbod/'] },
  { label: 'Interviews', href: '/interviews/', also: ['/ondersteuners/'] },
  { label: 'Tijdlijn', href: '/tijdlijn/' },
  { label: 'Kennisbank', href: '/kennisbank/', also: ['/begrippen/', '/vraagbaak/'] },
];

/** Whether a page lies in the part of the site that a menu item leads to. */
export function isCurrentSection({ href, also = [] }: NavigationItem, pathname: string): boolean {
  return [href, ...also].some((start) => pathname.startsWith(start));
}
