import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  countMilestones,
  formatCounts,
  formatDrift,
  formatMilestoneDate,
  formatMoves,
  formatPath,
  formatShortCounts,
  formatState,
  isDue,
  isDueIn,
  isLate,
  isMoved,
  milestonePlace,
  saysMoreOfFirstDate,
  signOf,
  statusWord,
} from '../../../src/domain/timeline/milestone.ts';
import { freshnessOf } from '../../../src/domain/derived/freshness.ts';
import { deadlineBeside, judgedDay, planSchema, type Milestone } from '../../../src/domain/kinds/plan.ts';
import { FRESHNESS, makePlan, TODAY } from '../checks/plans/plan-content.ts';

const shift = { reason: 'De machines kwamen later.', cause: 'supply', source: 'bron' };

function milestones(...fields: readonly object[]): readonly Milestone[] {
  return makePlan(fields).lines.flatMap((line) => line.milestones);
}

function milestone(fields: object): Milestone {
  const [first] = milestones(fields);
  if (first === undefined) throw new Error('No milestone');
  return first;
}

test('a milestone is late when its last day is over and nobody says that it was reached, dropped or unknown', () => {
  expect(isLate(milestone({ planned: '2026-09-01' }), TODAY)).toBe(true);
  expect(isLate(milestone({ planned: '2026', status: 'in-progress' }), TODAY)).toBe(false);
  for (const status of ['achieved', 'dropped', 'unknown']) {
    expect(isLate(milestone({ planned: '2021', status }), TODAY)).toBe(false);
  }
});

test('what a source saw in time is not late, for nobody knows what came after', () => {
  expect(isLate(milestone({ planned: '2021', status: 'in-progress', seenOn: '2021-Q1' }), TODAY)).toBe(false);
  expect(judgedDay(FRESHNESS, TODAY)).toBe('2022-03-16');
  expect(isLate(milestone({ planned: '2023' }), judgedDay(FRESHNESS, TODAY))).toBe(false);
});

test('a milestone without a plan date is never late', () => {
  expect(isLate(milestone({ planned: undefined, status: 'in-progress', seenOn: '2021' }), TODAY)).toBe(false);
});

test('due is what should be known by now, whatever became of it', () => {
  expect(isDue(milestone({ planned: '2023', status: 'unknown' }), TODAY)).toBe(true);
  expect(isDueIn(milestone({ planned: '2021-06-18' }), { first: '2021-01-01', last: '2021-07-01' })).toBe(true);
  expect(isDueIn(milestone({ planned: '2021' }), { first: '2021-01-01', last: '2021-07-01' })).toBe(false);
});

test.each([
  [{ planned: '2020', status: 'achieved', achieved: '2020' }, 'in de loop van 2020'],
  [{ planned: '2020', status: 'achieved', achieved: '2020-06-18' }, '18 juni 2020'],
  [{ planned: '2023', deadline: true, status: 'unknown' }, 'uiterlijk eind 2023'],
  [{ planned: '2020-H1' }, 'eerste helft van 2020'],
  [{ planned: '2020/2023' }, '2020 tot en met 2023'],
  [{ planned: '2026-04-01', status: 'dropped' }, 'was 1 april 2026'],
  [{ planned: '2020-06', shifts: [{ ...shift, from: '2020-06' }] }, 'nog geen nieuwe datum'],
  [{ planned: '2021-Q1', dateNote: 'begin 2021, afgeleid' }, 'begin 2021, afgeleid'],
])('the date of %o in words is %s', (fields, words) => {
  expect(formatMilestoneDate(milestone(fields))).toBe(words);
});

test('every move is counted, also the one that leaves the date open', () => {
  const moved = milestone({
    planned: '2020-01/2020-05',
    plannedNote: 'vóór juni 2020',
    status: 'unknown',
    shifts: [
      { ...shift, cause: 'corona', from: '2020-01/2020-05', to: '2020-06' },
      { ...shift, cause: 'corona', from: '2020-06', to: '2020-2021', toNote: 'het nieuwe schooljaar' },
      { ...shift, cause: 'corona', from: '2020-2021', decidedOn: '2021-Q1' },
    ],
  });
  expect(formatMoves(moved)).toBe('3× verschoven');
  expect(formatPath(moved)).toBe(
    'Eerst vóór juni 2020, daarna juni 2020, daarna het nieuwe schooljaar. Er is nog geen nieuwe datum. Reden: corona.',
  );
  expect(milestonePlace(moved)).toEqual({ first: '2021-01-01', last: '2021-01-01' });
  expect(formatState(moved, TODAY)).toBe('onbekend');
});

test.each([
  [{ planned: '2021-06', achieved: '2021-10' }, 'later dan gepland'],
  [{ planned: '2021-06', achieved: '2021-03-01' }, 'eerder dan gepland'],
  [{ planned: '2021-06', achieved: '2021' }, undefined],
  [{ planned: '2021', achieved: '2021-03-01', deadline: true }, undefined],
  [{ planned: '2021', achieved: '2020-03-01', deadline: true }, undefined],
])('of %o the date is %s', (fields, words) => {
  const achieved = milestone({ status: 'achieved', ...fields });
  expect(formatMoves(achieved)).toBe(words);
  expect(isMoved(achieved)).toBe(words !== undefined);
  expect(countMilestones([achieved], TODAY).moved).toBe(words === undefined ? 0 : 1);
});

test('a date that nobody explained says so, also after moves that somebody did explain', () => {
  const fields = { planned: '2021-06', status: 'achieved', achieved: '2021-10-07' };
  expect(formatPath(milestone(fields))).toBe(
    'Eerst juni 2021. Gehaald op 7 oktober 2021: later dan gepland, reden niet bekend.',
  );
  const explained = milestone({ ...fields, shifts: [{ ...shift, cause: 'corona', from: '2021-06', to: '2021-08' }] });
  expect(formatMoves(explained)).toBe('2× verschoven');
  expect(formatPath(explained)).toBe(
    'Eerst juni 2021, daarna augustus 2021. Reden: corona. Gehaald op 7 oktober 2021: later dan gepland, reden niet bekend.',
  );
});

test('counts are said in words, and a state that none has is left out', () => {
  const counts = countMilestones(
    milestones(
      ...Array.from({ length: 8 }, () => ({ status: 'achieved', achieved: '2023' })),
      { status: 'in-progress', seenOn: '2021' },
      { status: 'unknown', shifts: [{ ...shift, from: '2023', to: '2024' }] },
      { planned: '2022' },
    ),
    TODAY,
  );
  expect(formatCounts(counts)).toBe(
    '11 mijlpalen: 8 gehaald, 1 bezig, 1 gepland, 1 onbekend. Eén mijlpaal is verschoven. Eén mijlpaal loopt uit.',
  );
  expect(formatShortCounts(counts)).toBe('8 van 11 gehaald, 1 verschoven, 1 loopt uit, 1 onbekend');
});

test('loose facts are never counted as a plan that was carried out', () => {
  const counts = countMilestones(milestones({ status: 'unknown' }, { status: 'unknown' }), TODAY);
  expect(formatShortCounts(counts, true)).toBe('2 losse feiten bekend');
  expect(formatCounts(counts, true)).toBe('2 losse feiten met een datum: 2 onbekend.');
});

test('money that was granted has a word and a sign of its own, and counts nowhere as achieved', () => {
  const grant = { kind: 'grant', status: 'achieved', planned: '2019-07', achieved: '2019-07', sources: ['bron'] };
  expect(statusWord(milestone(grant))).toBe('toegekend');
  expect(signOf(milestone(grant))).toBe('grant');
  expect(formatDrift(milestone({ ...grant, planned: '2018' }))).toBe(
    'Toegekend in juli 2019: later dan gepland, reden niet bekend.',
  );
  const counts = countMilestones(milestones(grant, { status: 'unknown' }), TODAY);
  expect([counts.total, counts.statuses.achieved, counts.grants]).toEqual([1, 0, 1]);
  expect(formatCounts(counts)).toBe('1 mijlpaal: 1 onbekend. De subsidie is toegekend.');
  expect(formatCounts(counts, true)).toBe('2 losse feiten met een datum: 1 onbekend, 1 toegekend.');
  expect(formatShortCounts(counts)).toBe('uitkomst van 1 van 1 onbekend');
  expect(formatShortCounts(counts, true)).toBe('2 losse feiten bekend');
  const only = countMilestones(milestones(grant), TODAY);
  expect(formatCounts(only)).toBe('Wij kennen nog geen mijlpalen. De subsidie is toegekend.');
  expect(formatShortCounts(only)).toBe('geen mijlpalen bekend');
});

test('money that was not granted yet stands like any other milestone', () => {
  expect(signOf(milestone({ kind: 'grant', status: 'planned' }))).toBe('planned');
  expect(countMilestones(milestones({ kind: 'grant', status: 'planned' }), TODAY)).toMatchObject({
    total: 1,
    grants: 0,
  });
});

test('unknown never counts as nothing achieved', () => {
  const counts = countMilestones(milestones({ status: 'unknown' }, { status: 'unknown' }), TODAY);
  expect(formatShortCounts(counts)).toBe('uitkomst van 2 van 2 onbekend');
  expect(formatShortCounts(countMilestones([], TODAY))).toBe('geen mijlpalen bekend');
  expect(formatCounts(countMilestones([], TODAY))).toBe('Wij kennen nog geen mijlpalen.');
});

test('the plan of Gorinchem/Altena says what is known and what is not', () => {
  const plan = planSchema.parse(parse(readFileSync('content/plans/gorinchem-altena.yaml', 'utf8')));
  const all = plan.lines.flatMap((line) => line.milestones);
  expect(formatCounts(countMilestones(all, judgedDay(freshnessOf(plan), TODAY)))).toBe(
    '17 mijlpalen: 7 gehaald, 2 bezig, 8 onbekend. Eén mijlpaal is verschoven.',
  );
});

test('a first date is told where it is not the date that counts, and where no way of the date tells it', () => {
  expect(saysMoreOfFirstDate(milestone({ planned: '2021-06' }))).toBe(false);
  expect(saysMoreOfFirstDate(milestone({ planned: '2021-06', status: 'achieved', achieved: '2021-10' }))).toBe(true);
  const shifts = [{ ...shift, from: '2021-06', to: '2021-10' }];
  expect(saysMoreOfFirstDate(milestone({ planned: '2021-06', shifts }))).toBe(false);
});

test('a goal that names its year in its sentence has no deadline beside it', () => {
  const goal = { id: 'vier', by: '2023' };
  expect(deadlineBeside({ ...goal, text: 'Er komen vier hotspots, vóór eind 2023.' })).toBeUndefined();
  expect(deadlineBeside({ ...goal, text: 'Er komen vier hotspots.' })).toBe('2023');
});
