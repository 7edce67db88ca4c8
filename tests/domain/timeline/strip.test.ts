import { expect, test } from 'vitest';
import {
  describeRows,
  drawAxisHead,
  drawMultiple,
  drawNoPlan,
  drawOnAxis,
  drawStrip,
  layoutStrip,
  nationalAxis,
} from '../../../src/domain/timeline/strip.ts';
import { rowsOf, timelineOf } from '../../../src/domain/timeline/timeline.ts';
import { FRESHNESS, makePlan, TODAY } from '../checks/plans/plan-content.ts';

const lines = [{ id: 'hotspots', title: 'Hotspots' }];

function timeline(milestones: readonly object[], more: object = {}, today = TODAY) {
  return timelineOf({ regionTitle: 'Voorbeeld', lines, plan: makePlan(milestones, more), freshness: FRESHNESS, today });
}

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
    'aria-label="Nog geen mijlpalen bekend"',
  );
});

const PERIODS = [
  { first: '2020-01-01', last: '2024-12-31' },
  { first: '2025-01-01', last: '2028-12-31' },
];

/** Where the years of a strip begin. */
function yearsOf(svg: string): (string | undefined)[] {
  return [...svg.matchAll(/class="tick[^"]*" d="M([\d.]+) /g)].map((match) => match[1]);
}

test('regions with few and with many dates, and one without a plan, stand on one and the same axis', () => {
  const short = timeline([{ planned: '2021' }]);
  const long = timeline([{ planned: '2020-02-01' }, { planned: '2022', status: 'unknown' }]);
  const axis = nationalAxis(PERIODS, [short, long], TODAY);
  const drawings = [short, long].map((drawn) => drawOnAxis(axis, { timeline: drawn, words: 'Een regio' }, 420));
  const years = yearsOf(drawAxisHead(axis, 420));
  expect(years).toHaveLength(9);
  for (const svg of [...drawings, drawOnAxis(axis, undefined, 420)]) expect(yearsOf(svg)).toEqual(years);
});

test('the axis of the nation runs over all periods, and further where a plan does', () => {
  expect(nationalAxis(PERIODS, [], TODAY).span).toEqual({ first: '2020-01-01', last: '2028-12-31' });
  const early = timeline([{ planned: '2019-12-01' }], { period: { from: '2019', until: '2024' } });
  expect(nationalAxis(PERIODS, [early], TODAY).span).toEqual({ first: '2019-01-01', last: '2028-12-31' });
});

test('the head of the axis names the periods and the years once, and shows today', () => {
  const head = drawAxisHead(nationalAxis(PERIODS, [], TODAY), 420);
  expect([...head.matchAll(/<text[^>]*>([^<]+)</g)].map((match) => match[1])).toEqual(
    expect.arrayContaining(['2020-2024', '2025-2028', '2020']),
  );
  expect(head.match(/class="today"/g)).toHaveLength(1);
});
