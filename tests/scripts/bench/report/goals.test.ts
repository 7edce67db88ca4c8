import { expect, test } from 'vitest';
import { judgeGoals } from '../../../../scripts/bench/report/goals.ts';
import type { BenchResult } from '../../../../scripts/bench/report/results.ts';
import { OUR_NAME } from '../../../../scripts/bench/search/our-engine.ts';
import { makeBuild, makeResult } from './made-result.ts';

function judgeOf(results: readonly BenchResult[], words: string): unknown {
  const { figure, isMet } = judgeGoals(results).find(({ goal }) => goal.includes(words)) ?? {};
  return [figure, isMet];
}

const nation = makeResult('nation', 1500, {
  builds: [makeBuild(), makeBuild({ what: 'niets veranderd', cpu: 6.6 }), makeBuild({ what: 'een plan', cpu: 15 })],
});

test('what was not measured is neither met nor missed', () => {
  expect(judgeGoals([]).every(({ figure, isMet }) => figure === undefined && isMet === undefined)).toBe(true);
});

test('our build is held against those of peers at the same size', () => {
  const peers = makeResult('peers', 1500, {
    builds: [makeBuild({ who: 'Starlight', cpu: 100 }), makeBuild({ who: 'Starlight met twee links', cpu: 50 })],
  });
  expect(judgeOf([nation, peers], 'tegen Starlight met twee links')).toEqual(['1,20 ×', true]);
  expect(judgeOf([nation, peers], 'tegen Starlight,')).toEqual(['0,60 ×', false]);
  expect(judgeOf([nation, { ...peers, size: 3000 }], 'tegen Starlight,')).toEqual([undefined, undefined]);
});

test('a build after a change is held against a whole one', () => {
  expect(judgeOf([nation], 'niets veranderd')).toEqual(['0,11 ×', false]);
  expect(judgeOf([nation], 'een plan')).toEqual(['0,25 ×', true]);
});

test('a page more costs what two sizes differ in, by the pages that were really built', () => {
  const double = makeResult('nation', 3000, { builds: [makeBuild({ pages: 3100, cpu: 84 })] });
  expect(judgeOf([nation, double], 'van 1500 naar 3100')).toEqual(['15,00 ms', true]);
});

test('memory and the first answer have a most of their own', () => {
  const search = makeResult('search', 1500, {
    firstAnswers: [
      { engine: 'Starlight', pages: 1500, bytes: 1 },
      { engine: OUR_NAME, pages: 1500, bytes: 131_000 },
    ],
  });
  expect(judgeOf([nation], 'geheugen van alle processen bij 1500')).toEqual(['1,00 GB', true]);
  expect(judgeOf([search], 'eerste antwoord')).toEqual(['131,0 kB', false]);
});
