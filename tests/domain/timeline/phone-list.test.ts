import { expect, test } from 'vitest';
import { phoneList } from '../../../src/domain/timeline/phone-list.ts';
import { timelineOf } from '../../../src/domain/timeline/timeline.ts';
import { FRESHNESS, makePlan, TODAY } from '../checks/plans/plan-content.ts';

const lines = [{ id: 'hotspots', title: 'Hotspots' }];

function timeline(milestones: readonly object[], more: object = {}, today = TODAY) {
  return timelineOf({ regionTitle: 'Voorbeeld', lines, plan: makePlan(milestones, more), freshness: FRESHNESS, today });
}

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
