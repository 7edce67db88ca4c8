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

test.each(Object.keys(TIMELINE_FILES) as TimelineFile[])('a %s file of what is made up says so', (kind) => {
  const real = {
    id: 'kadestad',
    regionTitle: 'Kadestad',
    lines,
    plan: makePlan([{ planned: '2021-06' }]),
    freshness: undefined,
    today: TODAY,
  };
  const example = { ...real, plan: { ...real.plan, example: true } };
  const label = 'Voorbeeld: deze regio bestaat niet. Alles in dit bestand is verzonnen.';
  const write = (source: typeof real) =>
    formatTimelineFile(kind, source, timelineOf(source)).replaceAll('\r\n ', '').replaceAll('\\,', ',');
  expect(write(example)).toContain(label);
  expect(write(real)).not.toContain(label);
});

test('every event of what is made up says so in the calendar of its reader', () => {
  const plan = { ...makePlan([{ title: 'Een zaal', planned: '2021-06' }]), example: true };
  const source = { id: 'kadestad', regionTitle: 'Kadestad', lines, plan, freshness: undefined, today: TODAY };
  expect(formatTimelineFile('ics', source, timelineOf(source))).toContain('SUMMARY:Voorbeeld: Een zaal');
});
