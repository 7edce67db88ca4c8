import { nameStores } from '../../../domain/offline/stores.ts';
import { WORKER_FOLDER, worker } from './worker-scope.ts';

/**
 * The way out: takes the place of the worker on every device that has one, removes all that was kept and then itself. The
 * build writes it as sw.js when STO_OFFLINE=uit. A device without a worker gets none: it may not be installed there.
 */
worker.addEventListener('install', (event) => {
  event.waitUntil(
    worker.registration.active === null ? Promise.reject(new Error('Nothing to stop.')) : worker.skipWaiting(),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(stop());
});

async function stop(): Promise<void> {
  const { all } = nameStores(WORKER_FOLDER.pathname);
  const own = (await caches.keys()).filter((name) => name.startsWith(all));
  await Promise.all(own.map((name) => caches.delete(name)));
  await worker.registration.unregister();
  // Who looks at a copy now, gets the page itself.
  for (const client of await worker.clients.matchAll({ type: 'window', includeUncontrolled: false })) {
    await client.navigate(client.url).catch(() => undefined);
  }
}
