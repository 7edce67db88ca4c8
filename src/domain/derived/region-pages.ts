import { addressOf, reportAddress } from '../addresses.ts';
import type { Plan } from '../kinds/plan.ts';
import type { Region } from '../kinds/region.ts';
import type { Source } from '../schema/fields.ts';

/** With fewer milestones a drawing in time shows less than a list does. */
const TIMELINE_FROM = 3;

/** Whether a region's milestones have a page of their own: grants apart, which are no progress. Fewer stand on its page. */
export function hasTimelinePage({ lines }: Pick<Plan, 'lines'>): boolean {
  return lines.flatMap(({ milestones }) => milestones).filter(({ kind }) => kind !== 'grant').length >= TIMELINE_FROM;
}

/** Whether so little is known of a region that one block tells it, without questions and drawings that stay empty. */
export function isThin(
  { teachersNotice, pupilsNotice }: Pick<Region, 'teachersNotice' | 'pupilsNotice'>,
  plan: Pick<Plan, 'lines'> | undefined,
): boolean {
  const hasTimeline = plan !== undefined && hasTimelinePage(plan);
  return !hasTimeline && teachersNotice.length + pupilsNotice.length === 0;
}

/** The page on which the milestones of a region stand. */
export function planPage(region: string, plan: Pick<Plan, 'lines'>): string {
  return hasTimelinePage(plan) ? addressOf.plans(region) : addressOf.regions(region);
}

/** Addresses of pages that a region with little does not have, or not any more: each leads to the page of the region. */
export function leftAddresses(region: string, has: { readonly timeline: boolean; readonly report: boolean }): string[] {
  return [...(has.timeline ? [] : [addressOf.plans(region)]), ...(has.report ? [] : [reportAddress(region)])];
}

/** The sources of a page that is made of more files, each once. Within a region one id is one source: a check holds that. */
export function joinedSources(...lists: readonly (readonly Source[])[]): Source[] {
  return [...new Map(lists.flat().map((source) => [source.id, source])).values()];
}
