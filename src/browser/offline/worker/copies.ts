import { nameStores, readTourStore, TOUR_NOTE } from '../../../domain/offline/stores.ts';
import { WORKER_FOLDER } from './worker-scope.ts';

export const WORKER_STORES = nameStores(WORKER_FOLDER.pathname);

/** Somebody asked to keep what is read. */
export function isReading(): Promise<boolean> {
  return caches.has(WORKER_STORES.pages);
}

/**
 * What was kept at an address. A tour that was taken along comes first and is never mixed with what was read of it later:
 * its pages, its manifests and its pictures are of one day.
 */
export async function findCopy(url: string): Promise<Response | undefined> {
  const { pathname, search } = new URL(url);
  const isPage = pathname.endsWith('/');
  const query: MultiCacheQueryOptions = { ignoreVary: true, ignoreSearch: isPage && search !== '' };
  for (const cacheName of await findStores()) {
    const copy = await caches.match(url, { ...query, cacheName });
    if (copy !== undefined) return copy;
  }
  return undefined;
}

/** A picture in another width than the one that the page asks for. */
export async function findOtherWidth(url: string): Promise<Response | undefined> {
  const stem = stemOf(url);
  if (stem === undefined) return undefined;
  for (const name of await findStores()) {
    const store = await caches.open(name);
    const other = (await store.keys()).find((request) => stemOf(request.url) === stem);
    if (other !== undefined) return store.match(other);
  }
  return undefined;
}

/** `…/0123456789abcdef/wide-1280.avif` without its width and its form. */
function stemOf(url: string): string | undefined {
  return /^(.*\/[0-9a-f]{16}\/.*)-\d+\.(?:avif|webp|jpg)$/.exec(url)?.[1];
}

/** Whole tours first. */
async function findStores(): Promise<string[]> {
  const own = (await caches.keys()).filter((name) => name.startsWith(WORKER_STORES.all));
  const tours: string[] = [];
  const others: string[] = [];
  for (const name of own) {
    if (readTourStore(WORKER_STORES, name) === undefined) others.push(name);
    else if (await isWhole(name)) tours.push(name);
  }
  return [...tours, ...others];
}

async function isWhole(cacheName: string): Promise<boolean> {
  return (await caches.match(new URL(TOUR_NOTE, WORKER_FOLDER).href, { cacheName })) !== undefined;
}

/** Forgets what was put there longest ago. */
export async function keepNewest(name: string, most: number): Promise<void> {
  if (!(await caches.has(name))) return;
  const store = await caches.open(name);
  const keys = await store.keys();
  for (const key of keys.slice(0, Math.max(0, keys.length - most))) await store.delete(key);
}
