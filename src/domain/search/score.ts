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
/** What a word that only goes with the question counts for, where a page lacks the word itself. */
const RELATED_CREDIT = 0.35;

/** What a document has of one word of the question. */
interface Found {
  readonly weight: number;
  readonly titleShare: number;
  readonly credit: number;
}
type FoundIn = Map<number, Found>;

/** The documents that have something of a question, the best first. */
export async function scoreDocuments({ concepts, tone }: Understood, index: OpenIndex): Promise<Scored[]> {
  const worths = concepts.map(({ worth }) => worth);
  const found = await Promise.all(concepts.map(({ alternatives }) => findAny(alternatives, index)));
  const tones = await Promise.all(
    tone.map(async ({ worth, alternatives }) => ({ worth, found: await findAny(alternatives, index) })),
  );
  const direct = addUp(worths, found, tones);
  if (direct.some(({ coverage }) => coverage >= ENOUGH)) return direct;
  const related = concepts.map(async ({ related: own }, place) =>
    merge([found[place] ?? new Map<number, Found>(), await findAny(own, index)]),
  );
  return addUp(worths, await Promise.all(related), tones);
}

interface Tone {
  readonly worth: number;
  readonly found: FoundIn;
}

function addUp(worths: readonly number[], found: readonly FoundIn[], tones: readonly Tone[]): Scored[] {
  const whole = worths.reduce((all, worth) => all + worth, 0);
  if (whole === 0) return [];
  const documents = new Set(found.flatMap((one) => [...one.keys()]));
  return [...documents]
    .map((document): Scored => {
      let [score, covered, had, title, titleWorth] = [0, 0, 0, 0, 0];
      for (const [place, one] of found.entries()) {
        const has = one.get(document);
        if (has === undefined) continue;
        const worth = worths[place] ?? 0;
        score += worth * has.weight;
        covered += worth * has.credit;
        had += worth * Math.max(has.credit, RELATED_CREDIT);
        title += has.titleShare;
        if (has.titleShare > 0) titleWorth += worth;
      }
      for (const { worth, found: one } of tones) score += worth * (one.get(document)?.weight ?? 0);
      const coverage = covered / whole;
      const isTitle = Math.min(1, title) * (titleWorth / whole);
      return { document, coverage, score: (score / whole) * (had / whole) ** LACK * (1 + TITLE * isTitle) };
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
    for (const [document, has] of one) {
      const known = all.get(document);
      all.set(document, {
        weight: Math.max(known?.weight ?? 0, has.weight),
        titleShare: Math.max(known?.titleShare ?? 0, has.titleShare),
        credit: Math.max(known?.credit ?? 0, has.credit),
      });
    }
  }
  return all;
}

/** Where all stems of one way to say it stand. */
async function findAll({ stems, weight, credit }: Alternative, index: OpenIndex): Promise<FoundIn> {
  const records = await Promise.all(stems.map((stem) => index.record(stem)));
  const [first = new Map<number, Posting>(), ...rest] = records.map(
    (record) => new Map(unpackPostings(record?.postings ?? []).map((posting) => [posting.document, posting])),
  );
  const all: FoundIn = new Map();
  for (const [document, posting] of first) {
    const each = [posting, ...rest.flatMap((list) => list.get(document) ?? [])];
    if (each.length < stems.length) continue;
    const total = each.reduce((sum, one) => sum + one.weight, 0);
    const title = each.reduce((sum, one) => sum + one.titleShare, 0);
    all.set(document, { weight: (weight * total) / each.length, titleShare: weight * Math.min(1, title), credit });
  }
  return all;
}
