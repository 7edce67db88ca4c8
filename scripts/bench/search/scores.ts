import { PAGES } from '../../../src/domain/addresses.ts';
import type { Engine, EngineAnswer } from './engine.ts';
import type { SearchQuery } from './queries.ts';

/** How far down the list somebody still finds it. */
const DEPTH = 10;

export interface Asked {
  readonly query: SearchQuery;
  readonly answer: EngineAnswer;
  /** Place of the first wanted address, 1 for the top; undefined when the first ten do not have it. */
  readonly rank: number | undefined;
}

/** Shares between 0 and 1. */
export interface Score {
  readonly count: number;
  readonly success1: number;
  readonly success3: number;
  /** Mean of one divided by the rank, 0 where nothing was found. */
  readonly reciprocalRank: number;
}

export interface NothingScore {
  readonly count: number;
  /** Queries without an answer to which it gave one with confidence. */
  readonly confident: number;
  readonly shown: number;
}

export async function askAll(engine: Engine, queries: readonly SearchQuery[]): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const query of queries) {
    const answer = await engine.ask(query.query);
    asked.push({ query, answer, rank: findRank(answer.urls, query.wanted, engine.returns) });
  }
  return asked;
}

/** Addresses are compared as pages, but for terms: these are as many things on one page. */
export function findRank(
  urls: readonly string[],
  wanted: readonly string[],
  returns: Engine['returns'],
): number | undefined {
  const isWanted = (url: string): boolean =>
    wanted.some((address) =>
      returns === 'parts' && isTerm(address) ? url === address : pageOf(url) === pageOf(address),
    );
  const index = urls.slice(0, DEPTH).findIndex(isWanted);
  return index === -1 ? undefined : index + 1;
}

/** Of the queries that have an answer. */
export function scoreFound(asked: readonly Asked[]): Score {
  const ranks = asked.filter(({ query }) => query.wanted.length > 0).map(({ rank }) => rank ?? Infinity);
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    count: ranks.length,
    success1: mean(ranks.map((rank) => Number(rank <= 1))),
    success3: mean(ranks.map((rank) => Number(rank <= 3))),
    reciprocalRank: mean(ranks.map((rank) => 1 / rank)),
  };
}

/** Of the queries that have none. */
export function scoreNothing(asked: readonly Asked[]): NothingScore {
  const answers = asked.filter(({ query }) => query.wanted.length === 0).map(({ answer }) => answer);
  return {
    count: answers.length,
    confident: answers.filter(({ urls, isConfident }) => isConfident && urls.length > 0).length,
    shown: answers.filter(({ urls }) => urls.length > 0).length,
  };
}

/** What an answer got wrong: wanted pages that are not among the first three, or confidence where there is nothing. */
export function isMiss({ query, answer, rank }: Asked): boolean {
  return query.wanted.length > 0 ? (rank ?? Infinity) > 3 : answer.isConfident && answer.urls.length > 0;
}

function isTerm(address: string): boolean {
  return address.startsWith(`${PAGES.terms}#`);
}

function pageOf(address: string): string {
  return address.replace(/#.*$/, '');
}
