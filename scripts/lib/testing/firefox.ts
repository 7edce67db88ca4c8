import { existsSync } from 'node:fs';

const USUAL_PLACES = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

export const NO_FIREFOX =
  'Overgeslagen: hier is geen Firefox. Debian: apt-get install firefox-esr. Een andere plek: FIREFOX=/pad/naar/firefox';

/** FIREFOX when it is set, else one of the system; undefined when there is none. */
export function findFirefox(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const wished = env['FIREFOX'];
  return wished !== undefined && wished !== '' ? wished : USUAL_PLACES.find((place) => existsSync(place));
}
