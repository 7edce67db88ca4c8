/** No part between dots is empty and none holds a dot, so that there is one way to read any text: no slow dead ends. */
const WEB = /^https?:\/\/[^\s/?#\\@.]+(?:\.[^\s/?#\\@.]+)+\.?(?:[/?#][^\s\\]*)?$/i;

/**
 * Whether a text is the full address of a page on the web, with nothing before the name of the site: in
 * `https://school.nl@elders.nl` a reader sees another site than the link leads to.
 */
export function isWebAddress(text: string): boolean {
  return WEB.test(text) && URL.canParse(text);
}
