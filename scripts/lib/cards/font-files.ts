import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const HEADING = require.resolve('@fontsource/familjen-grotesk/package.json');
const TEXT = require.resolve('@fontsource/atkinson-hyperlegible-next/package.json');

/** The files of the two fonts of the site, in the weights that a picture shows: the first that has a letter draws it. */
export const FONT_FILES = {
  heading: filesOf(HEADING, 700),
  text: filesOf(TEXT, 400),
  strong: filesOf(TEXT, 700),
};
export type FontName = keyof typeof FONT_FILES;

/** `home`: the package.json of a font. */
function filesOf(home: string, weight: number): string[] {
  const folder = path.dirname(home);
  const family = path.basename(folder);
  return ['latin', 'latin-ext'].map((part) => path.join(folder, 'files', `${family}-${part}-${weight}-normal.woff`));
}
