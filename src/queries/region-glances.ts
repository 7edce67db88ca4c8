import type { CalendarDate } from '../domain/schema/calendar-date.ts';
import { regionFreshness } from '../domain/derived/freshness.ts';
import { glanceAt, type RegionGlance } from '../domain/derived/region-glance.ts';
import type { Milestone } from '../domain/kinds/plan.ts';
import { buildDate } from './build-date.ts';
import { byTitle } from '../domain/text/order.ts';
import { getPlans, type MilestoneView, type PlanView } from './plans.ts';
import { getQuestionPages, type QuestionPage } from './questions.ts';
import { readRegionRecords, type AgedPage, type NewsLink } from './region-records.ts';
import { getEntries, linkTo, type PageLink } from './page-links.ts';
import { once } from './once.ts';

export interface OpenQuestion extends PageLink {
  readonly since: CalendarDate;
  readonly isAnswered: boolean;
}
export interface RegionGlanceView extends PageLink, RegionGlance<NewsLink, MilestoneView, AgedPage, OpenQuestion> {
  readonly id: string;
}

/** What is new, due, old and open in every region, in alphabetical order. */
export const getRegionGlances = once(readRegionGlances);

async function readRegionGlances(): Promise<readonly RegionGlanceView[]> {
  const [regions, plans, questions, recordsOf] = await Promise.all([
    getEntries('regions'),
    getPlans(),
    getQuestionPages(),
    readRegionRecords(),
  ]);
  const today = buildDate();
  const asked = Map.groupBy(
    questions.flatMap((question) =>
      [...new Set(question.regions.map(({ href }) => href))].map((href) => ({ href, question })),
    ),
    ({ href }) => href,
  );
  return regions
    .toSorted((a, b) => byTitle(a.data.title, b.data.title))
    .map((region): RegionGlanceView => {
      const { id, data } = region;
      const { title, href } = linkTo(region);
      const plan = plans.get(id);
      const { news, pages } = recordsOf(id);
      const glance = glanceAt(
        {
          facts: [...news, ...achievedOf(plan)],
          milestones: plan?.lines.flatMap(({ milestones }) => milestones) ?? [],
          pages: [
            { title, href, kind: 'pagina van de regio', freshness: regionFreshness(data, plan?.plan) },
            ...timelineOf(plan, title),
            ...pages.toSorted((a, b) => byTitle(a.title, b.title)),
          ],
          questions: (asked.get(href) ?? []).map(({ question }) => toOpenQuestion(question)),
        },
        today,
      );
      return { id, title, href, ...glance };
    });
}

/** Questions of no region in particular to which nobody knows the answer yet. */
export async function getOpenNationalQuestions(): Promise<OpenQuestion[]> {
  return (await getQuestionPages())
    .filter(({ regions, answered }) => regions.length === 0 && answered === undefined)
    .map(toOpenQuestion);
}

function toOpenQuestion({ title, href, asked, answered }: QuestionPage): OpenQuestion {
  return { title, href, since: asked.date, isAnswered: answered !== undefined };
}

function timelineOf(plan: PlanView | undefined, title: string): AgedPage[] {
  if (plan?.hasPage !== true) return [];
  return [{ title, href: plan.href, kind: 'tijdlijn', freshness: plan.freshness }];
}

function achievedOf(plan: PlanView | undefined): NewsLink[] {
  const kindOf = (milestone: Milestone) =>
    milestone.kind === 'grant' ? 'subsidie toegekend' : plan?.plan.loose === true ? 'los feit' : 'mijlpaal gehaald';
  return (plan?.lines ?? []).flatMap(({ milestones }) =>
    milestones.flatMap(({ milestone, row: { title, href, dateWords } }) =>
      milestone.achieved === undefined
        ? []
        : [{ title, href, date: milestone.achieved, dateWords, kind: kindOf(milestone) }],
    ),
  );
}
