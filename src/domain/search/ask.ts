import {
  FACETS,
  type SearchAnswer,
  type FacetCounts,
  type FacetName,
  type Hit,
  type Match,
  type SearchQuestion,
  type ReadIndexFile,
} from './answer.ts';
import { findBestPassage, worthOfText, type BestPassage } from './excerpt.ts';
import type { DocumentFile, FacetsFile } from './index-files.ts';
import { openIndex, type OpenIndex } from './open-index.ts';
import { scoreDocuments, type Scored } from './score.ts';
import { stemOf } from './stem.ts';
import { understand, type Understood } from './understand.ts';
import { readWords } from './words.ts';

/** So many of the first documents are read whole, to see which of them says it in one place. */
const READ_WHOLE = 12;
/** How much it lifts a page that it says all of it in one place. */
const PASSAGE = 0.5;
/** How much a page whose title is a question is lifted for who asks a whole question, of at least so many words. */
const ANSWERS = 0.15;
const QUESTION_WORDS = 4;
/** How much a title in the words of the question lifts a page, also in those that say nothing: “hoeveel … zijn er”. */
const SAME_WORDS = 0.5;
/** From this part of what was asked for, a page answers most of it. */
const MOST = 0.62;
/** Below this part of the best score nobody looks for it. */
const TAIL = 0.12;

/** Answers questions from an index. What was read of it stays read; after a failure it is read again. */
export function makeSearch(read: ReadIndexFile): (question: SearchQuestion) => Promise<SearchAnswer> {
  let index: Promise<OpenIndex> | undefined;
  return async (question) => {
    index ??= openIndex(read);
    try {
      return await answer(question, await index);
    } catch (error) {
      index = undefined;
      throw error;
    }
  };
}

async function answer(question: SearchQuestion, index: OpenIndex): Promise<SearchAnswer> {
  const facetsFile = index.facets();
  // It is on its way while the words are read; who waits for it below hears what went wrong.
  facetsFile.catch(() => undefined);
  const understood = await understand(question.query, index, { mends: question.asTyped !== true });
  const scored = await scoreDocuments(understood, index);
  const { chosen, facets } = choose(scored, question.chosen, await facetsFile);
  const hits = await readHits(chosen, question.limit, understood, index);
  const match = matchOf(hits[0], understood);
  const unknownName = findUnknownName(question.query, understood, index);
  return {
    query: question.query,
    match,
    mended: understood.mended,
    meant: understood.meant,
    // Of the name of a school, any word that looks like it is a guess too far.
    near: unknownName === undefined ? understood.near : [],
    unknown: understood.unknown,
    unknownName,
    ways: understood.ways,
    best: match === 'all' || match === 'most' ? hits[0]?.hit : undefined,
    hits: hits.map(({ hit }) => hit),
    total: chosen.length,
    facets,
  };
}

interface ReadHit extends Scored {
  readonly hit: Hit;
  /** Which part of what was asked for stands in one passage, from 0 to 1. */
  readonly together: number;
}

/** Words that a long page has here and there are no answer. */
const TOGETHER = 0.5;

function matchOf(first: ReadHit | undefined, { unknown }: Understood): Match {
  if (first === undefined) return 'none';
  if (first.coverage === 0) return 'related';
  if (first.together < TOGETHER || first.coverage < MOST) return 'some';
  return first.coverage > 0.999 && unknown.length === 0 ? 'all' : 'most';
}

function choose(
  scored: readonly Scored[],
  wanted: SearchQuestion['chosen'],
  facets: FacetsFile,
): { chosen: Scored[]; facets: FacetCounts[] } {
  const best = scored[0]?.score ?? 0;
  const all = scored.filter(({ score }) => score >= best * TAIL);
  const names = Object.keys(FACETS) as FacetName[];
  const fits = (document: number, but?: FacetName): boolean =>
    names.every((name) => {
      const value = wanted[name];
      if (value === undefined || value === '' || name === but) return true;
      const facet = facets[name];
      return facet !== undefined && (facet.of[document] ?? []).includes(facet.values.indexOf(value));
    });
  return {
    chosen: all.filter(({ document }) => fits(document)),
    facets: names.map((name) => {
      const counts = new Map<string, number>();
      for (const { document } of all.filter((one) => fits(one.document, name))) {
        for (const place of facets[name]?.of[document] ?? []) {
          const value = facets[name]?.values[place] ?? '';
          counts.set(value, (counts.get(value) ?? 0) + 1);
        }
      }
      return { name, values: [...counts].map(([value, count]) => ({ value, count })).sort(byCount) };
    }),
  };
}

function byCount(a: { value: string; count: number }, b: { value: string; count: number }): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1);
}

/** Reads the first documents, and sees which of them says it in one place: that one comes first. */
async function readHits(
  chosen: readonly Scored[],
  limit: number,
  understood: Understood,
  index: OpenIndex,
): Promise<ReadHit[]> {
  const wanted = worthOfStems(understood);
  const isQuestion = readWords(understood.meant).length >= QUESTION_WORDS && understood.tone.length > 0;
  const whole = understood.concepts.reduce((sum, { worth }) => sum + worth, 0);
  const read = await Promise.all(
    chosen.slice(0, Math.max(limit, READ_WHOLE)).map(async (one) => {
      const file = await index.document(one.document);
      const best = findBestPassage(file, wanted);
      const { title, summary, searchedAs = '', names = [] } = file;
      const heads = [`${title} ${summary}`, searchedAs, ...names.map(([name]) => name)];
      const worth = Math.max(best?.worth ?? 0, ...heads.map((head) => worthOfText(head, wanted)));
      const together = whole === 0 ? 0 : Math.min(1, worth / whole);
      const likeness = likenessOf(file.title, understood.meant);
      const answers = isQuestion && file.title.endsWith('?') ? ANSWERS : 0;
      return {
        ...one,
        together,
        score: one.score * (1 + PASSAGE * together) * (1 + SAME_WORDS * likeness) * (1 + answers),
        file,
        best,
      };
    }),
  );
  return read
    .toSorted((a, b) => b.score - a.score || a.document - b.document)
    .slice(0, limit)
    .map(({ file, best, ...scored }) => ({ ...scored, hit: toHit(file, best, wanted) }));
}

/** What each stem says of a question: of each word that it stands for the most, and of two words together the sum. */
function worthOfStems({ concepts }: Understood): Map<string, number> {
  const worths = new Map<string, number>();
  for (const { alternatives, worth } of concepts) {
    const own = new Map<string, number>();
    for (const { stems, weight } of alternatives) {
      for (const stem of stems) own.set(stem, Math.max(own.get(stem) ?? 0, (worth * weight) / stems.length));
    }
    for (const [stem, much] of own) worths.set(stem, (worths.get(stem) ?? 0) + much);
  }
  return worths;
}

/** How many words two texts share, from 0 to 1 (Dice). */
function likenessOf(one: string, other: string): number {
  const stemsOf = (text: string): Set<string> => new Set(readWords(text).map(({ word }) => stemOf(word)));
  const [a, b] = [stemsOf(one), stemsOf(other)];
  const shared = [...a].filter((stem) => b.has(stem)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

function toHit(file: DocumentFile, best: BestPassage | undefined, wanted: ReadonlyMap<string, number>): Hit {
  const { url, title, kind, regions, date, isExample, summary } = file;
  return {
    url,
    title,
    kind,
    regions,
    date,
    isExample: isExample === true,
    summary,
    name: findName(file, wanted),
    passage: best !== undefined && saysMore(best, file, wanted) ? best.passage : undefined,
  };
}

/** Whether a passage has more of what was looked for than the title and summary, and is not the summary itself. */
function saysMore(
  { passage, worth }: BestPassage,
  { title, summary }: DocumentFile,
  wanted: ReadonlyMap<string, number>,
): boolean {
  const text = passage.text.map((piece) => piece.text).join('');
  return worth > worthOfText(`${title} ${summary}`, wanted) && (summary === '' || !text.includes(summary));
}

/** The name of the document that was looked for whole, unless its title says the same. */
function findName({ title, names = [] }: DocumentFile, wanted: ReadonlyMap<string, number>): Hit['name'] {
  const inTitle = new Set(readWords(title).map(({ word }) => stemOf(word)));
  for (const [name, what] of names) {
    const stems = readWords(name).map(({ word }) => stemOf(word));
    if (stems.every((stem) => wanted.has(stem)) && !stems.every((stem) => inTitle.has(stem))) return { name, what };
  }
  return undefined;
}

/** “Lodewijk College” when the site knows colleges, and none of that name. */
function findUnknownName(query: string, { unknown, concepts }: Understood, { start }: OpenIndex): string | undefined {
  if (unknown.length === 0) return undefined;
  const rest = concepts.filter(({ word }) => !unknown.includes(word));
  if (rest.length === 0 || !rest.every(({ word }) => start.nameWords.includes(stemOf(word)))) return undefined;
  const words = readWords(query).filter(({ word }) => concepts.some((concept) => concept.word === word));
  return query.slice(words[0]?.start, words.at(-1)?.end);
}
