import path from 'node:path';
import { hasSite } from '../../lib/site/built-site.ts';
import { measureSite, type PageWeight } from '../../lib/site/page-weights.ts';
import { readSite } from '../../lib/site/site.ts';
import { StepFailure } from '../../lib/steps.ts';
import { nationOf } from './places.ts';

/** The built site of a nation. */
export function builtNation(size: number): string {
  const site = path.join(nationOf(size), 'dist');
  if (!hasSite(site)) {
    throw new StepFailure(
      `Er is geen gebouwde site in ${site}. Voer eerst uit: npm run bench -- --only=nation --sizes=${size}`,
    );
  }
  return site;
}

export async function findHeavyPages(site: string): Promise<PageWeight[]> {
  return pickHeaviest(await measureSite(await readSite(site), 'br'));
}

/** One page of each kind. */
export function pickHeaviest(weights: readonly PageWeight[]): PageWeight[] {
  const kinds = [...Map.groupBy(weights, ({ kind }) => kind).values()];
  return kinds.flatMap((ofKind) => ofKind.toSorted((a, b) => b.total - a.total).slice(0, 1));
}
