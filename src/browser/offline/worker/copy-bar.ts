import { PAGES } from '../../../domain/addresses.ts';
import { KEPT_AT } from '../../../domain/offline/stores.ts';
import { urlOf } from './worker-scope.ts';

const ON_DEVICE = urlOf(PAGES.offline);

/** The worker itself serves the style of what it writes: it belongs with this version of it. */
export const BAR_STYLE = new URL('kopie.css', ON_DEVICE).href;

const day = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });

/** The page with a bar that says of which day it is. Anything but a page stays as it is. */
export async function labelCopy(copy: Response): Promise<Response> {
  if (!isPage(copy)) return copy;
  const keptAt = new Date(copy.headers.get(KEPT_AT) ?? '');
  const when = Number.isNaN(keptAt.getTime()) ? 'een eerder bezoek' : day.format(keptAt);
  return withBar(copy, `<strong>Dit is een kopie van ${when}.</strong> De site is nu niet te bereiken.`);
}

/** `path`: of the page that is not there. */
export function tellMissing(page: Response, path: string): Promise<Response> {
  const words =
    path === ON_DEVICE.pathname
      ? '<strong>De site is nu niet te bereiken.</strong> Hieronder staat wat u op dit apparaat hebt.'
      : `<strong>Deze pagina staat niet op dit apparaat:</strong> ${escape(path)}. De site is nu niet te bereiken.`;
  return withBar(page, words);
}

export function isPage(response: Response): boolean {
  return response.headers.get('content-type')?.startsWith('text/html') === true;
}

/**
 * In the part of a tour that changes with the scene, else at the start of what a page tells. So the bar goes along with
 * the page that it is about, and who skips to the text hears it first. The empty address is that of the page itself.
 */
async function withBar(page: Response, words: string): Promise<Response> {
  const bar =
    `<link rel="stylesheet" href="${BAR_STYLE}"><div class="copy-bar" role="note"><p class="wrap">${words} ` +
    `<a href="" data-elsewhere>Probeer opnieuw</a> · <a href="${ON_DEVICE.pathname}">Op dit apparaat</a></p></div>`;
  const html = await page.text();
  const place =
    /<[^<>]*\bdata-tour-part="head"[^<>]*>/.exec(html) ?? /<main\b[^>]*>/.exec(html) ?? /<body\b[^>]*>/.exec(html);
  const at = place === null ? 0 : place.index + place[0].length;
  const headers = new Headers(page.headers);
  // Of the body as it was sent.
  for (const name of ['content-encoding', 'content-length', 'etag']) headers.delete(name);
  return new Response(html.slice(0, at) + bar + html.slice(at), { headers });
}

function escape(text: string): string {
  return decode(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
