/** Parts with points between them, at least two: `https://sto/` leads nowhere outside one building. */
const HOST = /^[a-z\d-]+(?:\.[a-z\d-]+)+$/;

/**
 * The address at which the site will stand (`https://www.voorbeeld.nl`), as its owner set it; undefined while it is not
 * known. Throws in Dutch for what can not be one: it is printed as QR codes that hang beside doors for years.
 */
export function readSiteAddress(setting: string | undefined): string | undefined {
  const text = setting?.trim() ?? '';
  if (text === '') return undefined;
  if (!isSiteAddress(text)) {
    throw new Error(
      `STO_SITE is geen adres van een site: ${text}\n` +
        '→ Schrijf https:// en de naam van de site, zonder map erachter. Bijvoorbeeld STO_SITE=https://www.voorbeeld.nl.',
    );
  }
  return new URL(text).origin;
}

/** Pages and files of the site refer to each other from its root, so a folder can not be part of its address. */
function isSiteAddress(text: string): boolean {
  if (!/^https:\/\/[^/]/i.test(text) || !URL.canParse(text)) return false;
  const { href, origin, hostname } = new URL(text);
  return HOST.test(hostname) && href === `${origin}/`;
}
