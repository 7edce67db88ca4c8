import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compareText } from '../../../src/domain/text/compare-text.ts';
import { importedFile, readImports } from '../house/imports.ts';

/** What visitors get of these does not come through an import of src/browser. */
const ALSO: Readonly<Record<string, string>> = {
  '@astrojs/starlight': 'styles and parts of the shell of every page',
  '@fontsource-variable/atkinson-hyperlegible-next': 'the font of texts',
  '@fontsource-variable/familjen-grotesk': 'the font of headings',
  astro: 'parts of the styles and scripts of pages',
  'lucide-static': 'the icons',
};

/** The packages of which anything may be sent to visitors, by what their browser runs leads to. */
export function findSentPackages(root: string): string[] {
  // The editor is a site of its own (npm run build:editor).
  const entries = globSync('src/browser/**/*.ts', { cwd: root, exclude: ['src/browser/editor/**'] });
  const waiting = entries.map((file) => path.join(root, file));
  const seen = new Set<string>();
  const packages = new Set(Object.keys(ALSO));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file) || !existsSync(file) || !/\.(ts|mjs)$/.test(file)) continue;
    seen.add(file);
    for (const { specifier } of readImports(file, readFileSync(file, 'utf8'))) {
      const target = importedFile(specifier, file, root);
      if (target !== undefined) waiting.push(target);
      else if (!specifier.includes(':')) packages.add(packageOf(specifier));
    }
  }
  return [...packages].toSorted(compareText);
}

function packageOf(specifier: string): string {
  const [first = '', second = ''] = specifier.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}
