import { COLLECTION_NAMES } from '../domain/collections.ts';
import { cutOverview, groupByLetter, type CutOverview } from '../domain/derived/parts.ts';
import { joinSources, type CitedSource, type Citing, type UsedSource } from '../domain/derived/used-sources.ts';
import type { About } from '../domain/kinds/about.ts';
import { bodyOf, type Body } from './body.ts';
import { byTitle } from '../domain/text/order.ts';
import { getEntries, linksTo, linkTo, isLinked, type Linked, type PageLink, type StoredEntry } from './page-links.ts';
import { getPlanViews } from './plans.ts';
import { getReportPages, reportTitle } from './reports.ts';
import { once } from './once.ts';

export interface AboutPage extends About {
  readonly id: string;
  readonly body: Body;
  readonly others: readonly PageLink[];
}

/** The pages about the site, each with links to the others. */
export async function getAboutPages(): Promise<AboutPage[]> {
  const entries = (await getEntries('about')).toSorted((a, b) => a.data.order - b.data.order);
  return entries.map((entry) => ({
    ...entry.data,
    id: entry.id,
    body: bodyOf(entry),
    others: entries.filter(({ id }) => id !== entry.id).map(linkTo),
  }));
}

/** About six screens of a phone. */
const SOURCES_A_PAGE = 40;

/** Every source of the site once, in alphabetical order and in parts, with the pages that rest on it. */
export const getAllSources = once(readAllSources);

async function readAllSources(): Promise<CutOverview<UsedSource<PageLink>>> {
  const pages = await Promise.all([
    ...COLLECTION_NAMES.filter(isLinked)
      .filter((name) => name !== 'plans')
      .map(citingOf),
    citingPlans(),
    citingReports(),
  ]);
  const sources = joinSources(pages.flat())
    .map((source) => ({ ...source, usedBy: [...new Map(source.usedBy.map((link) => [link.href, link])).values()] }))
    .toSorted((a, b) => byTitle(a.title, b.title));
  return cutOverview(
    groupByLetter(sources, ({ title }) => title),
    SOURCES_A_PAGE,
  );
}

async function citingOf(collection: Linked): Promise<Citing<PageLink>[]> {
  const [entries, linkOf] = await Promise.all([getEntries(collection), linksTo(collection)]);
  return entries.map(({ id, data }) => ({ link: linkOf(id), sources: sourcesOf(data) }));
}

/** Few milestones stand on the page of their region, which most often cites the same. */
async function citingPlans(): Promise<Citing<PageLink>[]> {
  const [plans, planOf, regionOf] = await Promise.all([getPlanViews(), linksTo('plans'), linksTo('regions')]);
  return plans.map(({ id, hasPage, plan }) => ({ link: (hasPage ? planOf : regionOf)(id), sources: plan.sources }));
}

async function citingReports(): Promise<Citing<PageLink>[]> {
  return (await getReportPages()).map(({ plan, report, href }) => ({
    link: { title: reportTitle(plan), href },
    sources: report.sources,
  }));
}

/** Most pages list theirs; a word in the glossary has one. */
function sourcesOf(data: StoredEntry['data']): readonly CitedSource[] {
  if ('sources' in data) return data.sources ?? [];
  return 'source' in data && typeof data.source === 'object' ? [data.source] : [];
}
