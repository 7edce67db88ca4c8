import MiniSearch from 'minisearch';
import { create, insertMultiple, search } from 'zbsearch';
import type { Engine, EngineAnswer } from './engine.ts';
import type { BuiltPage } from './built-pages.ts';

/** MiniSearch as it comes: any of the words, no prefix, no slips, no language. */
export function makeMiniSearch(pages: readonly BuiltPage[]): Engine {
  const index = new MiniSearch<BuiltPage>({ idField: 'url', fields: ['title', 'text'] });
  index.addAll(pages);
  return {
    name: 'MiniSearch',
    returns: 'pages',
    ask: (query) => Promise.resolve(sureOf(index.search(query).map(({ id }) => String(id)))),
  };
}

/** ZBSearch as it comes: it takes what it reads for English. */
export async function makeZbSearch(pages: readonly BuiltPage[]): Promise<Engine> {
  const index = create({ schema: { title: 'string', text: 'string' } as const });
  await insertMultiple(
    index,
    pages.map(({ url, title, text }) => ({ id: url, title, text })),
  );
  return {
    name: 'ZBSearch',
    returns: 'pages',
    ask: async (term) => sureOf((await search(index, { term })).hits.map(({ id }) => id)),
  };
}

function sureOf(urls: readonly string[]): EngineAnswer {
  return { urls, isConfident: urls.length > 0 };
}
