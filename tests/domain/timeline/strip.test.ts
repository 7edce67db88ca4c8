import { expect, test } from 'vitest';
import { describeRows, drawMultiple, drawNoPlan, drawStrip, layoutStrip } from '../../../src/domain/timeline/strip.ts';
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
    'Wij weten het niet. Dat is iets anders dan nul.',
  );
});
