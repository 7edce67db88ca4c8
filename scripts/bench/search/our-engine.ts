import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { makeSearch } from '../../../src/domain/search/ask.ts';
import { INDEX_FOLDER } from '../../../src/domain/search/index-files.ts';
import type { Engine } from './engine.ts';

export const OUR_NAME = 'STO in beeld';
const SHOWN = 10;

export const NO_OWN_INDEX = `De eigen zoekmachine doet niet mee: in dist/ staat geen ${INDEX_FOLDER}/. Voer eerst uit: npm run build`;

export function hasOwnIndex(site: string): boolean {
  return existsSync(path.join(site, INDEX_FOLDER));
}

/** The search of the site as its pages ask it, over the index of a built site. */
export function makeOurEngine(site: string): Engine {
  const folder = path.join(site, INDEX_FOLDER);
  const ask = makeSearch(async (file) => JSON.parse(await readFile(path.join(folder, file), 'utf8')) as unknown);
  return {
    name: OUR_NAME,
    returns: 'parts',
    ask: async (query) => {
      const { hits, best } = await ask({ query, chosen: {}, limit: SHOWN });
      return { urls: hits.map(({ url }) => url), isConfident: best !== undefined };
    },
  };
}
