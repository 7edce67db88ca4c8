import { expect, test } from 'vitest';
import { progressOf } from '../../../src/domain/derived/progress-card.ts';
import { makePlan } from '../checks/plans/plan-content.ts';

const planned = { planned: '2027-06', status: 'planned' };
const achieved = { planned: '2021-09', achieved: '2021-09', status: 'achieved' };

test('a card counts each state with its sign and its word, and names the next date', () => {
  const plan = makePlan([
    achieved,
    { ...planned, title: 'Het laatste' },
    { planned: '2026-12', status: 'in-progress', title: 'Het eerste' },
    { planned: '2022', status: 'unknown' },
    { ...achieved, kind: 'grant' },
  ]);
  const { total, states, next } = progressOf(plan, '2026-11-01', '2026-11-30');
  expect(total).toBe('4 mijlpalen');
  expect(states.map(({ sign, count, word }) => `${sign} ${count} ${word}`)).toEqual([
    'achieved 1 gehaald',
    'in-progress 1 bezig',
    'planned 1 gepland',
    'unknown 1 onbekend',
    'grant 1 geld toegekend',
  ]);
  expect(next).toEqual({ title: 'Het eerste', when: 'december 2026' });
});

test('nothing known is said in words and not as 0', () => {
  const { total, states, next } = progressOf(makePlan([{ ...achieved, kind: 'grant' }]), undefined, '2026-11-30');
  expect([total, states.length, next]).toEqual(['Nog geen mijlpalen bekend', 1, undefined]);
});

test('loose facts are not called milestones', () => {
  expect(progressOf(makePlan([achieved], { loose: true }), undefined, '2026-11-30').total).toBe(
    '1 los feit met een datum',
  );
});

test('what ran late counts only as far as the sources reach', () => {
  const late = makePlan([{ planned: '2024-01', status: 'in-progress' }]);
  const signs = (freshness: string | undefined) =>
    progressOf(late, freshness, '2026-11-30').states.map(({ sign }) => sign);
  expect(signs('2025-01')).toContain('late');
  expect(signs(undefined)).not.toContain('late');
});
