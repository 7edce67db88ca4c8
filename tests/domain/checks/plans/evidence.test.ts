import { expect, test } from 'vitest';
import { checkPlanEvidence } from '../../../../src/domain/checks/plans/evidence.ts';
import { contentOf, planEntry, TODAY, words } from './plan-content.ts';

const source = (id: string, fields: object = {}) => ({ id, title: 'Een bron', read: '2026-11', ...fields });
const ANNOUNCEMENT = source('aankondiging', { date: '2023-06', announces: true });
const EARLIER = source('eerder', { date: '2023-04-30' });
const LATER = source('later', { date: '2023-06-01' });
const UNDATED = source('zonder-datum');
const SOURCES = [ANNOUNCEMENT, EARLIER, LATER, UNDATED];

const evidence = (fields: object, sources: readonly object[] = SOURCES) =>
  words(
    checkPlanEvidence(contentOf(planEntry([{ status: 'achieved', achieved: '2023-05', ...fields }], { sources })), {
      today: TODAY,
    }),
  );

test('what is only announced was not achieved', () => {
  expect(evidence({ sources: ['aankondiging'] })).toEqual([
    'content/plans/voorbeeld.yaml  lines.0.milestones.0.status\n' +
      '  Geen bron vertelt dat dit is gehaald: elke bron kondigt het alleen aan, of verscheen vóór mei 2023.\n' +
      '  → Noem bij sources een bron die vertelt dat het gebeurde. Is die er niet? Kies status unknown, zet de datum bij planned en vertel bij explanation wat is aangekondigd.',
  ]);
});

test('nobody tells that something happened before it did', () => {
  expect(evidence({ sources: ['eerder'] })).toHaveLength(1);
  expect(evidence({ sources: ['eerder', 'aankondiging'] })).toHaveLength(1);
  expect(evidence({ evidence: [{ text: 'Een foto.', source: 'eerder' }] })).toHaveLength(1);
  // A rough date holds later days too.
  expect(evidence({ sources: ['eerder'], achieved: '2023' })).toEqual([]);
});

test('one source that can tell is enough', () => {
  expect(evidence({ sources: ['aankondiging', 'later'] })).toEqual([]);
  expect(evidence({ sources: ['zonder-datum'] })).toEqual([]);
  expect(evidence({ sources: ['aankondiging'], evidence: [{ text: 'Een foto.' }] })).toEqual([]);
  expect(evidence({ sources: ['aankondiging'], evidence: [{ text: 'Een foto.', source: 'later' }] })).toEqual([]);
});

test('what is not achieved may rest on an announcement, and other rules tell of what is missing', () => {
  expect(evidence({ status: 'planned', achieved: undefined, sources: ['aankondiging'] })).toEqual([]);
  expect(evidence({ achieved: undefined, sources: ['aankondiging'] })).toEqual([]);
  expect(evidence({ sources: [] })).toEqual([]);
  expect(evidence({ sources: ['elders'] })).toEqual([]);
});

test('a day that is still to come is a slip that another rule tells', () => {
  expect(evidence({ achieved: '2062', sources: ['later'] })).toEqual([]);
});
