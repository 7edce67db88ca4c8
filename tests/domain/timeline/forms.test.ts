import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { meetingSchema } from '../../../src/domain/kinds/meeting.ts';
import { drawTimeline } from '../../../src/domain/timeline/draw.ts';
import { formatTimelineFile, TIMELINE_FILES, type TimelineFile } from '../../../src/domain/timeline/files.ts';
import { layoutTimeline, PRINT } from '../../../src/domain/timeline/layout.ts';
import { formatMeetingCalendar } from '../../../src/domain/timeline/meeting-calendar.ts';
import { phoneList } from '../../../src/domain/timeline/phone-list.ts';
import { describeRows, drawMultiple, drawNoPlan, drawStrip, layoutStrip } from '../../../src/domain/timeline/strip.ts';
import { edgeOfKnowledge, rowsOf, timelineOf, todayOutside } from '../../../src/domain/timeline/timeline.ts';
import { makePlan, TODAY } from '../checks/plans/plan-content.ts';

const lines = [{ id: 'hotspots', title: 'Hotspots' }];

function timeline(milestones: readonly object[], more: object = {}, today = TODAY) {
  return timelineOf({ regionTitle: 'Voorbeeld', lines, plan: makePlan(milestones, more), today });
}

test('today outside the period is a sentence, not a line', () => {
  const past = timeline([{}]);
  expect(todayOutside(past)).toBe('Vandaag, 22 november 2026, valt na deze periode en staat dus niet op de lijn.');
  expect(layoutTimeline(past).today).toBeUndefined();
  expect(layoutTimeline(timeline([{}], {}, '2021-05-01')).today?.words).toBe('Vandaag: 1 mei 2021');
});

test('the edge of knowledge shows where the sources end, unless they are as young as today', () => {
  expect(edgeOfKnowledge(timeline([{}]))?.words).toBe('Tot hier reiken onze bronnen: 16 maart 2022');
  expect(edgeOfKnowledge(timeline([{}], {}, '2022-04-01'))).toBeUndefined();
});

test('two drawings of one timeline share no id, and the hidden one has neither links nor ids but its pattern', () => {
  const drawn = timeline([{}]);
  const shown = drawTimeline(drawn, layoutTimeline(drawn), { name: 'scherm' });
  const hidden = drawTimeline(drawn, layoutTimeline(drawn, PRINT), { name: 'druk', role: 'hidden' });
  const ids = (svg: string) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids(shown)).toEqual(['scherm-title', 'scherm-desc', 'scherm-fog']);
  expect(ids(hidden)).toEqual(['druk-fog']);
  expect(hidden).not.toContain('<a ');
});

test('the list on a phone names every school year, and says where our sources end', () => {
  const list = phoneList(
    timeline([{ planned: '2021-06-18', status: 'achieved', achieved: '2021-06-18', sources: ['bron'] }]),
  );
  expect(list.map(({ name }) => name)).toEqual([
    '2019-2020',
    '2020-2021',
    '2021-2022',
    '2022-2023',
    '2023-2024',
    '2024-2025',
  ]);
  expect(list[1]?.entries.map((entry) => (entry.kind === 'milestone' ? entry.when : entry.words))).toEqual([
    '18 juni 2021 · lijn 1',
  ]);
  expect(list[2]?.entries.map((entry) => entry.kind)).toEqual(['nothing', 'edge']);
});

test('what was achieved after its date is drawn, listed, counted and written as moved', () => {
  const late = { planned: '2021-06', status: 'achieved', achieved: '2021-10', sources: ['bron'] };
  const source = { id: 'voorbeeld', regionTitle: 'Voorbeeld', lines, plan: makePlan([late]), today: TODAY, page: '' };
  const drawn = timelineOf(source);
  const words = 'Eerst juni 2021. Gehaald in oktober 2021: later dan gepland, reden niet bekend.';
  expect(rowsOf(drawn)[0]).toMatchObject({ moves: 1, moveWords: 'later dan gepland', pathWords: words });

  const svg = drawTimeline(drawn, layoutTimeline(drawn), { name: 'tijdlijn' });
  expect([svg.match(/class="ghost"/g)?.length, svg.match(/class="hop"/g)?.length]).toEqual([1, 1]);
  expect(svg).toContain('later dan gepland');
  expect(formatTimelineFile('csv', source, drawn)).toContain(`"1";"${words}"`);
  expect(JSON.parse(formatTimelineFile('json', source, drawn))).toMatchObject({
    milestones: [{ moves: 1, movesWords: words }],
  });
  expect(formatTimelineFile('ics', source, drawn).replaceAll('\r\n ', '')).toContain('later dan gepland');
});

test('files are made of the timeline of the page: only their own address stands in them', () => {
  const plan = makePlan([{ planned: '2021-06' }]);
  const source = {
    id: 'voorbeeld',
    regionTitle: 'Voorbeeld',
    lines,
    plan,
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

test('marks on a strip push each other apart and stay on the rail in their order', () => {
  const rows = rowsOf(timeline(Array.from({ length: 12 }, () => ({ planned: '2024-12-31' }))));
  const { marks, scale } = layoutStrip(rows, timeline([]), { width: 360, intervals: [] });
  marks.slice(1).forEach(({ x }, index) => {
    expect(x - (marks[index]?.x ?? 0)).toBeGreaterThan(16);
  });
  expect(marks.at(-1)?.x).toBeLessThanOrEqual(scale.right);
});

test('a strip and a row of a comparison hold every milestone once and say the same in words', () => {
  const drawn = timeline([{}, { planned: '2021', status: 'unknown' }]);
  const rows = rowsOf(drawn);
  const words = describeRows('Lijn 1', rows);
  expect(words).toBe(
    'Lijn 1: Vier hotspots, in de loop van 2021, onbekend; Vier hotspots, in de loop van 2023, gepland.',
  );
  for (const svg of [
    drawStrip(rows, drawn, words),
    drawMultiple(drawn, rows, { axis: drawn.period, years: true, words }),
  ]) {
    expect(svg.match(/<g transform/g)).toHaveLength(2);
    expect(svg).toContain(`aria-label="${words}"`);
    expect(svg).not.toContain('style=');
  }
  expect(drawNoPlan({ axis: drawn.period, years: false, kind: 'school-year' })).toContain(
    'Wij weten het niet. Dat is iets anders dan nul.',
  );
});

test('a meeting keeps its uid and raises its sequence with every move; a cancelled one stays', () => {
  const meeting = (fields: object) =>
    meetingSchema.parse({
      title: 'Start 🔧, met <b>; allen',
      date: '2020-06-10',
      form: 'online',
      audience: 'iedereen',
      status: 'planned',
      summary: 'De start.',
      sources: [{ id: 'bron', title: 'Een bron', read: '2026-11' }],
      ...fields,
    });
  const shifts = [{ from: '2020-06-10', to: '2020-09-02', reason: 'Corona.', cause: 'corona', source: 'bron' }];
  const read = (fields: object) => {
    const ics = formatMeetingCalendar('Agenda', [{ id: 'start', meeting: meeting(fields) }], TODAY);
    const event = new ICAL.Component(ICAL.parse(ics) as unknown[]).getFirstSubcomponent('vevent');
    return ['uid', 'sequence', 'dtstart', 'dtend', 'status', 'summary', 'dtstamp'].map((name) =>
      String(event?.getFirstPropertyValue(name)),
    );
  };
  const [uid, summary, stamp] = ['bijeenkomst-start@sto-in-beeld', 'Start 🔧, met <b>; allen', '2026-11-22T00:00:00Z'];
  expect(read({})).toEqual([uid, '0', '2020-06-10', '2020-06-11', 'TENTATIVE', summary, stamp]);
  expect(read({ shifts })).toEqual([uid, '1', '2020-09-02', '2020-09-03', 'TENTATIVE', summary, stamp]);
  expect(read({ shifts, status: 'cancelled', cancelledBecause: 'Corona.' })).toEqual([
    uid,
    '2',
    '2020-09-02',
    '2020-09-03',
    'CANCELLED',
    summary,
    stamp,
  ]);
});

test('a calendar to subscribe to is no message between calendars, which would need an organiser', () => {
  const calendar = new ICAL.Component(ICAL.parse(formatMeetingCalendar('Agenda', [], TODAY)) as unknown[]);
  expect(calendar.getFirstProperty('method')).toBeNull();
});
