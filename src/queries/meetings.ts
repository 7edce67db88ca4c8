import type { CollectionEntry } from 'astro:content';
import { addressOf } from '../domain/addresses.ts';
import { exampleAbout, exampleTitle, type World } from '../domain/derived/example.ts';
import { imprintWords } from '../domain/derived/imprint.ts';
import {
  formatMeetingDate,
  MEETING_FORMS,
  MEETING_STATUS_WORDS,
  meetingDate,
  meetingDates,
  meetingPlace,
  meetingTime,
  type Meeting,
  type MeetingTime,
} from '../domain/kinds/meeting.ts';
import { CAUSES, formatMoveCount, type Shift } from '../domain/kinds/shift.ts';
import { formatMeetingCalendar } from '../domain/timeline/meeting-calendar.ts';
import { bodyOf, type Body } from './body.ts';
import { buildDate } from './build-date.ts';
import { compareText } from '../domain/text/compare-text.ts';
import { byTitle } from '../domain/text/order.ts';
import { once } from './once.ts';
import { getEntries, inBothWorlds, linksTo, linkTo, type LinkOf, type PageLink } from './page-links.ts';
import { getSite } from './site.ts';
import { completeAddress } from './site-address.ts';

export interface MeetingView extends Pick<PageLink, 'href'> {
  readonly id: string;
  readonly link: PageLink;
  readonly meeting: Meeting;
  readonly body: Body;
  readonly region: PageLink | undefined;
  readonly dateWords: string;
  readonly statusWord: string;
  readonly formWord: string;
  readonly moveWords: string | undefined;
  /** Every date that was ever set, the oldest first, with why it moved. */
  readonly path: readonly string[];
  readonly time: MeetingTime;
}

interface MeetingYear {
  readonly year: string;
  readonly meetings: readonly MeetingView[];
}

export interface Agenda {
  /** In order of time; those without a new date last. */
  readonly coming: readonly MeetingView[];
  /** The newest first. */
  readonly past: readonly MeetingYear[];
  /** Their date has passed and no source tells whether they took place. */
  readonly unclear: readonly MeetingView[];
}

/** All meetings as the agenda shows them. */
export async function getAgenda(): Promise<Agenda> {
  const views = await getMeetingPages();
  const at = (time: MeetingTime) => views.filter((view) => view.time === time);
  const years = Map.groupBy(at('past').toReversed(), (view) => lastDay(view).slice(0, 4));
  return {
    coming: at('coming').toSorted((a, b) => Number(hasNoDate(a)) - Number(hasNoDate(b))),
    past: [...years].map(([year, meetings]) => ({ year, meetings })),
    unclear: at('unclear').toReversed(),
  };
}

function hasNoDate({ meeting }: MeetingView): boolean {
  return meetingDate(meeting) === undefined;
}

/** The page of each meeting, in order of time. */
export const getMeetingPages = once(readMeetingPages, 'real');

async function readMeetingPages(world: World): Promise<readonly MeetingView[]> {
  const [entries, regionOf] = await Promise.all([getEntries('meetings', world), linksTo('regions', world)]);
  const today = buildDate();
  return entries
    .map((entry) => viewOf(entry, regionOf, today))
    .toSorted((a, b) => compareText(lastDay(a), lastDay(b)) || byTitle(a.meeting.title, b.meeting.title));
}

function viewOf(entry: CollectionEntry<'meetings'>, regionOf: LinkOf, today: string): MeetingView {
  const { id, data: meeting } = entry;
  return {
    id,
    href: addressOf.meetings(id),
    link: linkTo(entry),
    meeting,
    body: bodyOf(entry),
    region: meeting.region && regionOf(meeting.region.id),
    dateWords: formatMeetingDate(meeting),
    statusWord: MEETING_STATUS_WORDS[meeting.status],
    formWord: MEETING_FORMS[meeting.form],
    moveWords: formatMoveCount(meeting.shifts.length),
    path: meetingDates(meeting).map((date, index) => stepInWords(date, meeting.shifts[index - 1])),
    time: meetingTime(meeting, today),
  };
}

/** One step of the way that a date went: the first plan, or a move with its reason. */
function stepInWords(date: string, shift: Shift | undefined): string {
  if (shift === undefined) return `Eerste plan: ${date}`;
  const head = shift.to === undefined ? 'Nog geen nieuwe datum' : `Naar ${date}`;
  return `${head}, door ${CAUSES[shift.cause]}. ${shift.reason}`;
}

function lastDay({ meeting }: MeetingView): string {
  return meetingPlace(meeting).last;
}

export interface AgendaRegion {
  readonly id: string;
  readonly title: string;
  readonly world: World;
}

/** The meetings of one region, or all that exist, as a calendar file. */
export async function writeAgenda(region?: AgendaRegion): Promise<string> {
  const meetings = (await entriesOf(region))
    .map(({ id, data }) => ({ id, meeting: data, page: completeAddress(addressOf.meetings(id)) }))
    .toSorted((a, b) => compareText(a.id, b.id));
  const site = await getSite();
  const name = `Bijeenkomsten${region === undefined ? '' : ` in ${region.title}`}, ${site.title}`;
  const isExample = region?.world === 'example';
  return formatMeetingCalendar(isExample ? exampleTitle(name) : name, meetings, {
    buildDate: buildDate(),
    about: isExample ? exampleAbout(imprintWords(site)) : imprintWords(site),
  });
}

async function entriesOf(region: AgendaRegion | undefined): Promise<readonly MeetingEntry[]> {
  return region === undefined ? getEntries('meetings') : ((await getRegional(region.world)).get(region.id) ?? []);
}

type MeetingEntry = CollectionEntry<'meetings'>;

const getRegional = once(readRegional);

async function readRegional(world: World): Promise<ReadonlyMap<string | undefined, readonly MeetingEntry[]>> {
  return Map.groupBy(await getEntries('meetings', world), ({ data }) => data.region?.id);
}

/** Regions of both worlds with a meeting of their own. */
export async function getMeetingRegions(): Promise<AgendaRegion[]> {
  return inBothWorlds(async (world) => {
    const [meetings, regions] = await Promise.all([getMeetingsByRegion(world), getEntries('regions', world)]);
    return regions.filter(({ id }) => meetings.has(id)).map(({ id, data }) => ({ id, title: data.title, world }));
  });
}

/** Links to the meetings of each region that has any, the newest first. */
export async function getMeetingsByRegion(world: World = 'real'): Promise<ReadonlyMap<string, readonly PageLink[]>> {
  const regional = (await getMeetingPages(world))
    .toReversed()
    .flatMap(({ meeting: { region }, link }) => (region === undefined ? [] : [{ region: region.id, link }]));
  const byRegion = Map.groupBy(regional, ({ region }) => region);
  return new Map([...byRegion].map(([region, meetings]) => [region, meetings.map(({ link }) => link)]));
}
