import type { SiteSettings } from '../domain/kinds/site.ts';
import { getEntries } from './page-links.ts';
import { once } from './once.ts';

/** Who is behind the site, as its owner filled it in. */
export const getSite = once(readSite);

async function readSite(): Promise<SiteSettings> {
  const [entry] = await getEntries('site');
  if (entry === undefined) throw new Error('content/site.yaml is missing.');
  return entry.data;
}
