import { imprintWords } from '../derived/imprint.ts';
import type { CalendarDate } from '../schema/calendar-date.ts';
import type { Plan } from '../kinds/plan.ts';
import type { SiteSettings } from '../kinds/site.ts';
import { formatTimelineCalendar } from './calendar-file.ts';
import { formatCsvFile } from './csv-file.ts';
import { formatJsonFile } from './json-file.ts';
import { formatSvgFile } from './svg-file.ts';
import type { Timeline } from './timeline.ts';

/** The machine forms that stand beside the page of a region: `mijlpalen.svg` and so on. */
export const TIMELINE_FILES = {
  svg: { type: 'image/svg+xml; charset=utf-8', words: 'Tekening' },
  ics: { type: 'text/calendar; charset=utf-8', words: 'In mijn agenda' },
  csv: { type: 'text/csv; charset=utf-8', words: 'CSV' },
  json: { type: 'application/json; charset=utf-8', words: 'JSON' },
} as const;
export type TimelineFile = keyof typeof TIMELINE_FILES;

/** What a file says besides the milestones. */
export interface FileFacts {
  readonly id: string;
  /** The region, or the nation. */
  readonly title: string;
  readonly today: string;
  /** The date of the newest source; undefined when none has a date. */
  readonly freshness: CalendarDate | undefined;
  readonly sources: Plan['sources'];
  /** The complete address of the page with the milestones; files that travel need one for their links. */
  readonly page?: string | undefined;
  /** Who publishes it, and what others may do with it; left out by who does not know. */
  readonly site?: SiteSettings | undefined;
}

/** One file of any timeline, also that of the nation. Same timeline and day, same bytes. */
export function formatFile(kind: TimelineFile, timeline: Timeline, facts: FileFacts): string {
  const { id, title, today, freshness, sources, page, site } = facts;
  switch (kind) {
    case 'svg':
      return formatSvgFile(timeline, { page });
    case 'ics':
      return formatTimelineCalendar(timeline, {
        id,
        buildDate: today,
        page,
        about: site === undefined ? undefined : imprintWords(site),
      });
    case 'csv':
      return formatCsvFile(timeline);
    case 'json':
      return formatJsonFile(timeline, { id, regionTitle: title, freshness, sources, site, page });
  }
}

export interface FileSource extends Pick<FileFacts, 'id' | 'today' | 'freshness' | 'page' | 'site'> {
  readonly regionTitle: string;
  readonly plan: Plan;
}

/** One file of one region; all of them show the same timeline. */
export function formatTimelineFile(kind: TimelineFile, source: FileSource, timeline: Timeline): string {
  const { regionTitle: title, plan } = source;
  return formatFile(kind, timeline, { ...source, title, sources: plan.sources });
}
