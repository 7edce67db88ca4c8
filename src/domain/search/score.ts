import { unpackPostings, type Posting } from './index-files.ts';
import type { OpenIndex } from './open-index.ts';
import type { Alternative, Understood } from './understand.ts';

export interface Scored {
  readonly document: number;
  readonly score: number;
  /** Which part of what was asked for it has, from 0 to 1; words that only go with the question do not count. */
  readonly coverage: number;
}

/** What a page lacks of a question counts against it more than once. */
const LACK = 1.6;
/** How much a title that is what was asked for lifts a page. */
const TITLE = 1.2;
/** Below this part of the question, words that go with it are looked for too. */
const ENOUGH = 0.75;

interface Found {
  weight: number;
  titleShare: number;
}
type FoundIn = Map<number, Found>;

/** The documents that have something of a question, the best first. */
export async function scoreDocuments({ concepts }: Understood, index: OpenIndex): Promise<Scored[]> {
  const found = await Promise.all(concepts.map(({ alternatives }) => findAny(alternatives, index)));
  const direct = sum(
    concepts.map(({ worth }) => worth),
    found,
  );
  if (direct.some(({ coverage }) => coverage >= ENOUGH)) return direct;
  const related = await Promise.all(
    concepts.map(async ({ related: own }, place) => merge([found[place] ?? new Map(), await findAny(own, index)])),
  );
  const coverages = new Map(direct.map(({ document, coverage }) => [document, coverage]));
  return sum(
    concepts.map(({ worth }) => worth),
    related,
  ).map((one) => ({
    ...one,
    coverage: coverages.get(one.document) ?? 0,
  }));
}

function sum(worths: readonly number[], found: readonly FoundIn[]): Scored[] {
  const whole = worths.reduce((all, worth) => all + worth, 0);
  if (whole === 0) return [];
  const documents = new Set(found.flatMap((one) => [...one.keys()]));
  return [...documents]
    .map((document): Scored => {
      let [score, covered, title, titleWorth] = [0, 0, 0, 0];
      for (const [place, one] of found.entries()) {
        const has = one.get(document);
        if (has === undefined) continue;
        const worth = worths[place] ?? 0;
        score += worth * has.weight;
        covered += worth;
        title += has.titleShare;
        if (has.titleShare > 0) titleWorth += worth;
      }
      const coverage = covered / whole;
      const isTitle = Math.min(1, title) * (titleWorth / whole);
      return { document, coverage, score: (score / whole) * coverage ** LACK * (1 + TITLE * isTitle) };
    })
    .toSorted((a, b) => b.score - a.score || a.document - b.document);
}

/** Where any of the ways to say a word stands, each document with the best of them. */
async function findAny(alternatives: readonly Alternative[], index: OpenIndex): Promise<FoundIn> {
  return merge(await Promise.all(alternatives.map((alternative) => findAll(alternative, index))));
}

function merge(found: readonly FoundIn[]): FoundIn {
  const all: FoundIn = new Map();
  for (const one of found) {
    for (const [document, { weight, titleShare }] of one) {
      const known = all.get(document);
      all.set(document, {
        weight: Math.max(known?.weight ?? 0, weight),
        titleShare: Math.max(known?.titleShare ?? 0, titleShare),
      });
    }
  }
  return all;
}

/** Where all stems of one way to say it stand. */
async function findAll({ stems, weight }: Alternative, index: OpenIndex): Promise<FoundIn> {
  const postings = await Promise.all(
    stems.map(async (stem) => unpackPostings((await index.record(stem))?.postings ?? [])),
  );
  const [first = [], ...rest] = postings.map(
    (list) => new Map(list.map((posting): [number, Posting] => [posting.document, posting])),
  );
  const all: FoundIn = new Map();
  for (const [document, posting] of first) {
    const each = [posting, ...rest.flatMap((list) => list.get(document) ?? [])];
    if (each.length < stems.length) continue;
    all.set(document, {
      weight: (weight * each.reduce((total, one) => total + one.weight, 0)) / each.length,
      titleShare:
        weight *
        Math.min(
          1,
          each.reduce((total, one) => total + one.titleShare, 0),
        ),
    });
  }
  return all;
}
