import { getCollection } from 'astro:content';
import { PAGES } from '../domain/addresses.ts';
import { compareDates, intervalOf } from '../domain/schema/calendar-date.ts';
import { drawFigure, type DrawnFigure } from '../domain/derived/national-figures.ts';
import { freshnessOf } from '../domain/derived/freshness.ts';
import { PROGRAMME_LANES, type Programme } from '../domain/kinds/programme.ts';
import { formatFile, type TimelineFile } from '../domain/timeline/files.ts';
import { nationalTimeline } from '../domain/timeline/national-timeline.ts';
import type { Timeline } from '../domain/timeline/timeline.ts';
import { buildDate } from './build-date.ts';
import { getSite } from './site.ts';
import { completeAddress } from './site-address.ts';

type Event = Programme['events'][number];
interface ProgrammeYear {
  readonly year: string;
  readonly events: readonly (Event & { readonly laneLabel: string; readonly isPast: boolean })[];
}
export interface ProgrammePage extends Omit<Programme, 'figures'> {
  readonly figures: readonly DrawnFigure[];
  readonly years: readonly ProgrammeYear[];
  readonly today: string;
  readonly timeline: Timeline;
}

let programme: Promise<ProgrammePage> | undefined;

/** The national programme with its events in order of time, a group a year. Worked out once a build. */
export function getProgramme(): Promise<ProgrammePage> {
  if (programme === undefined || import.meta.env.DEV) programme = readProgramme();
  return programme;
}

async function readProgramme(): Promise<ProgrammePage> {
  const [entry] = await getCollection('programme');
  if (entry === undefined) throw new Error('content/programme.yaml is missing.');
  const today = buildDate();
  const events = entry.data.events
    .toSorted((a, b) => compareDates(a.date, b.date))
    .map((event) => ({
      ...event,
      laneLabel: PROGRAMME_LANES[event.lane],
      isPast: intervalOf(event.until ?? event.date).last < today,
    }));
  const years = Map.groupBy(events, ({ date }) => intervalOf(date).last.slice(0, 4));
  const timeline = nationalTimeline(entry.data, today);
  const figures = entry.data.figures.map((figure) => drawFigure(figure, entry.data.sources));
  const groups = [...years].map(([year, group]) => ({ year, events: group }));
  return { ...entry.data, today, timeline, figures, years: groups };
}

/** The dates of the nation in one machine form. */
export async function writeProgrammeFile(kind: TimelineFile): Promise<string> {
  const [{ timeline, today, sources }, site] = await Promise.all([getProgramme(), getSite()]);
  return formatFile(kind, timeline, {
    id: 'landelijk',
    title: 'Het landelijke programma',
    today,
    freshness: freshnessOf({ sources }),
    sources,
    page: completeAddress(PAGES.timeline),
    site,
  });
}
