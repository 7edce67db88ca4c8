import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { FILES, PAGES } from '../../../src/domain/addresses.ts';
import { findAllFiles } from '../../../src/domain/offline/page-files.ts';
import { sumOf } from '../kept-files.ts';
import { ROOT } from '../run-tool.ts';

const SOURCES = 'src/browser/offline/worker';

/** What the worker shows by itself. Null: the name of the file changes with what is in it. */
interface ShellFile {
  readonly url: string;
  readonly revision: string | null;
}

/** Writes the worker of a finished site. `isOff`: one that removes the worker that visitors have. */
export async function writeWorker(site: string, isOff: boolean): Promise<void> {
  const shell = isOff ? [] : await listShell(site);
  const rules = await readFile(path.join(ROOT, SOURCES, 'copy-bar.css'), 'utf8');
  const bundle = await rolldown({
    input: path.join(ROOT, SOURCES, isOff ? 'stop-worker.ts' : 'start-worker.ts'),
    platform: 'browser',
    transform: {
      define: {
        'process.env.NODE_ENV': JSON.stringify('production'),
        SHELL: JSON.stringify(shell),
        SHELL_VERSION: JSON.stringify(sumOf(JSON.stringify(shell)).slice(0, 16)),
        BAR_RULES: JSON.stringify(rules),
      },
    },
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true, codeSplitting: false });
  await bundle.close();
  await writeFile(path.join(site, FILES.worker), output[0].code);
}

/** The page about copies, with all that it needs: what a visitor sees where nothing else can be had. */
async function listShell(site: string): Promise<ShellFile[]> {
  const folder = PAGES.offline.slice(1);
  const page = await readFile(path.join(site, folder, 'index.html'), 'utf8');
  const files = await findAllFiles(page, (name) => readFile(path.join(site, '_astro', name), 'utf8'));
  return [
    { url: folder, revision: sumOf(page).slice(0, 16) },
    ...files.map((name) => ({ url: `_astro/${name}`, revision: null })),
  ];
}
