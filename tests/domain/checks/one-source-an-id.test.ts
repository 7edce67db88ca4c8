import { expect, test } from 'vitest';
import { checkOneSourceAnId } from '../../../src/domain/checks/one-source-an-id.ts';
import { contentOf, planEntry, regionEntry, reportEntry, words } from './plans/plan-content.ts';

const SAME = { id: 'bron', title: 'Een bron', read: '2026-11' };

test('region, plan and report may cite the same source', () => {
  expect(words(checkOneSourceAnId(contentOf(regionEntry(), planEntry([{}]), reportEntry({}))))).toEqual([]);
});

test('one id for two sources is told where it stands the second time', () => {
  const other = { sources: [{ ...SAME, title: 'Een andere bron' }] };
  expect(words(checkOneSourceAnId(contentOf(regionEntry(), planEntry([{}], other))))).toEqual([
    'content/plans/voorbeeld.yaml  sources.0.id\n' +
      '  In content/regions/voorbeeld.yaml is “bron” een andere bron: “Een bron”.\n' +
      '  → Is het een andere bron, geef die dan een eigen id. Is het dezelfde, neem dan titel en link over.',
  ]);
  expect(checkOneSourceAnId(contentOf(regionEntry(), planEntry([{}]), reportEntry(other)))).toHaveLength(1);
});

test('a title with another address is another source', () => {
  const sources = [{ ...SAME, url: 'https://krant.example.nl/stuk/' }];
  expect(checkOneSourceAnId(contentOf(regionEntry(), planEntry([{}], { sources })))).toHaveLength(1);
});

test('elsewhere the same id may be another source', () => {
  const other = { sources: [{ ...SAME, title: 'Een andere bron' }] };
  expect(checkOneSourceAnId(contentOf(regionEntry(), planEntry([{}], other, 'elders')))).toEqual([]);
});
