import { expect, test } from 'vitest';
import { checkPlanOutcome } from '../../../../src/domain/checks/plans/outcome.ts';
import { contentOf, planEntry, TODAY, words } from './plan-content.ts';

function outcome(fields: object): string[] {
  return words(checkPlanOutcome(contentOf(planEntry([fields])), { today: TODAY }));
}

test('a reason for what did not happen does not stand beside another status', () => {
  expect(outcome({ status: 'planned', droppedBecause: 'Geen geld.' })).toEqual([
    'content/plans/voorbeeld.yaml  lines.0.milestones.0.droppedBecause\n' +
      '  Er staat waarom de mijlpaal verviel, maar de status is planned (gepland).\n' +
      '  → Kies status dropped, of haal droppedBecause weg.',
  ]);
});

test('achieved needs a date', () => {
  expect(outcome({ status: 'achieved', sources: ['bron'] })).toEqual([
    'content/plans/voorbeeld.yaml  lines.0.milestones.0.status\n' +
      '  Deze mijlpaal is gehaald, maar de datum ontbreekt.\n' +
      '  → Vul achieved in, zo precies als de bron. Weet u het niet? Kies status unknown.',
  ]);
});

test('achieved needs evidence or a source', () => {
  expect(outcome({ status: 'achieved', achieved: '2023-05' })).toEqual([
    'content/plans/voorbeeld.yaml  lines.0.milestones.0.status\n' +
      '  Deze mijlpaal is gehaald, maar er is geen bewijs en geen bron.\n' +
      '  → Vul sources of evidence in.',
  ]);
  expect(outcome({ status: 'achieved', achieved: '2023-05', evidence: [{ text: 'Foto’s van de opening.' }] })).toEqual(
    [],
  );
});

test('nothing is achieved on a day that is still to come', () => {
  expect(outcome({ status: 'achieved', achieved: '2026-12-01', sources: ['bron'] })).toEqual([
    'content/plans/voorbeeld.yaml  lines.0.milestones.0.achieved\n' +
      '  Gehaald op een dag die nog komt: 1 december 2026. Vandaag is het 22 november 2026.\n' +
      '  → Kijk vooral naar het jaar. Nog niet gehaald? Kies status planned of in-progress.',
  ]);
  expect(outcome({ status: 'achieved', achieved: '2026', sources: ['bron'] })).toEqual([]);
});

test('an unknown outcome carries no date of achievement', () => {
  expect(outcome({ status: 'unknown', achieved: '2023-05' })).toEqual([
    'content/plans/voorbeeld.yaml  lines.0.milestones.0.achieved\n' +
      '  Er staat een datum bij achieved, maar de status is unknown (onbekend).\n' +
      '  → Kies status achieved, of haal achieved weg.',
  ]);
});

test('dropped needs its reason', () => {
  expect(outcome({ status: 'dropped' })).toEqual([
    'content/plans/voorbeeld.yaml  lines.0.milestones.0.status\n' +
      '  Deze mijlpaal is vervallen, maar de reden ontbreekt.\n' +
      '  → Vul droppedBecause in: één zin in gewone woorden.',
  ]);
});

test('a milestone without any date would fall off the timeline', () => {
  expect(outcome({ planned: undefined, status: 'unknown' })).toEqual([
    'content/plans/voorbeeld.yaml  lines.0.milestones.0\n' +
      '  Deze mijlpaal heeft geen enkele datum en kan dus niet op de tijdlijn staan.\n' +
      '  → Vul planned in. Kent u het plan niet? Vul seenOn in: wanneer de bron deze stand zag.',
  ]);
});
