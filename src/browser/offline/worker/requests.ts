import { PICTURES_PATH } from '../../../domain/addresses.ts';
import { urlOf, WORKER_FOLDER } from './worker-scope.ts';

/** Folders of the site that are no part of what one reads: the editor, and what other sites show of this one. */
const OTHER_FOLDERS = ['beheer/', 'insluiten/'];
/** A picture of a tour may stand on another server: its folder is named after what is in it. */
const HASHED_PICTURE = /\/[0-9a-f]{16}\/[\w/.-]+$/;
const PICTURE = /\.(?:avif|webp|jpe?g|png|svg|gif|mp4|webm|mp3|m4a|ogg)$/;

/**
 * Whether the worker looks at a request. Who insists on the network (a tour that is being taken along) or on what the
 * browser itself has gets that.
 */
export function isForWorker(url: URL, request: Request): boolean {
  if (request.method !== 'GET' || request.cache === 'reload' || request.cache === 'force-cache') return false;
  if (url.origin !== WORKER_FOLDER.origin) return HASHED_PICTURE.test(url.pathname);
  if (!url.pathname.startsWith(WORKER_FOLDER.pathname)) return false;
  const place = url.pathname.slice(WORKER_FOLDER.pathname.length);
  return !OTHER_FOLDERS.some((folder) => place.startsWith(folder));
}

/** A picture, film or sound whose address never gets other contents. */
export function isKeptPicture(url: URL): boolean {
  if (url.origin !== WORKER_FOLDER.origin) return true;
  const isHashed = [urlOf(`${PICTURES_PATH}/`), urlOf('/_astro/')].some(({ href }) => url.href.startsWith(href));
  return isHashed && (PICTURE.test(url.pathname) || HASHED_PICTURE.test(url.pathname));
}
