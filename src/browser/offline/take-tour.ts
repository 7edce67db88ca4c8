import { nameTourStore, KEPT_AT } from '../../domain/offline/stores.ts';
import {
  chooseFiles,
  sumBytes,
  withOneLevel,
  type Device,
  type TakeAlongList,
  type WeighedFile,
} from '../../domain/offline/take-along.ts';
import type { SceneManifest } from '../../domain/tour/manifest.ts';
import { listTours, SITE_FOLDER, SITE_STORES, writeNote } from './site-stores.ts';

const AT_ONCE = 6;
/** Bytes from which the browser is asked whether there is room, and to keep what is there when room gets scarce. */
const BIG = 1_000_000;
/** A store takes a little more than the bytes in it. */
const WITH_MARGIN = 1.1;

/** There is no room for it on this device. */
export class NoRoom extends Error {}
/** Meanwhile a newer version came: half of each would be worth nothing. */
export class ChangedMeanwhile extends Error {}

export interface TourOffer {
  readonly list: TakeAlongList;
  readonly device: Device;
  readonly files: readonly WeighedFile[];
  readonly bytes: number;
}

/** What this tour would take on this device. */
export async function readOffer(address: string): Promise<TourOffer> {
  const list = await fetchList(address);
  const device: Device = { format: await findFormat(list), height: stageHeight() };
  const files = chooseFiles(list, device);
  return { list, device, files, bytes: sumBytes(files) };
}

async function fetchList(address: string): Promise<TakeAlongList> {
  const response = await fetch(address, { cache: 'reload' });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return (await response.json()) as TakeAlongList;
}

/** By trying a picture of the tour itself: browsers that say they know AVIF do not always. */
async function findFormat({ pictures }: TakeAlongList): Promise<Device['format']> {
  const [smallest] = pictures.avif.toSorted(([, one], [, other]) => one - other);
  if (smallest === undefined) return 'webp';
  const response = await fetch(new URL(smallest[0], SITE_FOLDER));
  const picture = new Image();
  // The blob address of a picture would need a hole in the content policy; this one is in the cache now.
  picture.src = response.url;
  return picture.decode().then(
    () => 'avif',
    () => 'webp',
  );
}

/** The picture of a tour stands on its short side on a phone (4:5) and takes 78 % of a wide screen. */
function stageHeight(): number {
  const height = Math.min(screen.width * 1.25, screen.height * 0.78);
  return height * Math.min(devicePixelRatio, 2);
}

export interface TakeTour {
  readonly lab: string;
  readonly address: string;
  readonly href: string;
  readonly offer: TourOffer;
  readonly signal: AbortSignal;
  readonly progress: (bytes: number) => void;
}

/** Takes all of it, or nothing: what was there halfway is removed when it fails or is stopped. */
export async function takeTour({ lab, address, href, offer, signal, progress }: TakeTour): Promise<void> {
  const { list, device, files, bytes } = offer;
  if (bytes > BIG) await askForRoom(bytes);
  const name = nameTourStore(SITE_STORES, lab, list.version);
  const before = (await listTours()).filter((tour) => tour.lab === lab);
  await caches.delete(name);
  const stopping = new AbortController();
  signal.addEventListener('abort', () => stopping.abort(), { once: true });
  try {
    signal.throwIfAborted();
    const store = await caches.open(name);
    const waiting = [...files];
    let done = 0;
    const takeNext = async (): Promise<void> => {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
        await takeFile(store, new URL(file[0], SITE_FOLDER).href, device, stopping.signal);
        progress((done += file[1]));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, takeNext));
    if ((await fetchList(address)).version !== list.version) throw new ChangedMeanwhile();
    signal.throwIfAborted();
    const note = { title: list.title, version: list.version, href, bytes, keptAt: new Date().toISOString() };
    await writeNote(store, note);
  } catch (error) {
    stopping.abort();
    await caches.delete(name);
    throw error instanceof DOMException && error.name === 'QuotaExceededError' ? new NoRoom() : error;
  }
  for (const { store } of before) if (store !== name) await caches.delete(store);
}

async function askForRoom(bytes: number): Promise<void> {
  const { quota, usage = 0 } = await navigator.storage.estimate();
  if (quota !== undefined && quota - usage < bytes * WITH_MARGIN) throw new NoRoom();
  // When room gets scarce a browser may forget all the same; it then forgets the whole of it.
  await navigator.storage.persist();
}

async function takeFile(store: Cache, url: string, device: Device, signal: AbortSignal): Promise<void> {
  // What is named after what is in it may come from what the browser has; the worker stays out of both.
  const isHashed = /\/_astro\/|\/[0-9a-f]{16}\//.test(url);
  const before = isHashed ? await caches.match(url) : undefined;
  if (before !== undefined) {
    await store.put(url, before);
    return;
  }
  const response = await fetch(url, { cache: isHashed ? 'force-cache' : 'reload', signal });
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  await store.put(url, await toCopy(url, response, device));
}

async function toCopy(url: string, response: Response, { height }: Device): Promise<Response> {
  const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
  const isScene = url.endsWith('/plek.json');
  if (!isPage && !isScene) return response;
  const headers = new Headers(response.headers);
  headers.set(KEPT_AT, new Date().toISOString());
  const body = isPage
    ? await response.text()
    : JSON.stringify(withOneLevel((await response.json()) as SceneManifest, height));
  return new Response(body, { headers });
}
