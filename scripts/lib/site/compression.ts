import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync, type BrotliOptions } from 'node:zlib';
import { promisify } from 'node:util';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

export type Encoding = 'br' | 'gzip';

/** Pictures and fonts are compressed already. */
const COMPRESSIBLE = /^(text\/|application\/(json|ld\+json|xml|manifest\+json|wasm)|image\/svg\+xml)/;

export function isCompressible(contentType: string): boolean {
  return COMPRESSIBLE.test(contentType);
}

/** What hosts spend on a page that they compress themselves. The weights are measured with it. */
const GZIP = { level: 6 };

export function compress(content: Buffer, encoding: Encoding): Promise<Buffer> {
  return encoding === 'gzip' ? gzipAsync(content, GZIP) : brotliAsync(content, brotli(content));
}

/** The same bytes at once, for a thread that has nothing else to do. */
export function compressNow(content: Buffer, encoding: Encoding): Buffer {
  return encoding === 'gzip' ? gzipSync(content, GZIP) : brotliCompressSync(content, brotli(content));
}

function brotli(content: Buffer): BrotliOptions {
  // It clears less memory when it knows the size, and gives the same bytes.
  return { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } };
}
