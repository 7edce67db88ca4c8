import { stemmer } from '@orama/stemmers/dutch';
import { stopwords } from '@orama/stopwords/dutch';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { QUERIES, readQueries } from '../../scripts/bench/search/queries.ts';
import { readBuiltPages, type BuiltPage } from '../../scripts/bench/search/built-pages.ts';
import { ROOT } from '../../scripts/lib/run-tool.ts';
import { DIST, hasSite, NO_SITE } from '../../scripts/lib/site/built-site.ts';
import { listFiles } from '../../scripts/lib/site/site-files.ts';

/** How many queries of each sort a figure is worth something with. */
const AT_LEAST = { compounds: 45, slips: 45, jargon: 25, questions: 35, names: 35, pupils: 25, nothing: 22 };
const WITHOUT_SHARED_WORD = 18;
/** Words that carry nothing, besides the common list: those that ask, point at somebody or help a verb. */
const FUNCTION_WORDS = new Set([
  ...stopwords,
  ...['waar', 'waarom', 'wanneer', 'welk', 'welke', 'wij', 'we', 'jij', 'jullie', 'ons', 'onze'],
  ...['mogen', 'moeten', 'gaat', 'krijgt', 'word', 'doe', 'doen', 'doet'],
]);

const queries = readQueries(path.join(ROOT, QUERIES));
let pages: ReadonlyMap<string, BuiltPage>;

beforeAll(async () => {
  if (!hasSite()) throw new Error(NO_SITE);
  pages = new Map((await readBuiltPages(DIST)).map((page) => [page.url, page]));
});

describe('the queries by which search is measured', () => {
  test('are enough of each sort', () => {
    const counts = Object.groupBy(queries, ({ group }) => group);
    expect(Object.keys(counts).toSorted()).toEqual(Object.keys(AT_LEAST).toSorted());
    const short = Object.entries(AT_LEAST).filter(([group, least]) => (counts[group]?.length ?? 0) < least);
    expect(short).toEqual([]);
    expect(queries.filter(({ noSharedWord }) => noSharedWord).length).toBeGreaterThanOrEqual(WITHOUT_SHARED_WORD);
  });

  test('are all different', () => {
    const typed = queries.map(({ query }) => wordsOf(query).join(' '));
    expect(typed.filter((query, index) => typed.indexOf(query) !== index)).toEqual([]);
  });

  test('want nothing when there is nothing, and else pages and terms that the site has', () => {
    expect(queries.filter(({ group, wanted }) => (group === 'nothing') !== (wanted.length === 0))).toEqual([]);
    const lost = queries.flatMap(({ query, wanted }) =>
      wanted.filter((address) => findText(address) === undefined).map((address) => `${query}: ${address}`),
    );
    expect(lost).toEqual([]);
  });

  test('share no word with the wanted pages where they say so', () => {
    const shared = queries
      .filter(({ noSharedWord }) => noSharedWord)
      .flatMap(({ query, wanted }) =>
        wanted.flatMap((address) => {
          const stems = new Set(wordsOf(findText(address) ?? '').map((word) => stemmer(word)));
          return contentWordsOf(query)
            .filter((word) => stems.has(stemmer(word)))
            .map((word) => `${query}: “${word}” on ${address}`);
        }),
      );
    expect(shared).toEqual([]);
  });

  test('ask for nothing in words that no page has all together', () => {
    const texts = [...pages.values()].map(({ url, wholeText }) => ({
      url,
      stems: new Set(wordsOf(wholeText).map((word) => stemmer(word))),
    }));
    const answered = queries
      .filter(({ group }) => group === 'nothing')
      .flatMap(({ query }) =>
        texts
          .filter(({ stems }) => contentWordsOf(query).every((word) => stems.has(stemmer(word))))
          .map(({ url }) => `${query}: ${url}`),
      );
    expect(answered).toEqual([]);
  });

  test('are named by nothing that the site or its index is made of', async () => {
    for (const folder of ['content', 'src', 'scripts/lib']) {
      const files = (await listFiles(path.join(ROOT, folder))).filter((file) =>
        /\.(?:ts|astro|mdx?|ya?ml)$/.test(file),
      );
      const naming = files.filter((file) => readFileSync(path.join(ROOT, folder, file), 'utf8').includes(QUERIES));
      expect(naming).toEqual([]);
    }
  });
});

/** All that can be read of a page, or of one term of it. */
function findText(address: string): string | undefined {
  const [url = '', id] = address.split('#');
  const page = pages.get(url);
  return id === undefined ? page?.wholeText : page?.textOf(id);
}

function contentWordsOf(query: string): string[] {
  return wordsOf(query).filter((word) => !FUNCTION_WORDS.has(word));
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
