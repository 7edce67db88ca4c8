import { makeSearch } from '../../../src/domain/search/ask.ts';
import type { SearchAnswer, SearchQuestion } from '../../../src/domain/search/answer.ts';
import { makeSplitter } from '../../../src/domain/search/compounds.ts';
import type { SearchDocument } from '../../../src/domain/search/document.ts';
import { makeSearchIndex, type IndexSources } from '../../../src/domain/search/make-index.ts';
import { readWords } from '../../../src/domain/search/words.ts';

/** A page with one passage, and whatever a test is about. */
export function page(url: string, title: string, text: string, more: Partial<SearchDocument> = {}): SearchDocument {
  return {
    url,
    title,
    kind: 'Kennisbank',
    summary: '',
    facets: { soort: [more.kind ?? 'Kennisbank'] },
    isExample: false,
    names: [],
    passages: [{ anchor: undefined, heading: '', text }],
    ...more,
  };
}

/** Splits compounds by the words of the pages alone. */
export function sourcesOf(documents: readonly SearchDocument[], more: Partial<IndexSources> = {}): IndexSources {
  const counts = new Map<string, number>();
  for (const { title, passages } of documents) {
    for (const { word } of readWords([title, ...passages.map(({ text }) => text)].join(' '))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const split = makeSplitter({ isWord: (word) => counts.has(word), frequency: (word) => counts.get(word) ?? 0 });
  return { documents, synonyms: [], split, ...more };
}

/** A search in these pages, with all that was read for it. */
export function searchIn(sources: IndexSources): {
  ask: (query: string, more?: Partial<SearchQuestion>) => Promise<SearchAnswer>;
  read: string[];
} {
  const files = makeSearchIndex(sources);
  const read: string[] = [];
  const search = makeSearch((file) => {
    read.push(file);
    const text = files.get(file);
    return text === undefined ? Promise.reject(new Error(`No ${file}.`)) : Promise.resolve(JSON.parse(text) as unknown);
  });
  return { ask: (query, more = {}) => search({ query, chosen: {}, limit: 10, ...more }), read };
}
