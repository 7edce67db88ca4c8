import { expect, test } from 'vitest';
import {
  formatFreshness,
  freshnessOf,
  freshnessSentence,
  regionFreshness,
} from '../../../src/domain/derived/freshness.ts';
import { edgeOfKnowledge, rowsOf, timelineOf } from '../../../src/domain/timeline/timeline.ts';
import { regionSchema } from '../../../src/domain/kinds/region.ts';
import { makePlan, TODAY } from '../checks/plans/plan-content.ts';

const source = (date?: string) => ({ id: 'bron', title: 'Een bron', date, read: '2026-11' });
const answer = (date: string) => ({ text: 'Zij maken meer.', by: 'docent', date });

function makeRegion(fields: object = {}) {
  return regionSchema.parse({
    title: 'Een regio',
    provinces: ['Utrecht'],
    summary: 'Een regio.',
    sources: [source()],
    ...fields,
  });
}

test.each([
  ['the newest source counts', ['2019', '2021-06-18', '2020-03'], '2021-06-18'],
  ['a rough date counts from its first day', ['2021', '2021-06'], '2021-06'],
  ['of two that begin together the narrower says more', ['2021', '2021-01', '2021-H1'], '2021-01'],
  ['a long stretch does not make it newer', ['2018/2025', '2019'], '2019'],
  ['of a stretch only its beginning is sure', ['2018/2025'], '2018'],
  ['a source without a date says nothing', [undefined, '2020'], '2020'],
  ['without any date nobody knows', [undefined, undefined], undefined],
])('%s', (_, dates, newest) => {
  expect(freshnessOf({ sources: dates.map(source) })).toBe(newest);
});

test('when a source was read says nothing of how new it is', () => {
  expect(freshnessOf({ sources: [source()] })).toBeUndefined();
  expect(formatFreshness(undefined)).toBe('datum onbekend');
  expect(freshnessSentence(undefined)).toBe('Van onze bronnen is de datum onbekend.');
});

test('an answer is as good as a source', () => {
  const page = { sources: [source('2020')], teachersNotice: [answer('2022-05')], pupilsNotice: [answer('2023-01-09')] };
  expect(freshnessOf(page)).toBe('2023-01-09');
  expect(freshnessSentence(freshnessOf(page))).toBe('Onze bronnen reiken tot en met 9 januari 2023.');
});

test('what is known of a region is as new as the newest of its page, its state and its plan', () => {
  const plan = makePlan([{ pupilsNotice: [answer('2023')] }], { sources: [source('2021')] });
  expect(regionFreshness(makeRegion({ sources: [source('2022')] }), plan)).toBe('2023');
  expect(regionFreshness(makeRegion({ sources: [source('2022')] }), undefined)).toBe('2022');
  expect(regionFreshness(makeRegion({ state: { text: 'Goed.', date: '2024', by: 'regio' } }), plan)).toBe('2024');
  const seen = makePlan([{ status: 'unknown', seenOn: '2025-02' }], { sources: [source('2021')] });
  expect(regionFreshness(makeRegion(), seen)).toBe('2025-02');
  const done = makePlan([{ status: 'achieved', achieved: '2024-Q4/2025', sources: ['bron'] }], { sources: [source()] });
  expect(regionFreshness(makeRegion({ sources: [source('2021-10')] }), done)).toBe('2024-Q4');
  expect(freshnessSentence('2024-Q4')).toBe('Onze bronnen reiken tot en met het vierde kwartaal van 2024.');
  expect(regionFreshness(makeRegion(), makePlan([{}], { sources: [source()] }))).toBeUndefined();
});

test('the edge of knowledge is that of the region, and without a date there is no edge and nothing is late', () => {
  const plan = makePlan([{ planned: '2021' }], { sources: [source('2020')] });
  const timelineWith = (region: ReturnType<typeof makeRegion>) =>
    timelineOf({ regionTitle: 'R', lines: [], plan, freshness: regionFreshness(region, plan), today: TODAY });
  expect(edgeOfKnowledge(timelineWith(makeRegion({ sources: [source('2022-03')] })))?.words).toBe(
    'Tot hier reiken onze bronnen: maart 2022',
  );
  const undated = timelineOf({ regionTitle: 'R', lines: [], plan, freshness: undefined, today: TODAY });
  expect(edgeOfKnowledge(undated)).toBeUndefined();
  expect(rowsOf(undated)[0]?.late).toBe(false);
  expect(rowsOf(timelineWith(makeRegion({ sources: [source('2022-03')] })))[0]?.late).toBe(true);
});
