import { lastRead } from '../derived/last-read.ts';
import { LOOSE_FACTS, type Milestone, type Plan } from '../kinds/plan.ts';
import { CAUSES, type Shift } from '../kinds/shift.ts';
import { formatDate, intervalOf, type CalendarDate } from '../schema/calendar-date.ts';
import type { Source } from '../schema/fields.ts';
import { compareText } from '../text/compare-text.ts';
import { upperFirst } from '../text/words.ts';
import type { TimelineRow } from '../timeline/timeline.ts';

/** Kinds of items, each with what one of them is called. */
const ITEM_KINDS = {
  practices: 'Goed voorbeeld',
  milestones: 'Mijlpaal',
  interviews: 'Interview',
  questions: 'Beantwoorde vraag',
} as const;
export type ItemKind = keyof typeof ITEM_KINDS;

/** One thing that a reader may not have seen yet. */
export interface FeedItem {
  readonly kind: ItemKind;
  /** Never changes, whatever becomes of its words, its page or the address of the site: a reader sees it once. */
  readonly uid: string;
  readonly title: string;
  readonly text: string;
  /** The address of its page, from the root of the site. */
  readonly href: string;
  /** Ids of the regions that it is about. */
  readonly regions: readonly string[];
  /** What it is about, in words. */
  readonly tags: readonly string[];
  /**
   * The day on which an editor can have read its newest source: when it happened may be years before it came to this site.
   * Undefined where nobody knows.
   */
  readonly day: string | undefined;
  /** When it happened, as far as a source says. Of items of one day the newest comes first. */
  readonly happened: CalendarDate | undefined;
}

type Read = Pick<Source, 'read' | 'date'>;

/** What an item of any kind begins with. */
interface Told {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly href: string;
  readonly regions: readonly string[];
  readonly tags: readonly string[];
  readonly sources: readonly Read[];
  readonly happened?: CalendarDate | undefined;
}

const UIDS = { practices: 'voorbeeld', interviews: 'interview', questions: 'antwoord' } as const;

/** FeedItem of an entry with a page of its own. */
export function itemOf(kind: Exclude<ItemKind, 'milestones'>, { id, sources, happened, ...told }: Told): FeedItem {
  const { tags } = told;
  return {
    ...told,
    kind,
    uid: uidOf(UIDS[kind], id),
    tags: [ITEM_KINDS[kind], ...tags],
    // Somebody may have answered on a day without a source to read.
    day: lastRead(sources) ?? dayOf(happened),
    happened,
  };
}

/** A milestone in the words of its row, with the region and the plan that it stands in. */
export interface ToldMilestone {
  readonly milestone: Milestone;
  readonly row: Pick<TimelineRow, 'title' | 'href' | 'statusWord' | 'dateWords' | 'firstDateWords' | 'driftWords'>;
  readonly region: { readonly id: string; readonly title: string };
  readonly plan: Pick<Plan, 'loose' | 'sources'>;
  /** The national lines that it belongs to, in words. */
  readonly lines: readonly string[];
}

/** That a milestone was reached, and each time that it moved. */
export function itemsOfMilestone(told: ToldMilestone): FeedItem[] {
  const { milestone, row } = told;
  const moved = milestone.shifts.map((shift, index) =>
    toItem(told, {
      what: `verschoven-${index + 1}`,
      head: 'Verschoven',
      sentences: [...moveSentences(shift), `Eerste plan: ${row.firstDateWords}.`],
      sources: [shift.source],
      happened: shift.decidedOn,
    }),
  );
  if (milestone.status !== 'achieved') return moved;
  const achieved = toItem(told, {
    what: 'gehaald',
    head: upperFirst(row.statusWord),
    sentences: [`${upperFirst(row.statusWord)}: ${row.dateWords}.`, row.driftWords],
    sources: [...milestone.sources, ...milestone.evidence.flatMap(({ source }) => source ?? [])],
    happened: milestone.achieved,
  });
  return [...moved, achieved];
}

interface Change {
  readonly what: string;
  readonly head: string;
  readonly sentences: readonly (string | undefined)[];
  /** Ids of sources of the plan. */
  readonly sources: readonly string[];
  readonly happened: CalendarDate | undefined;
}

function toItem({ milestone, row, region, plan, lines }: ToldMilestone, change: Change): FeedItem {
  const { what, head, sentences, sources, happened } = change;
  const read = plan.sources.filter(({ id }) => sources.includes(id));
  return {
    kind: 'milestones',
    uid: uidOf('mijlpaal', region.id, milestone.id, what),
    title: `${head}: ${row.title}, ${region.title}`,
    text: [...sentences, plan.loose ? LOOSE_FACTS : undefined].filter((each) => each !== undefined).join(' '),
    href: row.href,
    regions: [region.id],
    tags: [ITEM_KINDS.milestones, head, region.title, ...lines],
    day: lastRead(read),
    happened,
  };
}

function moveSentences({ from, to, toNote, cause, reason }: Shift): string[] {
  const dates = to === undefined ? 'nog geen nieuwe datum' : `nu ${toNote ?? formatDate(to)}`;
  return [`Was ${formatDate(from)}, ${dates}. Reden: ${CAUSES[cause]}.`, reason];
}

function uidOf(...parts: readonly string[]): string {
  return `${parts.join('/')}@sto-in-beeld`;
}

/** A date of one day. */
function dayOf(date: CalendarDate | undefined): string | undefined {
  if (date === undefined) return undefined;
  const { first, last } = intervalOf(date);
  return first === last ? first : undefined;
}

/** What an editor read last comes first, of that what happened last, and at the end what nobody knows a day of. */
export function inFeedOrder(items: readonly FeedItem[]): FeedItem[] {
  return items.toSorted(
    (a, b) =>
      compareText(b.day ?? '', a.day ?? '') ||
      compareText(lastDay(b.happened), lastDay(a.happened)) ||
      compareText(a.uid, b.uid),
  );
}

function lastDay(date: CalendarDate | undefined): string {
  return date === undefined ? '' : intervalOf(date).first;
}
