import { expect, test } from 'vitest';
import { shiftSet } from '../../../../src/domain/data/sets/shifts.ts';
import type { RowInput } from '../../../../src/domain/data/row-input.ts';
import { meetingSchema, type Meeting } from '../../../../src/domain/kinds/meeting.ts';
import { timelineOf } from '../../../../src/domain/timeline/timeline.ts';
import { makePlan, TODAY } from '../../checks/plans/plan-content.ts';

const SHIFT = { from: '2021-06', to: '2021-09', reason: 'Er kwam niemand.', cause: 'staff', source: 'krant' };

function rowsOf(plan: ReturnType<typeof makePlan>, meetings: RowInput['meetings'] = []) {
  const { lanes } = timelineOf({ regionTitle: 'X', lines: [], plan, freshness: undefined, today: TODAY, page: '/x/' });
  const milestones = plan.lines
    .flatMap((line) => line.milestones)
    .flatMap((milestone) =>
      lanes.flatMap(({ rows }) => rows.filter(({ id }) => id === milestone.id)).map((row) => ({ milestone, row })),
    );
  const plans = [{ id: 'x', regionTitle: 'X', plan, freshness: undefined, lines: [{ title: 'L', milestones }] }];
  return shiftSet.rowsOf({ plans, meetings, address: (path: string) => path } as unknown as RowInput);
}

function makeMeeting(fields: object): { id: string; data: Meeting } {
  const data = meetingSchema.parse({
    title: 'Een avond',
    date: '2021-06',
    form: 'online',
    audience: 'scholen',
    status: 'moved',
    shifts: [SHIFT],
    summary: 'Een avond.',
    sources: [{ id: 'krant', title: 'Krant', read: '2026-11' }],
    ...fields,
  });
  return { id: 'avond', data };
}

test('a move that somebody wrote down has its reason, and one that we only see has none', () => {
  const plan = makePlan([{ planned: '2021-06', shifts: [SHIFT], status: 'achieved', achieved: '2022-01' }]);
  expect(rowsOf(plan)).toMatchObject([
    { number: 1, from: '2021-06', to: '2021-09', recorded: true, cause: 'staff', reason: 'Er kwam niemand.' },
    { number: 2, from: '2021-09', to: '2022-01', recorded: false, cause: null, reason: null, sources: [] },
  ]);
});

test('a meeting that is also a milestone is not counted twice', () => {
  const nothing = makePlan([{ planned: '2021-06' }]);
  expect(rowsOf(nothing, [makeMeeting({})])).toMatchObject([{ id: 'bijeenkomst/avond/1', region: null }]);
  expect(rowsOf(nothing, [makeMeeting({ region: 'x', milestone: 'avond' })])).toEqual([]);
});
