import { open } from 'node:fs/promises';
import { PICTURE_KINDS } from '../../../src/domain/picture-files.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import { listWords } from '../../../src/domain/words.ts';

/** How files of each kind begin; a dot stands for any byte. AVIF names its kind after the length of its first part. */
const BEGINNINGS: readonly RegExp[] = [
  /^\u00ff\u00d8\u00ff/,
  /^\u0089PNG\r\n/,
  /^RIFF....WEBP/s,
  /^....ftyp(?:avif|avis|mif1|miaf)/s,
];

/** Whether a file is what its name says. An svg under the name of a photograph would reach the site as the program it may be. */
export async function judgePictureFile(file: string): Promise<Pick<Problem, 'message' | 'fix'> | undefined> {
  const start = await readStart(file);
  if (start !== undefined && BEGINNINGS.some((beginning) => beginning.test(start))) return undefined;
  return {
    message: 'Dit bestand is geen foto, ook al heet het zo.',
    fix: `Open het in een fotoprogramma en bewaar het als ${listWords(PICTURE_KINDS)}.`,
  };
}

/** The first bytes as characters; undefined when nobody can read them. */
async function readStart(file: string): Promise<string | undefined> {
  try {
    await using handle = await open(file);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(12), 0, 12, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } catch {
    return undefined;
  }
}
