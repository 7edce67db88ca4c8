import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown, type Plugin } from 'rolldown';
import { ROOT } from '../run-tool.ts';
import { makeCmsConfig } from './cms-config.ts';
import type { EditorBackend } from './editor-backend.ts';
import { makeEditorPage } from './editor-page.ts';

const SCRIPT = 'editor.js';

/** Writes the editor with all that it needs into a folder. Gives the number of files of script. */
export async function writeEditor(folder: string, backend: EditorBackend): Promise<number> {
  await mkdir(folder, { recursive: true });
  const bundle = await rolldown({
    input: path.join(ROOT, 'src/browser/editor/start-editor.ts'),
    platform: 'browser',
    plugins: [withoutFontsFromElsewhere],
  });
  // Side by side, because Sveltia looks for its fonts and its workers beside its script.
  const { output } = await bundle.write({ dir: folder, entryFileNames: SCRIPT, chunkFileNames: '[name]-[hash].js' });
  await bundle.close();
  const sveltia = path.dirname(fileURLToPath(import.meta.resolve('@sveltia/cms')));
  await cp(path.join(sveltia, 'assets'), path.join(folder, 'assets'), {
    recursive: true,
    filter: (file) => !file.endsWith('.map'),
  });
  await cp(path.join(ROOT, 'public/favicon.svg'), path.join(folder, 'favicon.svg'));
  await writeFile(path.join(folder, 'config.json'), JSON.stringify(makeCmsConfig(backend.config)));
  await writeFile(path.join(folder, 'index.html'), makeEditorPage(backend, SCRIPT));
  return output.length;
}

/** Sveltia brings its fonts, but for who has those not it also names them at a public address, and browsers go there. */
const withoutFontsFromElsewhere: Plugin = {
  name: 'without-fonts-from-elsewhere',
  transform: {
    filter: { id: /@sveltia[\\/]cms[\\/]npm[\\/]index\.js$/ },
    handler: (code) => code.replaceAll(/@font-face \{[^}]*https:\/\/[^}]*\}/g, ''),
  },
};
