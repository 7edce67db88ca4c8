import { reportAddress } from '../domain/addresses.ts';
import type { World } from '../domain/derived/example.ts';
import { formatDate, intervalOf, type Interval } from '../domain/schema/calendar-date.ts';
import { isDueIn, isMoved } from '../domain/timeline/milestone.ts';
import {
  REPORT_PARTS,
  REPORT_STATES,
  type Decision,
  type Report,
  type ReportPartName,
} from '../domain/kinds/report.ts';
import { joinedSources } from '../domain/derived/region-pages.ts';
import { fitReport, type SheetRoom } from '../domain/derived/report-sheet.ts';
import { formatReportText, type ReportText } from '../domain/derived/report-text.ts';
import type { Source } from '../domain/schema/fields.ts';
import { freshnessSentence } from '../domain/derived/freshness.ts';
import { byTitle } from '../domain/text/order.ts';
import { once } from './once.ts';
import { getEntries } from './page-links.ts';
import { getPlanViews, type MilestoneView, type PlanView } from './plans.ts';

interface ReportPartView {
  readonly name: ReportPartName;
  readonly title: string;
  readonly stateWord: string;
  readonly text: string;
  readonly source: string | undefined;
}
export interface ReportView {
  readonly plan: PlanView;
  readonly report: Report;
  readonly slug: string;
  readonly href: string;
  readonly periodWords: string;
  readonly parts: readonly ReportPartView[];
  readonly due: readonly MilestoneView[];
  readonly moved: readonly MilestoneView[];
  readonly decisions: readonly (Decision & { readonly milestoneTitles: readonly string[] })[];
  readonly sources: readonly Source[];
  /** How much of each list is printed, so that the report is one sheet of paper. */
  readonly room: SheetRoom;
  /** The same as plain text, for a mail. */
  readonly text: string;
  readonly others: readonly { readonly href: string; readonly periodWords: string }[];
}

/** A page a period of every region that accounted for one in public, the newest first. */
export const getReportPages = once(readReportPages, 'real');

async function readReportPages(world: World): Promise<readonly ReportView[]> {
  const [plans, entries] = await Promise.all([getPlanViews(world), getEntries('reports', world)]);
  const reports = Map.groupBy(
    entries.map(({ data }) => data),
    ({ region }) => region.id,
  );
  return plans.flatMap((plan) => {
    const own = (reports.get(plan.id) ?? []).toSorted((a, b) => byTitle(lastDay(b), lastDay(a)));
    const views = own.map((report, index) => viewOf(plan, report, index === 0));
    return views.map((view) => ({
      ...view,
      others: views.filter(({ slug }) => slug !== view.slug).map(({ href, periodWords }) => ({ href, periodWords })),
    }));
  });
}

function lastDay({ period }: Report): string {
  return intervalOf(period.until).last;
}

function viewOf(plan: PlanView, report: Report, isNewest: boolean): ReportView {
  const { period } = report;
  const interval: Interval = { first: intervalOf(period.from).first, last: intervalOf(period.until).last };
  const periodWords = `${formatDate(period.from)} tot en met ${formatDate(period.until)}`;
  const milestones = plan.lines.flatMap((line) => line.milestones);
  const titleOf = new Map(milestones.map(({ row }) => [row.id, row.title]));
  const slug = `${interval.first.slice(0, 7)}-${interval.last.slice(0, 7)}`;
  const view: Unprinted = {
    plan,
    report,
    slug,
    href: isNewest ? reportAddress(plan.id) : reportAddress(plan.id, slug),
    periodWords,
    parts: (Object.keys(REPORT_PARTS) as ReportPartName[]).map((name) => partOf(name, report)),
    due: milestones.filter(({ milestone }) => isDueIn(milestone, interval)),
    moved: milestones.filter(({ milestone }) => isMoved(milestone)),
    decisions: report.decisions.map((decision) => ({
      ...decision,
      milestoneTitles: decision.milestones.map((id) => titleOf.get(id) ?? id),
    })),
    sources: joinedSources(report.sources, plan.plan.sources),
    others: [],
  };
  return { ...view, room: roomOf(view), text: formatReportText(toText(view)) };
}

function partOf(name: ReportPartName, report: Report): ReportPartView {
  const part = report[name];
  return {
    name,
    title: REPORT_PARTS[name],
    stateWord: REPORT_STATES[part.state],
    text: part.text ?? '',
    source: part.source,
  };
}

type Unprinted = Omit<ReportView, 'text' | 'room'>;

/** Each text as the page sets it. */
function roomOf({ plan, parts, due, moved, decisions, sources }: Unprinted): SheetRoom {
  return fitReport({
    title: reportTitle(plan),
    intro: [plan.countWords, freshnessSentence(plan.freshness)],
    parts: parts.map(({ text }) => text),
    due: due.map(({ row }) => [row.title, `${row.stateWords} · ${row.dateWords}`]),
    moved: moved.map(({ row }) => [row.title, row.pathWords ?? '']),
    decisions: decisions.map(({ what, date = '', ...rest }) => [`${what} (${date})`, decisionReason(rest)]),
    sources: sources.map(({ title, publisher = '', note = '' }) => [`${title}, ${publisher} ${note}`]),
  });
}

export function reportTitle({ regionTitle }: PlanView): string {
  return `Verantwoording van ${regionTitle}`;
}

/** Why, what follows from it, and which milestones it touches. */
export function decisionReason({
  why,
  effect,
  milestoneTitles,
}: Pick<ReportView['decisions'][number], 'why' | 'effect' | 'milestoneTitles'>): string {
  return [
    `Waarom: ${why}`,
    ...(effect === undefined ? [] : [`Gevolg: ${effect}`]),
    ...(milestoneTitles.length === 0 ? [] : [`Raakt: ${milestoneTitles.join(', ')}.`]),
  ].join(' ');
}

function toText({ plan, periodWords, parts, due, moved, decisions }: Unprinted): ReportText {
  return {
    title: `Verantwoording ${plan.regionTitle}, ${periodWords}`,
    summary: plan.countWords,
    parts: parts.map(({ title, stateWord, text }) => `${title}: ${stateWord}. ${text}`),
    due: due.map(({ row }) => `${row.title}: ${row.dateWords}, ${row.stateWords}`),
    moved: moved.map(({ row }) => `${row.title}: ${row.pathWords ?? row.moveWords ?? ''}`),
    decisions: decisions.map(({ what, why, effect }) => [what, why, effect].filter(Boolean).join(' ')),
  };
}
