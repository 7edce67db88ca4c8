import { cp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { addHeaderRule } from '../hosting/write-hosting-files.ts';
import { ROOT } from '../run-tool.ts';
import type { EditorBackend } from './editor-backend.ts';
import { writeEditor } from './write-editor.ts';

/** Beside `dist`, never in it: who publishes the site can not publish the editor by accident. */
export const EDITOR_DIST = path.join(ROOT, 'dist-editor');
export const EDITOR_PATH = '/beheer/';

export const NO_EDITOR_SITE = 'Er is nog geen gebouwde site met beheer. Voer eerst uit: npm run build:editor';

interface EditorSitePlaces {
  /** The ordinary site, which stays as it is. */
  readonly dist: string;
  /** The site with the editor; what was there is replaced when the new one is whole. */
  readonly target: string;
  readonly work: string;
}

/** Copies the finished site, sitemap and search included, and puts the editor in the copy. */
export async function makeEditorSite({ dist, target, work }: EditorSitePlaces, backend: EditorBackend): Promise<void> {
  await rm(work, { recursive: true, force: true });
  await cp(dist, work, { recursive: true });
  await writeEditor(path.join(work, EDITOR_PATH), backend);
  // Its page has a policy of its own, and needs more than any page of the site.
  await addHeaderRule(work, {
    for: `${EDITOR_PATH}*`,
    headers: { 'Content-Security-Policy': "frame-ancestors 'self'" },
  });
  await rm(target, { recursive: true, force: true });
  await rename(work, target);
}
