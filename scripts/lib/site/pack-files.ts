import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findKept, keep, sumOf } from '../kept-files.ts';
import { mapBounded } from '../map-bounded.ts';
import { compressWell, ENDINGS, type Encoding } from './compression.ts';

/** Compressed files, below the root of the project. Not in git: everything in it can be made again. */
export const PACKED_FOLDER = '.work/packed';

const FILES_AT_ONCE = 4;
/** In one packet over the line anyway. */
const SMALLEST = 1000;
const ENCODINGS = Object.keys(ENDINGS) as Encoding[];
/** Another version gives other bytes. */
const VERSION = [process.versions.zlib, process.versions.brotli].join();

/** Files of a site to put compressed ones beside. Plain data, because it travels to another thread. */
export interface PackJob {
  /** The folder of the site. */
  readonly site: string;
  readonly files: readonly string[];
  /** The folder of what earlier builds compressed. */
  readonly kept: string;
}

/** Bytes of a file, and of it in brotli; the same where there is no compressed one. */
export interface PackedFile {
  readonly plain: number;
  readonly brotli: number;
}

/** Puts `.br` and `.gz` beside each file that becomes smaller, for servers that send what is compressed already. */
export function packFiles({ site, files, kept }: PackJob): Promise<PackedFile[]> {
  return mapBounded(files, FILES_AT_ONCE, async (file) => {
    const content = await readFile(path.join(site, file));
    if (content.length < SMALLEST) return { plain: content.length, brotli: content.length };
    const [brotli] = await Promise.all(
      ENCODINGS.map(async (encoding) => {
        const packed = await findOrPack(content, encoding, kept);
        if (packed.length >= content.length) return content.length;
        await writeFile(path.join(site, file + ENDINGS[encoding]), packed);
        return packed.length;
      }),
    );
    return { plain: content.length, brotli: brotli ?? content.length };
  });
}

async function findOrPack(content: Buffer, encoding: Encoding, kept: string): Promise<Buffer> {
  const name = sumOf(VERSION, encoding, content);
  const found = findKept(kept, name);
  if (found !== undefined) return found;
  const packed = compressWell(content, encoding);
  await keep(kept, name, packed);
  return packed;
}
