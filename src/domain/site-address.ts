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
        '→ Schrijf https:// en de naam van de site, zonder map erachter. Bijvoorbeeld STO_SITE=https://www.voorbeeld.nl. ' +
        'Staat de site in een map, zeg dat dan apart: STO_BASE=/sto/.',
    );
  }
  return new URL(text).origin;
}

/** The folder on its host is a setting of its own: site-base.ts. */
function isSiteAddress(text: string): boolean {
  if (!/^https:\/\/[^/]/i.test(text) || !URL.canParse(text)) return false;
  const { href, origin, hostname } = new URL(text);
  return HOST.test(hostname) && href === `${origin}/`;
}
