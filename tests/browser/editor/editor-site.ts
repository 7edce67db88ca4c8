import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { readEditorBackend } from '../../../scripts/lib/editor/editor-backend.ts';
import { writeEditor } from '../../../scripts/lib/editor/write-editor.ts';
import { listenOnFreePort } from '../../../scripts/lib/site/listen.ts';
import { createSiteServer } from '../../../scripts/lib/site/static-server.ts';

/** The editor alone, as `npm run build:editor` makes it, on a free port. */
export async function serveEditor(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'editor-'));
  await writeEditor(path.join(folder, 'beheer'), readEditorBackend(undefined));
  const server = createSiteServer(folder);
  const url = `http://127.0.0.1:${await listenOnFreePort(server, 0)}/beheer/`;
  return {
    url,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await rm(folder, { recursive: true });
    },
  };
}

/** Gives the page a project folder to pick: the private file system of the browser, which needs no permission. */
export async function giveProject(page: Page, url: string, files: ReadonlyMap<string, string>): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  await page.goto(`${url}config.json`);
  await page.evaluate(
    async (entries) => {
      const root = await navigator.storage.getDirectory();
      await root.getDirectoryHandle('.git', { create: true });
      for (const [file, text] of entries) {
        let folder = root;
        const steps = file.split('/');
        for (const step of steps.slice(0, -1)) folder = await folder.getDirectoryHandle(step, { create: true });
        const handle = await folder.getFileHandle(steps.at(-1) ?? '', { create: true });
        const stream = await handle.createWritable();
        await stream.write(text);
        await stream.close();
      }
    },
    [...files],
  );
}

/** What stands in a file of that folder; undefined while there is none. */
export function readProjectFile(page: Page, file: string): Promise<string | undefined> {
  return page.evaluate(async (place) => {
    try {
      let folder = await navigator.storage.getDirectory();
      const steps = place.split('/');
      for (const step of steps.slice(0, -1)) folder = await folder.getDirectoryHandle(step);
      return await (await (await folder.getFileHandle(steps.at(-1) ?? '')).getFile()).text();
    } catch {
      return undefined;
    }
  }, file);
}
