import { findAllFiles } from '../../../domain/offline/page-files.ts';
import { KEPT_AT, KEPT_TITLE } from '../../../domain/offline/stores.ts';
import { INDEX_FOLDER, KEPT_FOLDER, START_FILE } from '../../../domain/search/index-files.ts';
import { findCopy, keepNewest, WORKER_STORES } from './copies.ts';
import { WORKER_FOLDER } from './worker-scope.ts';

/** Older ones go: nobody's telephone may fill up unasked. */
export const MOST_PAGES = 150;
export const MOST_PICTURES = 400;
export const MOST_DATA = 200;

/** Gets all that a page needs, and gives the page as it is to be kept. Rejects when one of its files can not be had. */
export async function prepareCopy(page: Response): Promise<Response> {
  const html = await page.clone().text();
  try {
    await findAllFiles(html, keepFile);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'QuotaExceededError') throw error;
    await makeRoom();
    await findAllFiles(html, keepFile);
  }
  const headers = new Headers(page.headers);
  headers.set(KEPT_AT, new Date().toISOString());
  headers.set(KEPT_TITLE, encodeURIComponent(titleOf(html)));
  return new Response(html, { headers });
}

/** The text of a file, which is kept from now on. */
async function keepFile(name: string): Promise<string> {
  const url = fileAddress(name);
  const copy = await caches.match(url, { cacheName: WORKER_STORES.files, ignoreVary: true });
  if (copy !== undefined) return copy.text();
  const file = (await findCopy(url)) ?? (await fetch(url));
  if (!file.ok) throw new Error(`${file.status} ${url}`);
  const store = await caches.open(WORKER_STORES.files);
  await store.put(url, file.clone());
  return file.text();
}

function fileAddress(name: string): string {
  return new URL(`_astro/${name}`, WORKER_FOLDER).href;
}

function titleOf(html: string): string {
  const text = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
  const plain = text.replace(/&(?:amp|lt|gt|quot|#39|#x27);/g, (entity) => ENTITIES[entity] ?? entity);
  // The name of the site stands behind each of them.
  return plain.replace(/ \| [^|]*$/, '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
};

/** Of an older version nothing stays but what a kept page still needs. */
export async function clearFiles(): Promise<void> {
  if (!(await caches.has(WORKER_STORES.files))) return;
  const files = await caches.open(WORKER_STORES.files);
  const needed = new Set<string>();
  const read = async (name: string): Promise<string> => (await files.match(fileAddress(name)))?.text() ?? '';
  if (await caches.has(WORKER_STORES.pages)) {
    const pages = await caches.open(WORKER_STORES.pages);
    for (const key of await pages.keys()) {
      const html = (await (await pages.match(key))?.text()) ?? '';
      for (const name of await findAllFiles(html, read)) needed.add(fileAddress(name));
    }
  }
  const index = await findIndexFolder();
  for (const { url } of await files.keys()) {
    if (!needed.has(url) && (index === undefined || !url.startsWith(index))) await files.delete(url);
  }
}

/** Where the parts lie of the search index whose beginning was kept. */
async function findIndexFolder(): Promise<string | undefined> {
  const start = new URL(`${INDEX_FOLDER}/${START_FILE}`, WORKER_FOLDER).href;
  const answer: unknown = await (
    await caches.match(start, { cacheName: WORKER_STORES.data, ignoreVary: true })
  )?.json();
  if (typeof answer !== 'object' || answer === null || !('version' in answer)) return undefined;
  return new URL(`${INDEX_FOLDER}/${KEPT_FOLDER}/${String(answer.version)}/`, WORKER_FOLDER).href;
}

/** There is no more room: what was read longest ago makes place. */
export async function makeRoom(): Promise<void> {
  await keepNewest(WORKER_STORES.pictures, MOST_PICTURES / 4);
  await keepNewest(WORKER_STORES.pages, MOST_PAGES / 2);
  await clearFiles();
}
