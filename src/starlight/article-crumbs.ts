import type { Crumb } from '../components/crumb.ts';

const HOME = 'kennisbank';

/** The way back from an article: the knowledge base, unless this is its first page. */
export function buildArticleCrumbs(id: string, title: string): Crumb[] {
  return id === HOME ? [{ label: title }] : [{ label: 'Kennisbank', href: `/${HOME}/` }, { label: title }];
}
