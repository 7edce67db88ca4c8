import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { clearAstro, clearAstroOfDev } from '../../scripts/lib/astro-cache.ts';
import { makeFolder } from './site/site-builder.ts';

/** `pid`: of the server of which Astro wrote that it runs. */
function makeRoot(pid: number): string {
  const root = makeFolder();
  mkdirSync(path.join(root, '.astro'));
  const files = { 'content.d.ts': '', 'data-store.json': '[]', 'settings.json': '{}', 'dev.json': `{ "pid": ${pid} }` };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(root, '.astro', name), text);
  return root;
}

const namesIn = (root: string): string[] => readdirSync(path.join(root, '.astro'));
const NOBODY = 4_194_304;

test('npm run dev begins without the texts that an earlier one remembered', async () => {
  const root = makeRoot(NOBODY);
  await clearAstroOfDev(root);
  expect(namesIn(root)).toEqual(['content.d.ts', 'dev.json', 'settings.json']);
});

test('what a server remembers is left alone while it runs', async () => {
  const root = makeRoot(process.pid);
  await clearAstroOfDev(root);
  expect(namesIn(root)).toContain('data-store.json');
});

test('a build leaves what is of npm run dev alone', async () => {
  const root = makeRoot(process.pid);
  await clearAstro(root);
  expect(namesIn(root)).toEqual(['data-store.json', 'dev.json', 'settings.json']);
});
