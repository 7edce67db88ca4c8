import { expect, test } from 'vitest';
import { checkPlanPeriod } from '../../../../src/domain/checks/plans/period.ts';
import { contentOf, planEntry, programmeEntry, words } from './plan-content.ts';

const shift = { reason: 'De machines kwamen later.', cause: 'supply', source: 'bron' };

test('dates lie in the period of the plan, and the plan in the programme', () => {
  const plan = planEntry([{ planned: '2032' }], { period: { from: '2020', until: '2025' } });
  expect(words(checkPlanPeriod(contentOf(plan, programmeEntry())))).toEqual([
    'content/plans/voorbeeld.yaml  period\n' +
      '  Dit plan valt voor een deel buiten het programma: 1 januari 2020 tot en met 31 december 2024.\n' +
      '  → Kijk from en until na. De perioden van het programma staan in programme.yaml.',
    'content/plans/voorbeeld.yaml  lines.0.milestones.0.planned\n' +
      '  2032 valt buiten dit plan: 1 januari 2020 tot en met 31 december 2025.\n' +
      '  → Kijk de datum na, vooral het jaar. Klopt hij? Verander dan de periode van het plan.',
  ]);
});

test('what came of a plan may come after it, and nothing is planned beyond the programme', () => {
  const shifts = [{ ...shift, from: '2023', to: '2025' }];
  const milestones = [
    { planned: '2023', status: 'achieved', achieved: '2025-03' },
    { planned: '2023', shifts },
    { planned: undefined, seenOn: '2026' },
    { planned: '2023', status: 'achieved', achieved: '2019' },
  ];
  const plan = planEntry(milestones, { period: { from: '2020', until: '2023' } });
  expect(words(checkPlanPeriod(contentOf(plan, programmeEntry())))).toEqual([
    'content/plans/voorbeeld.yaml  lines.0.milestones.1.shifts.0.to\n' +
      '  2025 ligt na het einde van het programma: 31 december 2024.\n' +
      '  → Kijk de datum na, vooral het jaar.',
    'content/plans/voorbeeld.yaml  lines.0.milestones.3.achieved\n' +
      '  2019 valt buiten dit plan: 1 januari 2020 tot en met 31 december 2023.\n' +
      '  → Kijk de datum na, vooral het jaar. Klopt hij? Verander dan de periode van het plan.',
  ]);
});
