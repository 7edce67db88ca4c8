import { expect, test } from 'vitest';
import { checkPlanLines } from '../../../../src/domain/checks/plans/lines.ts';
import { contentOf, planEntry, regionEntry, words } from './plan-content.ts';

test('a plan names lines of its region, and each of them once', () => {
  const line = { line: 'hotspot', milestones: [] };
  const lines = [line, { line: 'region' }, { line: 'hotspots' }, { line: 'region' }];
  expect(words(checkPlanLines(contentOf(planEntry([], { lines }), regionEntry())))).toEqual([
    'content/plans/voorbeeld.yaml  lines.0.line\n' +
      '  De regio “voorbeeld” heeft geen lijn “hotspot”.\n' +
      '  → Bedoelde u “hotspots”?',
    'content/plans/voorbeeld.yaml  lines.3.line\n' +
      '  De lijn “region” staat twee keer in dit plan.\n' +
      '  → Zet alle mijlpalen van een lijn bij elkaar.',
  ]);
});

test('a plan belongs to a region that exists', () => {
  expect(words(checkPlanLines(contentOf(planEntry([], {}, 'voorbeld'), regionEntry())))).toEqual([
    'content/plans/voorbeld.yaml\n' +
      '  Er is geen regio “voorbeld”; een plan heet naar zijn regio.\n' +
      '  → Bedoelde u “voorbeeld”?',
  ]);
});
