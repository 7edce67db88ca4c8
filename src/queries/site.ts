import { getCollection } from 'astro:content';
import type { SiteSettings } from '../domain/kinds/site.ts';

/** Who is behind the site, as its owner filled it in. */
export async function getSite(): Promise<SiteSettings> {
  const [entry] = await getCollection('site');
  if (entry === undefined) throw new Error('content/site.yaml is missing.');
  return entry.data;
}
