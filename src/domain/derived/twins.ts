import { isEmbed, PAGES } from '../addresses.ts';
import type { RESERVED_SCENES } from '../tour/tour-addresses.ts';

/** Pages of a tour that are there to be filled in, played or hung up. */
const SHEETS: readonly (typeof RESERVED_SCENES)[number][] = ['lob', 'oorkonde', 'qr', 'quiz', 'speurtocht'];

const WITHOUT = new RegExp(
  `^(?:${[PAGES.share, PAGES.search, '/404'].map((start) => RegExp.escape(start)).join('|')})|/(?:${SHEETS.join('|')})/$`,
);

/** Whether a page is there to be read, so that its text also lies beside it as Markdown. `page`: its address. */
export function hasTwin(page: string): boolean {
  return !WITHOUT.test(page) && !isEmbed(page);
}
