import { PICTURES_PATH } from '../addresses.ts';

/** Parts with points between them: a name that leads somewhere outside one building. */
const HOST = /^[a-z\d-]+(?:\.[a-z\d-]+)+$/;
/** Its signs mean nothing in a content policy, in `srcset` or in the address of a picture. */
const FOLDERS = /^(?:\/[\w.-]+)*\/?$/;
/** What is tried out on one computer goes nowhere else. */
const ON_THIS_COMPUTER = /^http:\/\/(?:127\.0\.0\.1|localhost):\d+\//;

/**
 * Where the pictures of tours are, when that is not the site itself (`https://beeld.voorbeeld.nl/sto`, without a slash at
 * the end), as the owner set it in `TOUR_ASSETS_URL`; undefined while they stand in the site. Below it lies what otherwise
 * lies below `PICTURES_PATH`. Throws in Dutch for what can not be such an address.
 */
export function readTourAssets(setting: string | undefined): string | undefined {
  const text = setting?.trim() ?? '';
  if (text === '') return undefined;
  if (!isAssetsAddress(text)) {
    throw new Error(
      `TOUR_ASSETS_URL is geen adres voor de beelden van rondleidingen: ${text}\n` +
        '→ Schrijf https:// en de naam van de server, met de map erachter als die er is. Zonder spaties, ? of #. ' +
        'Bijvoorbeeld TOUR_ASSETS_URL=https://beeld.voorbeeld.nl/sto.',
    );
  }
  return new URL(text).href.replace(/\/$/, '');
}

/** A picture of a tour at that address; any other text, and every picture of a site that has its own, stays what it is. */
export function placeTourPicture(href: string, assets: string | undefined): string {
  const isOne = assets !== undefined && href.startsWith(`${PICTURES_PATH}/`);
  return isOne ? assets + href.slice(PICTURES_PATH.length) : href;
}

function isAssetsAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, href, username, password } = new URL(text);
  if (username !== '' || password !== '' || /[?#\s]/.test(text) || !FOLDERS.test(pathname)) return false;
  return (protocol === 'https:' && /^https:\/\/[^/]/i.test(text) && HOST.test(hostname)) || ON_THIS_COMPUTER.test(href);
}
