import { createPartialResponse } from 'workbox-range-requests';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { PAGES } from '../../../domain/addresses.ts';
import { findCopy, findOtherWidth, isReading, keepNewest, WORKER_STORES } from './copies.ts';
import { isPage, labelCopy } from './copy-bar.ts';
import { MOST_DATA, MOST_PAGES, MOST_PICTURES, prepareCopy } from './keep-page.ts';
import { urlOf, type FetchedEvent } from './worker-scope.ts';

/** Seconds. Who has a copy does not want to wait long for a server that may never answer. */
const PATIENCE = 3;
/** Bytes: beside a page lies nothing larger that it needs. */
const MOST_BYTES = 400_000;

type Plugin = NonNullable<ConstructorParameters<typeof NetworkFirst>[0]>['plugins'];

/** Windows that show a copy. What they ask for beside their page must be of the same day. */
const showingCopy = new Set<string>();

/** Errors of a server are no news of a page. */
const refuseErrors = {
  fetchDidSucceed: ({ response }: { readonly response: Response }): Promise<Response> =>
    response.status < 500 ? Promise.resolve(response) : Promise.reject(new Error(String(response.status))),
};

/** Newer than what was kept at the same address: it counts as the last. */
async function forget(cacheName: string, url: string): Promise<void> {
  if (await caches.has(cacheName)) await (await caches.open(cacheName)).delete(url);
}

/** A page with a question in its address is the same page. */
const keyOf = ({ url }: Request): string => url.replace(/[?#].*/, '');

const keepPages = {
  cacheKeyWillBeUsed: ({ request }: { readonly request: Request }) => Promise.resolve(keyOf(request)),
  cacheWillUpdate: async ({ request, response }: { readonly request: Request; readonly response: Response }) => {
    // The worker has the page about copies itself.
    if (keyOf(request) === urlOf(PAGES.offline).href) return null;
    if (response.status !== 200 || !isPage(response) || !(await isReading())) return null;
    const copy = await prepareCopy(response);
    await forget(WORKER_STORES.pages, keyOf(request));
    return copy;
  },
  cacheDidUpdate: () => keepNewest(WORKER_STORES.pages, MOST_PAGES),
  cachedResponseWillBeUsed: async ({ request, event }: { readonly request: Request; readonly event: Event }) => {
    const copy = await findCopy(request.url);
    if (copy === undefined) return undefined;
    const { resultingClientId } = event as FetchedEvent;
    if (resultingClientId !== '') showingCopy.add(resultingClientId);
    return labelCopy(copy);
  },
};

const keepData = {
  cacheWillUpdate: async ({ request, response }: { readonly request: Request; readonly response: Response }) => {
    const isSmall = Number(response.headers.get('content-length') ?? 0) <= MOST_BYTES;
    const isAsked = request.destination === '' && response.status === 200 && isSmall;
    return isAsked && (await isReading()) ? response : null;
  },
  cacheDidUpdate: () => keepNewest(WORKER_STORES.data, MOST_DATA),
  cachedResponseWillBeUsed: ({ request }: { readonly request: Request }) => findCopy(request.url),
};

const keepFiles = {
  cacheWillUpdate: async ({ response }: { readonly response: Response }) =>
    response.status === 200 && (await isReading()) ? response : null,
  cachedResponseWillBeUsed: ({ request }: { readonly request: Request }) => findCopy(request.url),
};

const keepPictures = {
  ...keepFiles,
  // A film or a sound may be asked for in parts.
  cachedResponseWillBeUsed: async ({ request }: { readonly request: Request }) => {
    const copy = await findCopy(request.url);
    return copy !== undefined && request.headers.has('range') ? createPartialResponse(request, copy) : copy;
  },
  cacheDidUpdate: () => keepNewest(WORKER_STORES.pictures, MOST_PICTURES),
  handlerDidError: ({ request }: { readonly request: Request }) => findOtherWidth(request.url),
};

const make = (cacheName: string, ...plugins: NonNullable<Plugin>) => ({ cacheName, plugins });

const freshPage = new NetworkFirst({
  ...make(WORKER_STORES.pages, refuseErrors, keepPages),
  networkTimeoutSeconds: PATIENCE,
});
const keptPage = new CacheFirst(make(WORKER_STORES.pages, refuseErrors, keepPages));
const freshData = new NetworkFirst({
  ...make(WORKER_STORES.data, refuseErrors, keepData),
  networkTimeoutSeconds: PATIENCE,
});
const keptData = new CacheFirst(make(WORKER_STORES.data, refuseErrors, keepData));
export const giveFile = new CacheFirst(make(WORKER_STORES.files, keepFiles));
export const givePicture = new CacheFirst(make(WORKER_STORES.pictures, keepPictures));

export interface AskedRequest {
  readonly request: Request;
  readonly event: Event;
}

/** What a worker gets has a type that pages do not know. */
const asHandled = ({ request, event }: AskedRequest) => ({ request, event: event as never });

/** From the network, unless a copy in view asks for the next scene. */
export function givePage(asked: AskedRequest): Promise<Response> {
  const isBesideCopy = asked.request.mode !== 'navigate' && showsCopy(asked.event);
  return (isBesideCopy ? keptPage : freshPage).handle(asHandled(asked));
}

/** What lies beside a page: of the same day as that page. */
export async function giveData(asked: AskedRequest): Promise<Response> {
  const page = new URL('./', asked.request.url).href;
  const isBesideCopy = showsCopy(asked.event) && (await findCopy(page)) !== undefined;
  return (isBesideCopy ? keptData : freshData).handle(asHandled(asked));
}

function showsCopy(event: Event): boolean {
  return showingCopy.has((event as FetchedEvent).clientId);
}
