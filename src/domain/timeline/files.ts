import type { Plan } from '../plan.ts';
import { formatTimelineCalendar } from './calendar-file.ts';
import { formatCsvFile } from './csv-file.ts';
import { formatJsonFile } from './json-file.ts';
import { formatSvgFile } from './svg-file.ts';
import { timelineOf, type Timeline, type TimelineSource } from './timeline.ts';

/** The machine forms that stand beside the page of a region: `mijlpalen.svg` and so on. */
export const TIMELINE_FILES = {
  svg: { type: 'image/svg+xml; charset=utf-8', words: 'Tekening' },
  ics: { type: 'text/calendar; charset=utf-8', words: 'In mijn agenda' },
  csv: { type: 'text/csv; charset=utf-8', words: 'CSV' },
  json: { type: 'application/json; charset=utf-8', words: 'JSON' },
} as const;
export type TimelineFile = keyof typeof TIMELINE_FILES;

export interface FileSource extends Omit<TimelineSource, 'page' | 'plan'> {
  readonly id: string;
  readonly plan: Plan;
  /** The complete address of the page with the milestones; files that travel need one for their links. */
  readonly page?: string | undefined;
  /** What others may do with the data; null while nobody decided. */
  readonly licence?: string | null;
}

/** One file of one region. Same plan and day, same bytes. */
export function formatTimelineFile(
  kind: TimelineFile,
  source: FileSource,
  timeline: Timeline = timelineOf({ ...source, page: '' }),
): string {
  const { id, regionTitle, plan, today, page, licence = null } = source;
  switch (kind) {
    case 'svg':
      return formatSvgFile(timeline, { page });
    case 'ics':
      return formatTimelineCalendar(timeline, { id, buildDate: today, page });
    case 'csv':
      return formatCsvFile(timeline);
    case 'json':
      return formatJsonFile(timeline, {
        id,
        regionTitle,
        dataFrom: plan.dataFrom,
        sources: plan.sources,
        licence,
        page,
      });
  }
}
