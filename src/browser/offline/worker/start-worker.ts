import { registerQuotaErrorCallback } from 'workbox-core/registerQuotaErrorCallback.js';
import { PrecacheController } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { PAGES } from '../../../domain/addresses.ts';
import { INDEX_FOLDER, KEPT_FOLDER } from '../../../domain/search/index-files.ts';
import { giveData, giveFile, givePage, givePicture, type AskedRequest } from './answers.ts';
import { findCopy, WORKER_STORES } from './copies.ts';
import { BAR_STYLE, tellMissing } from './copy-bar.ts';
import { clearFiles, makeRoom } from './keep-page.ts';
import { isForWorker, isKeptPicture } from './requests.ts';
import { urlOf, WORKER_FOLDER, worker } from './worker-scope.ts';

/** Filled in by the build (scripts/lib/offline/write-worker.ts). */
declare const SHELL: readonly { readonly url: string; readonly revision: string | null }[];
declare const SHELL_VERSION: string;
declare const BAR_RULES: string;

/** What one says to a worker that waits until it may begin. */
const TAKE_OVER = 'neem over';

/** What the worker shows by itself, each version in a store of its own: old and new never mix. */
const shell = new PrecacheController({ cacheName: WORKER_STORES.shells + SHELL_VERSION });
shell.addToCacheList(SHELL.map(({ url, revision }) => ({ url: new URL(url, WORKER_FOLDER).href, revision })));

worker.addEventListener('install', (event) => {
  event.waitUntil(shell.install(event));
});
worker.addEventListener('activate', (event) => {
  event.waitUntil(begin());
});
worker.addEventListener('message', (event) => {
  if (event.data === TAKE_OVER) event.waitUntil(worker.skipWaiting());
});

/** Only when nobody looks at a page that an older version gave. */
async function begin(): Promise<void> {
  const old = (await caches.keys()).filter(
    (name) => name.startsWith(WORKER_STORES.shells) && name !== WORKER_STORES.shells + SHELL_VERSION,
  );
  await Promise.all(old.map((name) => caches.delete(name)));
  await clearFiles();
  await worker.clients.claim();
}

registerRoute(
  ({ url }) => url.href === BAR_STYLE,
  () => Promise.resolve(new Response(BAR_RULES, { headers: { 'content-type': 'text/css; charset=utf-8' } })),
);
registerRoute(({ url, request }) => isForWorker(url, request) && isKeptPicture(url), givePicture);
registerRoute(({ url, request }) => {
  const hashed = ['_astro/', `${INDEX_FOLDER}/${KEPT_FOLDER}/`].map((folder) => new URL(folder, WORKER_FOLDER).href);
  return isForWorker(url, request) && hashed.some((folder) => url.href.startsWith(folder));
}, giveFile);
registerRoute(
  ({ url, request }) => isForWorker(url, request) && request.mode === 'navigate',
  async (asked: AskedRequest) => (await letNewBegin()) ?? givePage(asked),
);
registerRoute(({ url, request }) => isForWorker(url, request) && url.pathname.endsWith('/'), givePage);
registerRoute(({ url, request }) => isForWorker(url, request), giveData);

setCatchHandler(async ({ request }) => {
  if (request.mode !== 'navigate') return Response.error();
  const { pathname } = new URL(request.url);
  // A server would send the visitor on to the address with a slash.
  const withSlash = new URL(`${pathname}/`, request.url);
  if (!pathname.endsWith('/') && (await findCopy(withSlash.href)) !== undefined)
    return Response.redirect(withSlash.href);
  const page = await shell.matchPrecache(urlOf(PAGES.offline).href);
  if (page === undefined) return Response.error();
  return tellMissing(page, pathname);
});

/** A newer version waits until nobody looks at this one any more. At a step to another page that is now. */
async function letNewBegin(): Promise<Response | undefined> {
  const { waiting } = worker.registration;
  if (waiting === null) return undefined;
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (windows.length > 1) return undefined;
  waiting.postMessage(TAKE_OVER);
  return new Response('', { headers: { refresh: '0' } });
}

registerQuotaErrorCallback(makeRoom);
