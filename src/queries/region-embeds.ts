import { addressOf } from '../domain/addresses.ts';
import {
  cardSize,
  countsHeight,
  drawingSize,
  EMBED_DRAWING,
  heading,
  note,
  sentence,
} from '../domain/derived/embed-size.ts';
import type { EmbedSize } from '../domain/derived/embed.ts';
import { editionsOf, type Edition } from '../domain/derived/edition.ts';
import { freshnessSentence } from '../domain/derived/freshness.ts';
import { progressOf, type ProgressCard } from '../domain/derived/progress-card.ts';
import { formatCounts, countMilestones } from '../domain/timeline/milestone.ts';
import { judgedDay, type Plan } from '../domain/kinds/plan.ts';
import { formatDate } from '../domain/schema/calendar-date.ts';
import { drawTimeline } from '../domain/timeline/draw.ts';
import { layoutTimeline } from '../domain/timeline/layout.ts';
import { timelineOf, type Timeline } from '../domain/timeline/timeline.ts';
import { buildDate } from './build-date.ts';
import { madeOn, makeFrame, type EmbedFrame } from './embed-frame.ts';
import { once } from './once.ts';
import { inBothWorlds } from './page-links.ts';
import { getPlanPages, type PlanView } from './plans.ts';
import { getRegionPages, type RegionPage } from './regions.ts';

export interface RegionEmbed extends EmbedFrame {
  readonly size: EmbedSize;
  /** How it stands, in words; undefined in an edition, because nobody keeps what it said before. */
  readonly state: string | undefined;
  readonly told: string | undefined;
  readonly progress: ProgressCard | undefined;
}
export interface TimelineEmbed extends EmbedFrame {
  readonly size: EmbedSize;
  readonly words: string;
  readonly timeline: Timeline;
  readonly drawing: string;
}

const EXAMPLE = 'Voorbeeld: deze regio bestaat niet. Alles hier is verzonnen.';

/** Said on every edition. */
const RECONSTRUCTED =
  'Achteraf gemaakt uit bronnen van toen. Wat geen datum heeft, staat er niet in: de stand in woorden, en of iets bezig was of verviel.';

/** The card of every region, and of each of its editions. */
export const getRegionEmbeds = once(async (): Promise<readonly RegionEmbed[]> => {
  const pages = await inBothWorlds(getRegionPages);
  return (await Promise.all(pages.map(cardsOf))).flat();
});

function cardsOf(page: RegionPage): Promise<RegionEmbed[]> {
  const plan = page.plan?.plan;
  return Promise.all([
    liveCard(page),
    ...(plan === undefined ? [] : editionsOf(plan, buildDate())).map((edition) => cardOfEdition(page, edition)),
  ]);
}

async function liveCard(page: RegionPage): Promise<RegionEmbed> {
  const { state, summary, plan, freshness } = page;
  const told = state && `Stand van ${formatDate(state.date)}, verteld door de ${state.by}.`;
  return withSize({
    ...(await makeFrame({ ...regionFrame(page), dated: [freshnessSentence(freshness), madeOn()] })),
    state: state?.text ?? summary,
    told,
    progress: plan && progressOf(plan.plan, plan.freshness, buildDate()),
  });
}

async function cardOfEdition(page: RegionPage, { day, plan, freshness }: Edition): Promise<RegionEmbed> {
  return withSize({
    ...(await makeFrame({ ...regionFrame(page), day, dated: datedEdition(day) })),
    state: undefined,
    told: undefined,
    progress: progressOf(plan, freshness, day),
  });
}

function regionFrame({ id, title, example }: RegionPage) {
  return {
    kind: 'region',
    id,
    heading: title,
    kicker: 'Voortgang van de regio',
    example: example ? EXAMPLE : undefined,
    more: { words: 'Alles over deze regio', href: addressOf.regions(id) },
  } as const;
}

function datedEdition(day: string): string[] {
  return [`Zo stond het op ${formatDate(day)}.`, RECONSTRUCTED];
}

function withSize(card: Omit<RegionEmbed, 'size'>): RegionEmbed {
  const { state, told, progress, example, dated } = card;
  const texts = [
    heading(card.heading),
    ...(state === undefined ? [] : [sentence(state)]),
    ...(told === undefined ? [] : [note(told)]),
    ...(progress?.next === undefined ? [] : [sentence(`Hierna: ${progress.next.title}, ${progress.next.when}.`)]),
  ];
  const rest = progress === undefined ? EMPTY_PLACE : countsHeight(progress.states);
  return { ...card, size: cardSize({ texts, dated, isExample: example !== undefined, rest }) };
}

/** The height of the words that nothing is known, in px. */
const EMPTY_PLACE = 61;

/** The timeline of every region that has one, and of each of its editions. */
export const getTimelineEmbeds = once(async (): Promise<readonly TimelineEmbed[]> => {
  const [views, pages] = await Promise.all([inBothWorlds(getPlanPages), inBothWorlds(getRegionPages)]);
  const regionOf = new Map(pages.map((page) => [page.id, page]));
  const embeds = views.flatMap((view) => {
    const region = regionOf.get(view.id);
    return region === undefined ? [] : [timelinesOf(view, region)];
  });
  return (await Promise.all(embeds)).flat();
});

function timelinesOf(view: PlanView, region: RegionPage): Promise<TimelineEmbed[]> {
  return Promise.all([
    liveTimeline(view),
    ...editionsOf(view.plan, buildDate()).map((edition) => timelineOfEdition(view, region, edition)),
  ]);
}

async function liveTimeline(view: PlanView): Promise<TimelineEmbed> {
  const frame = await makeFrame({
    ...timelineFrame(view),
    dated: [freshnessSentence(view.freshness), madeOn()],
  });
  return withDrawing(frame, view.timeline, view.countWords);
}

/** Its milestones are no links: where they stand on the site depends on what came later. */
async function timelineOfEdition(view: PlanView, region: RegionPage, edition: Edition): Promise<TimelineEmbed> {
  const { day, plan, freshness } = edition;
  const known = new Set(plan.lines.map(({ line }) => line));
  const timeline = timelineOf({
    regionTitle: region.title,
    lines: region.lines.filter(({ id }) => known.has(id)),
    plan,
    freshness,
    today: day,
    dayName: 'Stand',
  });
  const frame = await makeFrame({ ...timelineFrame(view), day, dated: datedEdition(day) });
  return withDrawing(frame, timeline, countWordsOf(plan, edition));
}

function countWordsOf(plan: Plan, { freshness, day }: Edition): string {
  const milestones = plan.lines.flatMap((line) => line.milestones);
  return formatCounts(countMilestones(milestones, judgedDay(freshness, day)), plan.loose);
}

function timelineFrame({ id, regionTitle, plan, href }: PlanView) {
  return {
    kind: 'timeline',
    id,
    heading: regionTitle,
    kicker: 'Tijdlijn van de regio',
    example: plan.example ? EXAMPLE : undefined,
    more: { words: 'Alles over deze mijlpalen', href },
  } as const;
}

function withDrawing(frame: EmbedFrame, timeline: Timeline, words: string): TimelineEmbed {
  const layout = layoutTimeline(timeline, EMBED_DRAWING);
  const drawing = drawTimeline(timeline, layout, {
    name: 'tijdlijn',
    // The list is the text of an edition for who hears it; of the live one it is its form for narrow screens.
    ...(frame.day === undefined
      ? { elsewhere: `Dezelfde mijlpalen staan op de pagina van de regio.` }
      : { role: 'hidden' }),
  });
  const holding = {
    texts: [heading(frame.heading), sentence(words)],
    dated: frame.dated,
    isExample: frame.example !== undefined,
    rest: layout.height + KEY,
  };
  return { ...frame, words, timeline, drawing, size: drawingSize(holding) };
}

/** The height of what explains the signs, in px. */
const KEY = 80;
