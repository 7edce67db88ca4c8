import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** All files below a folder as paths with forward slashes, sorted, so that every run sees the same order. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** The pages among the files of a site: all HTML. */
export function selectPages(files: readonly string[]): string[] {
  return files.filter((file) => file.endsWith('.html'));
}

/** `regios/index.html` → `/regios/`, `404.html` → `/404.html`. */
export function toUrlPath(file: string): string {
  return `/${file}`.replace(/\/index\.html$/, '/');
}

/** The place of the page with that address, in the folder of its site. */
export function fileOfPage(site: string, url: string): string {
  return path.join(site, url.endsWith('/') ? `${url}index.html` : url);
}
