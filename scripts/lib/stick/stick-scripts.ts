import { createHash } from 'node:crypto';
import path from 'node:path';
import { rolldown, type Plugin } from 'rolldown';
import { ROOT } from '../run-tool.ts';
import { findImports } from '../site/script-imports.ts';

/** Where a page of the stick finds what stands in for modules and for fetching. */
export const START_SCRIPT = '_astro/stick.js';

/** The script that each page begins with. */
export async function makeStartScript(): Promise<string> {
  const bundle = await rolldown({ input: path.join(ROOT, 'src/browser/stick/start-stick.ts'), platform: 'browser' });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return output[0].code;
}

/**
 * A module of the built site as a script that a page may load from a folder: it hands over what the module does, and the
 * start script runs it. `name`: its place in the site, `_astro/base.js`.
 */
export async function makeStickModule(name: string, code: string): Promise<string> {
  const bundle = await rolldown({
    input: MODULE,
    external: (id) => id !== MODULE,
    platform: 'browser',
    treeshake: false,
    plugins: [give(prepare(code))],
  });
  const { output } = await bundle.generate({ format: 'cjs', exports: 'named', minify: { mangle: false } });
  await bundle.close();
  const body = output[0].code.replace(/^"use strict";/, '');
  const imports = JSON.stringify(findImports(code));
  return `stick.module(${JSON.stringify(name)},${imports},(require,exports,load,root)=>{"use strict";${body}\n});\n`;
}

const MODULE = 'stick-module';

function give(code: string): Plugin {
  return {
    name: 'give-module',
    resolveId: (id) => (id === MODULE ? id : undefined),
    load: (id) => (id === MODULE ? code : undefined),
  };
}

/** What a module does that only a server can answer. */
function prepare(code: string): string {
  return (
    code
      .replaceAll(/(?<![\w$.])import\(/g, 'load(')
      // Nothing is fetched ahead.
      .replaceAll(/(["'`])modulepreload\1/g, '"none"')
      .replaceAll(/(?<!\b(?:from|import)\s*)(["'`])\/(_astro\/[\w.@-]+)\1/g, '(root+"$2")')
  );
}

/** A module that stands in a page gets a file of its own. */
export function nameInline(code: string): string {
  return `_astro/in-page-${createHash('sha256').update(code).digest('hex').slice(0, 12)}.js`;
}

/** A file that is fetched, as a script that hands it over. Text, or an image in base64. */
export function makeStickData(name: string, content: string, type: string): string {
  return `stick.data(${JSON.stringify(name)},${JSON.stringify(content)},${JSON.stringify(type)});\n`;
}
