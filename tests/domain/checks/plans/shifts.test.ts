import { expect, test } from 'vitest';
import { checkPlanShifts } from '../../../../src/domain/checks/plans/shifts.ts';
import { contentOf, planEntry, words } from './plan-content.ts';

const shift = { reason: 'De machines kwamen later.', cause: 'supply', source: 'bron' };

test('a moved date needs its reason', () => {
  expect(words(checkPlanShifts(contentOf(planEntry([{ expected: '2024-02' }]))))).toEqual([
    'content/plans/voorbeeld.yaml  lines.0.milestones.0.expected\n' +
      '  De datum schoof van 2023 naar februari 2024, maar de reden ontbreekt.\n' +
      '  → Voeg shifts toe met from, to, reason, cause en source.',
  ]);
});

test('each move begins where the one before it ended, and the first at the first date', () => {
  const shifts = [
    { ...shift, from: '2022', to: '2023-09' },
    { ...shift, from: '2023-10', to: '2024-02' },
  ];
  expect(words(checkPlanShifts(contentOf(planEntry([{ shifts }]))))).toEqual([
    'content/plans/voorbeeld.yaml  lines.0.milestones.0.shifts.0.from\n' +
      '  Deze verschuiving begint bij 2022, maar de eerste datum (planned) is 2023.\n' +
      '  → Schrijf from: 2023, of verander planned.',
    'content/plans/voorbeeld.yaml  lines.0.milestones.0.shifts.1.from\n' +
      '  Deze verschuiving begint bij oktober 2023, maar de nieuwe datum (to) van de vorige verschuiving is september 2023.\n' +
      '  → Schrijf from: 2023-09, of verander de vorige to.',
  ]);
});

test('a later move was not decided on earlier', () => {
  const shifts = [
    { ...shift, from: '2023', to: '2023-09', decidedOn: '2022-12' },
    { ...shift, from: '2023-09', to: '2024-02' },
    { ...shift, from: '2024-02', to: '2024-03', decidedOn: '2022-06' },
  ];
  expect(words(checkPlanShifts(contentOf(planEntry([{ shifts }]))))).toEqual([
    'content/plans/voorbeeld.yaml  lines.0.milestones.0.shifts.2.decidedOn\n' +
      '  Over deze verschuiving is in juni 2022 besloten, eerder dan over de vorige (december 2022).\n' +
      '  → Zet de oudste verschuiving vooraan, of verander decidedOn.',
  ]);
});

test('only the last move may leave the date open', () => {
  const shifts = [
    { ...shift, from: '2023' },
    { ...shift, from: '2023-10', to: '2024-02' },
  ];
  expect(words(checkPlanShifts(contentOf(planEntry([{ shifts }]))))).toEqual([
    'content/plans/voorbeeld.yaml  lines.0.milestones.0.shifts.1.from\n' +
      '  Deze verschuiving begint bij oktober 2023, maar de nieuwe datum (to) van de vorige verschuiving ontbreekt.\n' +
      '  → Vul to in bij de vorige verschuiving. Alleen bij de laatste mag die open blijven.',
  ]);
  expect(checkPlanShifts(contentOf(planEntry([{ shifts: [{ ...shift, from: '2023' }] }])))).toEqual([]);
});

test('the expected date is the end of the last move', () => {
  const shifts = [{ ...shift, from: '2023', to: '2024-02' }];
  expect(words(checkPlanShifts(contentOf(planEntry([{ shifts, expected: '2024-03' }]))))).toEqual([
    'content/plans/voorbeeld.yaml  lines.0.milestones.0.expected\n' +
      '  Verwacht is maart 2024, maar de laatste verschuiving gaat naar februari 2024.\n' +
      '  → Haal expected weg: na een verschuiving geldt de laatste to.',
  ]);
});
