import { expect, test } from 'vitest';
import { checkPlanParts } from '../../../../src/domain/checks/plans/parts.ts';
import { contentOf, planEntry, words } from './plan-content.ts';

test('goal and sub-plan of a milestone exist on its line', () => {
  expect(
    words(checkPlanParts(contentOf(planEntry([{ goal: 'vijf', subPlan: 'bouw' }, { subPlan: 'inrichting' }])))),
  ).toEqual([
    'content/plans/voorbeeld.yaml  lines.0.milestones.0.goal\n' +
      '  Deze lijn heeft geen doel “vijf”.\n' +
      '  → Kies een van: vier.',
    'content/plans/voorbeeld.yaml  lines.0.milestones.1.subPlan\n' +
      '  Deze lijn heeft geen deelplan “inrichting”.\n' +
      '  → Kies een van: bouw.',
  ]);
});
