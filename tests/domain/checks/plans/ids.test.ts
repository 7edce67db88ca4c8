import { expect, test } from 'vitest';
import { checkPlanIds } from '../../../../src/domain/checks/plans/ids.ts';
import { contentOf, planEntry, words } from './plan-content.ts';

test('an id stands in a plan once, whatever the line', () => {
  const milestones = [{ id: 'start', title: 'Start', planned: '2020', status: 'unknown' }];
  const lines = [
    { line: 'region', milestones },
    { line: 'hotspots', milestones },
  ];
  expect(words(checkPlanIds(contentOf(planEntry([], { lines }))))).toEqual([
    'content/plans/voorbeeld.yaml  lines.1.milestones.0.id\n' +
      '  De mijlpaal “start” staat ook bij een andere lijn.\n' +
      '  → Geef de nieuwste van de twee een andere id. Verander nooit een id die al op de site stond.',
  ]);
});
