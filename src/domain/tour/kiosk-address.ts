import { RESERVED_SCENES } from './tour-addresses.ts';

/** Behind the `?` of a scene that stands on an open day. Its value is the scene that it began with. */
const KIOSK = 'kiosk';
/** From a folder, an address names the file. */
const SCENE = /^(?<tour>.*\/)(?<scene>[^/]+)\/(?:index\.html)?$/;

export function startOf(address: URL): string {
  const given = address.searchParams.get(KIOSK) ?? '';
  return given === '' ? sceneOf(address) : given;
}

/** The same address, for who walks on or begins again at `start`. */
export function inKiosk(address: URL, start: string): URL {
  const kept = new URL(address);
  kept.search = new URLSearchParams({ [KIOSK]: start }).toString();
  return kept;
}

/** Where the kiosk begins again. */
export function toStart(here: URL): URL {
  const start = startOf(here);
  const there = inKiosk(here, start);
  there.pathname = here.pathname.replace(`/${sceneOf(here)}/`, `/${start}/`);
  there.hash = '';
  return there;
}

/** Whether an address is that of a scene of the same tour, and no page about the whole of it. */
export function isScene(address: URL, here: URL): boolean {
  const [found, own] = [SCENE.exec(address.pathname)?.groups, SCENE.exec(here.pathname)?.groups];
  if (address.protocol !== here.protocol || address.host !== here.host) return false;
  const scene: string = found?.['scene'] ?? '';
  return found?.['tour'] === own?.['tour'] && !RESERVED_SCENES.some((name) => name === scene);
}

function sceneOf({ pathname }: URL): string {
  return SCENE.exec(pathname)?.groups?.['scene'] ?? '';
}
