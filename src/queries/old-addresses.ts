import { addressOf } from '../domain/addresses.ts';
import { leftAddresses } from '../domain/derived/region-pages.ts';
import type { Redirect } from '../domain/tour/tour-addresses.ts';
import { getPlanViews } from './plans.ts';
import { getReportPages } from './reports.ts';
import { getTourRedirects } from './tours.ts';

/** Addresses that were printed, shared or served once, with where each leads now. */
export async function getOldAddresses(): Promise<Redirect[]> {
  return (await Promise.all([getTourRedirects(), getRegionRedirects()])).flat();
}

async function getRegionRedirects(): Promise<Redirect[]> {
  const [plans, reports] = await Promise.all([getPlanViews(), getReportPages()]);
  const hasReport = new Set(reports.map(({ plan }) => plan.id));
  return plans.flatMap(({ id, hasPage }) =>
    leftAddresses(id, { timeline: hasPage, report: hasReport.has(id) }).map((from) => ({
      from,
      to: addressOf.regions(id),
    })),
  );
}
