import { expect, test } from 'vitest';
import { drawTimeline } from '../../../src/domain/timeline/draw.ts';
import { layoutTimeline, PRINT } from '../../../src/domain/timeline/layout.ts';
import { timelineOf } from '../../../src/domain/timeline/timeline.ts';
import { FRESHNESS, makePlan, TODAY } from '../checks/plans/plan-content.ts';

const lines = [{ id: 'hotspots', title: 'Hotspots' }];

function timeline(milestones: readonly object[], more: object = {}, today = TODAY) {
  return timelineOf({ regionTitle: 'Voorbeeld', lines, plan: makePlan(milestones, more), freshness: FRESHNESS, today });
}

test('two drawings of one timeline share no id, and the hidden one has neither links nor ids but its pattern', () => {
  const drawn = timeline([{}]);
  const shown = drawTimeline(drawn, layoutTimeline(drawn), { name: 'scherm' });
  const hidden = drawTimeline(drawn, layoutTimeline(drawn, PRINT), { name: 'druk', role: 'hidden' });
  const ids = (svg: string) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids(shown)).toEqual(['scherm-title', 'scherm-desc', 'scherm-fog']);
  expect(ids(hidden)).toEqual(['druk-fog']);
  expect(hidden).not.toContain('<a ');
});
