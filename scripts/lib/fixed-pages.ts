import { readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * The addresses that are there whatever authors write: pages and files of src/pages without a `[part]` that content
 * fills in, and all of public. Read from the folders, because a list beside them would fall behind.
 */
export async function findFixedPages(root: string): Promise<string[]> {
  const pages = await listFiles(path.join(root, 'src/pages'));
  const files = await listFiles(path.join(root, 'public'));
  return [...pages.flatMap(addressOf), ...files.map((file) => `/${file}`)];
}

/** `regios/index.astro` is `/regios/`, and `agenda.ics.ts` is `/agenda.ics`. */
function addressOf(file: string): string[] {
  if (file.includes('[') || /(?:^|\/)_/.test(file) || file === '404.astro') return [];
  const page = /^(?:(.*)\/)?index\.astro$/.exec(file) ?? /^(.*)\.astro$/.exec(file);
  if (page !== null) return [page[1] === undefined ? '/' : `/${page[1]}/`];
  return /\.[jt]s$/.test(file) ? [`/${file.replace(/\.[jt]s$/, '')}`] : [];
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .toSorted();
}
