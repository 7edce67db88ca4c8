import { crumbTo, type Crumb } from '../components/crumb.ts';

const HOME = 'kennisbank';

/** The first page of the knowledge base. */
export function isKnowledgeBaseHome(id: string): boolean {
  return id === HOME;
}

/** The way back from an article: the knowledge base, unless this is its first page. */
export function buildArticleCrumbs(id: string, title: string): Crumb[] {
  return isKnowledgeBaseHome(id) ? [{ label: title }] : [crumbTo('guides'), { label: title }];
}
