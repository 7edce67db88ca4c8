/** Folders with plain names, which need no escaping in a page, a style sheet or the settings of a server. */
const BASE = /^(?:\/[a-z\d][\w.~-]*)+\/$/i;

/**
 * The folder in which the site stands on its host, without its last slash: `/sto`; nothing where it has the host for
 * itself. Throws in Dutch for what can not be one: each address of the site begins with it.
 */
export function readSiteBase(setting: string | undefined): string {
  const text = setting?.trim() ?? '';
  if (text === '' || text === '/') return '';
  if (BASE.test(text)) return text.slice(0, -1);
  throw new Error(
    `STO_BASE is geen map van een site: ${text}\n` +
      '→ Schrijf alleen de map, met een schuine streep ervoor en erachter: letters, cijfers, - en _, zonder spaties. ' +
      `Bijvoorbeeld STO_BASE=${suggest(text)}.`,
  );
}

/** What was probably meant. */
function suggest(text: string): string {
  const path = URL.canParse(text) ? new URL(text).pathname : text;
  const meant = `/${path.split('/').filter(Boolean).join('/')}/`;
  return BASE.test(meant) ? meant : '/sto/';
}
