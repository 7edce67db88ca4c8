import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { compress, isCompressible } from '../lib/site/compression.ts';
import { getContentType } from '../lib/site/content-types.ts';

/** Adds up the bytes of files at these addresses, from the root of the site. */
export type Scales = (urlPaths: readonly string[]) => Promise<number>;

/** Bytes of the files at these addresses as our server sends them, counted as in the weights of pages. */
export function makeScales(site: string): Scales {
  const known = new Map<string, Promise<number>>();
  const weighOne = async (urlPath: string): Promise<number> => {
    const file = path.join(site, decodeURIComponent(urlPath), urlPath.endsWith('/') ? 'index.html' : '');
    const content = await readFile(file);
    return isCompressible(getContentType(file)) ? (await compress(content, 'br')).length : content.length;
  };
  return async (urlPaths) => {
    let bytes = 0;
    for (const urlPath of urlPaths) {
      const weight = known.get(urlPath) ?? weighOne(urlPath);
      known.set(urlPath, weight);
      bytes += await weight;
    }
    return bytes;
  };
}
