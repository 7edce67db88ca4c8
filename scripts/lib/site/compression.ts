import { brotliCompress, constants, gzip } from 'node:zlib';
import { promisify } from 'node:util';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

export type Encoding = 'br' | 'gzip';

/** Pictures and fonts are compressed already. */
const COMPRESSIBLE = /^(text\/|application\/(json|ld\+json|xml|manifest\+json|wasm)|image\/svg\+xml)/;

export function isCompressible(contentType: string): boolean {
  return COMPRESSIBLE.test(contentType);
}

/** Level 5 for brotli: what hosts spend on a page that they compress themselves. The weights are measured with it. */
export function compress(content: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return gzipAsync(content, { level: 6 });
  return brotliAsync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}
