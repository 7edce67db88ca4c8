import { EXAMPLE_FILE_WORDS } from '../derived/example.ts';
import { licenceWords } from '../derived/imprint.ts';
import type { CalendarDate } from '../schema/calendar-date.ts';
import type { SiteSettings } from '../kinds/site.ts';
import { rowsOf, type Timeline, type TimelineRow } from './timeline.ts';

/** Rises when a field changes its meaning or goes; a new field does not change it. */
const MILESTONES_FORMAT = 1;

export interface JsonOptions {
  readonly id: string;
  readonly regionTitle: string;
  readonly freshness: CalendarDate | undefined;
  readonly sources: readonly { readonly id: string; readonly title: string; readonly url?: string | undefined }[];
  readonly site: SiteSettings | undefined;
  readonly page?: string | undefined;
}

/** The milestones for programs. What is not known is `null`, never 0 or an empty text. */
export function formatJsonFile(timeline: Timeline, options: JsonOptions): string {
  const { id, regionTitle, freshness, sources, site, page } = options;
  const { publisher } = site ?? {};
  const content = {
    format: 'sto-in-beeld/milestones',
    version: MILESTONES_FORMAT,
    region: { id, title: regionTitle },
    example: timeline.isExample ? EXAMPLE_FILE_WORDS : null,
    page: page ?? null,
    publisher: publisher === undefined ? null : { name: publisher.name, url: publisher.url ?? null },
    licence: (site && licenceWords(site)) ?? null,
    period: timeline.period,
    asOf: timeline.today,
    dataFrom: freshness ?? null,
    sources: sources.map(({ id: source, title, url }) => ({ id: source, title, url: url ?? null })),
    milestones: rowsOf(timeline).map(toJson),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function toJson(row: TimelineRow) {
  return {
    id: row.id,
    title: row.title,
    line: { id: row.lane.id, title: row.lane.title },
    subPlan: row.subPlan ?? null,
    kind: row.kind,
    status: row.status,
    statusWords: row.stateWords,
    date: { words: row.dateWords, first: row.isoFirst ?? null, last: row.isoLast ?? null, deadline: row.deadline },
    planned: row.planned ?? null,
    expected: row.expected ?? null,
    achieved: row.achieved ?? null,
    late: row.late,
    moves: row.moves,
    movesWords: row.pathWords ?? null,
    withinPlan: row.withinPlan,
    sources: row.sources,
  };
}
