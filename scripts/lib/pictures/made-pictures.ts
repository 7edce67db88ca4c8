import astro from 'astro/package.json' with { type: 'json' };
import sharp from 'sharp';
import { findKept, keep, sumOf } from '../kept-files.ts';

/** Below the root of the project. Not in git: everything in it can be made again. */
export const MADE_FOLDER = '.work/made-pictures';

interface MadePicture {
  readonly data: Uint8Array;
  readonly format: string;
}

/** Gives what was made of these bytes in this way before, or makes and keeps it. `how`: all that the bytes depend on. */
export async function makeOnce<Made extends MadePicture>(
  folder: string,
  source: Uint8Array,
  how: unknown,
  make: () => Promise<Made>,
): Promise<Made | MadePicture> {
  const code = { how, astro: astro.version, encoders: sharp.versions };
  const name = sumOf(JSON.stringify(code), Buffer.from(source));
  const kept = findKept(folder, name);
  if (kept !== undefined) return readPicture(kept);
  const made = await make();
  // The source itself comes back when it could not be read: that is no result to keep. Without a place to keep it, the
  // picture is made again next time: slower, and just as good.
  if (made.data !== source) await keep(folder, name, formatPicture(made)).catch(() => undefined);
  return made;
}

function formatPicture({ data, format }: MadePicture): Buffer {
  return Buffer.concat([Buffer.from(`${format}\n`), data]);
}

function readPicture(bytes: Buffer): MadePicture {
  const end = bytes.indexOf('\n');
  return { format: bytes.toString('latin1', 0, end), data: bytes.subarray(end + 1) };
}
