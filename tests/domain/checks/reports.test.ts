import { expect, test } from 'vitest';
import { checkReports } from '../../../src/domain/checks/reports.ts';
import { contentOf, planEntry, reportEntry, words } from './plans/plan-content.ts';

test('a report names milestones of the plan and explains the state that it tells', () => {
  const decisions = [{ what: 'Uitstel.', why: 'Corona.', milestones: ['m-2'] }];
  const content = contentOf(reportEntry({ decisions, content: { state: 'adjusted' } }), planEntry([{}]));
  expect(words(checkReports(content))).toEqual([
    'content/reports/voorbeeld-2021.yaml  decisions.0.milestones.0\n' +
      '  Het plan van de regio heeft geen mijlpaal “m-2”.\n' +
      '  → Bedoelde u “m-1”?',
    'content/reports/voorbeeld-2021.yaml  content.text\n' +
      '  Bij inhoud staat een stand zonder uitleg.\n' +
      '  → Vul text in: één tot drie zinnen. Deelt de regio dit niet? Kies not-shared.',
  ]);
});

test('a region accounts for a period once', () => {
  const sameDays = { period: { from: '2020-01', until: '2021-06-30' } };
  expect(words(checkReports(contentOf(reportEntry({}), reportEntry(sameDays))))).toEqual([
    'content/reports/voorbeeld-2021.yaml  period\n' +
      '  Over deze periode is er al een verantwoording van deze regio: “voorbeeld-2021”.\n' +
      '  → Kijk from, until en region na, of maak er één bestand van.',
  ]);
  const later = { period: { from: '2021', until: '2021' } };
  expect(checkReports(contentOf(reportEntry({}), reportEntry(later), reportEntry({ region: 'elders' })))).toEqual([]);
});
