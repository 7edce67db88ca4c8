import { nameStores, readTourStore, TOUR_NOTE, type TourNote } from '../../domain/offline/stores.ts';

/** Where the site stands: beside its manifest, which each page names. */
export const SITE_FOLDER = new URL(
  './',
  document.querySelector<HTMLLinkElement>('link[rel="manifest"]')?.href ?? location.href,
);
export const SITE_STORES = nameStores(SITE_FOLDER.pathname);
const NOTE = new URL(TOUR_NOTE, SITE_FOLDER).href;
/** Held while a tour is being taken along, in any window. */
const LOCK = `${SITE_STORES.all}meenemen`;

/** This browser can keep pages: not on http, not of a folder on a stick, and not in the private windows of some browsers. */
export async function canKeep(): Promise<boolean> {
  if (location.protocol === 'file:' || !('serviceWorker' in navigator) || !('caches' in window)) return false;
  try {
    await caches.has(SITE_STORES.pages);
    return true;
  } catch {
    return false;
  }
}

/** Starts the worker that shows copies, and waits until it can. Rejects when the site does not offer one. */
export async function startWorker(): Promise<void> {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register(new URL('sw.js', SITE_FOLDER), {
    scope: SITE_FOLDER.pathname,
    updateViaCache: 'none',
  });
  const coming = registration.installing;
  if (registration.active !== null || coming === null) return;
  await new Promise<void>((resolve, reject) => {
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activated') resolve();
      if (coming.state === 'redundant') reject(new Error('The worker could not start.'));
    });
  });
}

export interface TakenTour extends TourNote {
  readonly store: string;
  readonly lab: string;
}

/** Tours that were taken along as a whole. */
export async function listTours(): Promise<TakenTour[]> {
  const tours: TakenTour[] = [];
  for (const store of await caches.keys()) {
    const lab = readTourStore(SITE_STORES, store)?.lab;
    const note = lab && (await caches.match(NOTE, { cacheName: store }));
    if (note) tours.push({ store, lab, ...((await note.json()) as TourNote) });
  }
  return tours;
}

export async function writeNote(store: Cache, note: TourNote): Promise<void> {
  await store.put(NOTE, new Response(JSON.stringify(note)));
}

/** Alone in all windows; undefined when another is busy. */
export function takeTurn<T>(work: () => Promise<T>): Promise<T | undefined> {
  return navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => (lock === null ? undefined : work()));
}

/**
 * Removes what was left behind by a window that closed halfway, and the worker when nothing is kept any more. For who has
 * the turn: half a tour may be one that is being taken along.
 */
export async function tidyUp(): Promise<void> {
  const whole = new Set((await listTours()).map(({ store }) => store));
  for (const store of await caches.keys()) {
    if (store.startsWith(SITE_STORES.tours) && !whole.has(store)) await caches.delete(store);
  }
  if (whole.size === 0 && !(await caches.has(SITE_STORES.pages))) await forgetAll();
}

/** Everything that this site keeps for reading without a connection. */
export async function forgetAll(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(SITE_FOLDER.pathname);
  await registration?.unregister();
  for (const store of await caches.keys()) if (store.startsWith(SITE_STORES.all)) await caches.delete(store);
}
