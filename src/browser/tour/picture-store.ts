import type { CubePainter } from './cube-painter.ts';
import { loadPicture } from './load-picture.ts';

const AT_ONCE = 6;

/** The textures of one painter by address: loads what is wanted and forgets first what was seen longest ago. */
export interface PictureStore {
  /** The texture when it is there; it then counts as just seen. */
  get(address: string): WebGLTexture | undefined;
  /** Loads these, the first first, and stops loading any other. */
  want(addresses: readonly string[]): void;
  /** Loads one and waits for it; rejects when it is broken. */
  load(address: string): Promise<void>;
  /** Nothing is under way. */
  readonly idle: boolean;
  readonly size: number;
  /** After a lost context the textures are gone by themselves; also what was broken may be tried again. */
  forget(): void;
  destroy(): void;
}

/** At most `capacity` textures, wanted or not. `changed` hears of every arrival and every failure. */
export function createPictureStore(painter: CubePainter, capacity: number, changed: () => void): PictureStore {
  // A Map keeps the order of insertion: the first is the one seen longest ago.
  const textures = new Map<string, WebGLTexture>();
  const loading = new Map<string, { readonly abort: AbortController; readonly done: Promise<void> }>();
  const broken = new Set<string>();
  /** Somebody waits for these, whatever is in view meanwhile. */
  const awaited = new Set<string>();
  let wanted: ReadonlySet<string> = new Set();

  function start(address: string): Promise<void> {
    const abort = new AbortController();
    const isCurrent = (): boolean => loading.get(address)?.abort === abort;
    const done = loadPicture(address, abort.signal)
      .then(({ source, close }) => {
        if (isCurrent()) {
          const texture = painter.makeTexture(source);
          if (texture !== null) textures.set(address, texture);
          makeRoom(address);
        }
        close();
      })
      .catch((error: unknown) => {
        if (isCurrent()) broken.add(address);
        throw error;
      })
      .finally(() => {
        if (isCurrent()) loading.delete(address);
        changed();
      });
    loading.set(address, { abort, done });
    return done;
  }

  function makeRoom(newest?: string): void {
    for (const [address, texture] of textures) {
      if (textures.size <= capacity) return;
      if (wanted.has(address) || awaited.has(address) || address === newest) continue;
      painter.deleteTexture(texture);
      textures.delete(address);
    }
  }

  function stop(keep: ReadonlySet<string>): void {
    for (const [address, { abort }] of loading) {
      if (keep.has(address) || awaited.has(address)) continue;
      loading.delete(address);
      abort.abort();
    }
  }

  return {
    get(address) {
      const texture = textures.get(address);
      if (texture !== undefined) {
        textures.delete(address);
        textures.set(address, texture);
      }
      return texture;
    },
    want(addresses) {
      wanted = new Set(addresses);
      stop(wanted);
      makeRoom();
      for (const address of addresses) {
        if (loading.size >= AT_ONCE) return;
        if (textures.has(address) || loading.has(address) || broken.has(address)) continue;
        // A broken tile leaves what lies under it; the store remembers not to ask again.
        start(address).catch(() => undefined);
      }
    },
    async load(address) {
      if (textures.has(address)) return;
      awaited.add(address);
      try {
        await (loading.get(address)?.done ?? start(address));
      } finally {
        awaited.delete(address);
      }
    },
    get idle() {
      return loading.size === 0;
    },
    get size() {
      return textures.size;
    },
    forget() {
      awaited.clear();
      stop(new Set());
      textures.clear();
      broken.clear();
    },
    destroy() {
      awaited.clear();
      stop(new Set());
      for (const texture of textures.values()) painter.deleteTexture(texture);
      textures.clear();
    },
  };
}
