import { expect, test } from 'vitest';
import type { Engine } from '../../../../scripts/bench/search/engine.ts';
import type { SearchQuery } from '../../../../scripts/bench/search/queries.ts';
import { askAll, findRank, isMiss, scoreFound, scoreNothing } from '../../../../scripts/bench/search/scores.ts';

test('a page counts at the place of the first wanted one, wherever on it the hit is', () => {
  expect(findRank(['/labs/', '/regios/twente/#scholen'], ['/regios/twente/', '/tijdlijn/'], 'parts')).toBe(2);
});

test('a page below the tenth place is not found', () => {
  const urls = Array.from({ length: 10 }, (_, index) => `/regios/${index}/`);
  expect(findRank([...urls, '/labs/'], ['/labs/'], 'pages')).toBeUndefined();
});

test.each([
  ['parts', ['/begrippen/#pie', '/begrippen/#lob'], 2],
  ['parts', ['/begrippen/'], undefined],
  ['pages', ['/begrippen/'], 1],
] as const)('of an engine that returns %s, %j finds a term at place %s', (returns, urls, rank) => {
  expect(findRank(urls, ['/begrippen/#lob'], returns)).toBe(rank);
});

test('success and mean reciprocal rank are of the queries that have an answer', async () => {
  const asked = await askAll(makeEngine({ een: ['/a/'], twee: ['/x/', '/y/', '/a/'], drie: ['/x/'], niets: ['/a/'] }), [
    makeQuery('een', ['/a/']),
    makeQuery('twee', ['/a/']),
    makeQuery('drie', ['/a/']),
    makeQuery('niets', []),
  ]);
  const score = scoreFound(asked);
  expect(score).toMatchObject({ count: 3, success1: 1 / 3, success3: 2 / 3 });
  expect(score.reciprocalRank).toBeCloseTo((1 + 1 / 3) / 3);
});

test('an answer where there is none is wrong only when it is given with confidence', async () => {
  const queries = [makeQuery('latijn', []), makeQuery('zwemmen', [])];
  const sure = await askAll(makeEngine({ latijn: ['/a/'], zwemmen: [] }), queries);
  const unsure = await askAll(makeEngine({ latijn: ['/a/'], zwemmen: [] }, false), queries);
  expect(scoreNothing(sure)).toEqual({ count: 2, confident: 1, shown: 1 });
  expect(scoreNothing(unsure)).toEqual({ count: 2, confident: 0, shown: 1 });
  expect([...sure, ...unsure].filter(isMiss).map(({ query }) => query.query)).toEqual(['latijn']);
});

test('a wanted page at the fourth place is a miss', async () => {
  const engine = makeEngine({ lob: ['/x/', '/y/', '/z/', '/a/'], pie: ['/x/', '/y/', '/a/'] });
  const asked = await askAll(engine, [makeQuery('lob', ['/a/']), makeQuery('pie', ['/a/'])]);
  expect(asked.filter(isMiss).map(({ query }) => query.query)).toEqual(['lob']);
});

function makeQuery(query: string, wanted: readonly string[]): SearchQuery {
  return { group: 'names', query, wanted: [...wanted], noSharedWord: false };
}

function makeEngine(answers: Readonly<Record<string, readonly string[]>>, isConfident = true): Engine {
  return {
    name: 'test',
    returns: 'pages',
    ask: (query) => Promise.resolve({ urls: answers[query] ?? [], isConfident }),
  };
}
