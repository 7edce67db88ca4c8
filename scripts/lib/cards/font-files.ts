import { createRequire } from 'node:module';
import path from 'node:path';

const { resolve } = createRequire(import.meta.url);

/** The files of the two fonts of the site, in the weights that a picture shows: the first that has a letter draws it. */
export const FONT_FILES = {
  heading: fontFiles('familjen-grotesk', 700),
  text: fontFiles('atkinson-hyperlegible-next', 400),
  strong: fontFiles('atkinson-hyperlegible-next', 700),
};
export type FontName = keyof typeof FONT_FILES;

function fontFiles(family: string, weight: number): string[] {
  const folder = path.dirname(resolve(`@fontsource/${family}/package.json`));
  return ['latin', 'latin-ext'].map((part) => path.join(folder, 'files', `${family}-${part}-${weight}-normal.woff`));
}
