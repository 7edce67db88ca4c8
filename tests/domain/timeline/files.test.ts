import { expect, test } from 'vitest';
import { formatTimelineFile, TIMELINE_FILES, type TimelineFile } from '../../../src/domain/timeline/files.ts';
import { timelineOf } from '../../../src/domain/timeline/timeline.ts';
import { makePlan, TODAY } from '../checks/plans/plan-content.ts';

const lines = [{ id: 'hotspots', title: 'Hotspots' }];

test('files are made of the timeline of the page: only their own address stands in them', () => {
  const plan = makePlan([{ planned: '2021-06' }]);
  const source = {
    id: 'voorbeeld',
    regionTitle: 'Voorbeeld',
    lines,
    plan,
    freshness: undefined,
    today: TODAY,
    page: 'https://voorbeeld.nl/a/',
  };
  const onPage = timelineOf({ ...source, page: '/regios/voorbeeld/tijdlijn/' });
  for (const kind of Object.keys(TIMELINE_FILES) as TimelineFile[]) {
    const file = formatTimelineFile(kind, source, onPage);
    expect(file).toBe(formatTimelineFile(kind, source, timelineOf({ ...source, page: '' })));
    expect(file).not.toContain('/regios/voorbeeld/');
  }
  expect(formatTimelineFile('svg', source, onPage)).toContain('href="https://voorbeeld.nl/a/#mijlpaal-');
});
