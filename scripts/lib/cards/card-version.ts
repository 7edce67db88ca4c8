import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { sumOfFiles } from '../code-version.ts';
import { sumOf } from '../kept-files.ts';
import { FONT_FILES } from './font-files.ts';

const CODE = ['scripts/lib/cards', 'src/domain/text', 'src/domain/timeline/text-width.ts'];

/**
 * A sum of all that decides how a picture looks, but for what stands on it: another one gives another address. Not of all code,
 * as elsewhere: an address of a picture that somebody shared should stay as long as it can.
 */
export async function getCardVersion(root: string, siteName: string): Promise<string> {
  const fonts = await Promise.all(
    Object.values(FONT_FILES)
      .flat()
      .map((file) => readFile(file)),
  );
  return sumOf(siteName, JSON.stringify(sharp.versions), await sumOfFiles(root, CODE), ...fonts);
}
