/** What a worker has beyond the types of a page, as far as ours uses it. */
interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
export interface FetchedEvent extends LastingEvent {
  readonly request: Request;
  readonly clientId: string;
  readonly resultingClientId: string;
  respondWith(answer: Promise<Response>): void;
}
interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly location: Location;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly WorkerClient[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(name: 'fetch', listener: (event: FetchedEvent) => void): void;
  addEventListener(name: 'message', listener: (event: MessageEvent<unknown> & LastingEvent) => void): void;
}
interface WorkerClient {
  readonly id: string;
  readonly url: string;
  navigate(url: string): Promise<unknown>;
}

export const worker = self as unknown as WorkerScope;

/** Where the site stands: beside the worker. */
export const WORKER_FOLDER = new URL('./', worker.location.href);

/** Of `/offline/` from the root of the site to where it stands. */
export function urlOf(address: string): URL {
  return new URL(address.slice(1), WORKER_FOLDER);
}
