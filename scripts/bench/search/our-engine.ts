import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { makeSearch } from '../../../src/domain/search/ask.ts';
import type { Engine } from './engine.ts';

/** Where a built site keeps the index of its own search. */
export const OWN_INDEX = 'zoekindex';
const SHOWN = 10;

export const NO_OWN_INDEX = `De eigen zoekmachine doet niet mee: in dist/ staat geen ${OWN_INDEX}/. Voer eerst uit: npm run build`;

export function hasOwnIndex(site: string): boolean {
  return existsSync(path.join(site, OWN_INDEX));
}

/** The search of the site as its pages ask it, over the index of a built site. */
export function makeOurEngine(site: string): Engine {
  const folder = path.join(site, OWN_INDEX);
  const ask = makeSearch(async (file) => JSON.parse(await readFile(path.join(folder, file), 'utf8')) as unknown);
  return {
    name: 'STO in beeld',
    returns: 'parts',
    ask: async (query) => {
      const { hits, best } = await ask({ query, chosen: {}, limit: SHOWN });
      return { urls: hits.map(({ url }) => url), isConfident: best !== undefined };
    },
  };
}
