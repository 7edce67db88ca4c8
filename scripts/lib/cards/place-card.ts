import {
  CARD_MARK,
  CARD_SIZE,
  describeCard,
  readCardMark,
  type ShareCard,
} from '../../../src/domain/derived/share-card.ts';
import { escapeHtml } from '../../../src/domain/derived/explain-html.ts';
import { sumOf } from '../kept-files.ts';

/** A picture that some page asks for. */
export interface NamedCard {
  /** A sum of all that it is made of. */
  readonly sum: string;
  /** Its place in the site. */
  readonly file: string;
  readonly card: ShareCard;
}

const MARK = new RegExp(`<meta name="${CARD_MARK}" content="([^"]*)"\\s*/?>`);
const LENGTH_OF_NAME = 16;

/** Puts the addresses of its picture into a page that asks for one. `version`: of all that draws it. */
export function placeCard(html: string, version: string): { readonly html: string; readonly card?: NamedCard } {
  const found = MARK.exec(html);
  if (found === null) return { html };
  const { site, card } = readCardMark(found[1] ?? '');
  const sum = sumOf(version, JSON.stringify(card));
  // Every host keeps for ever what lies in this folder: the names of files there hold a sum of what is in them.
  const file = `_astro/deel-${sum.slice(0, LENGTH_OF_NAME)}.${formOf(card)}`;
  const tags = writeTags(new URL(file, site).href, card);
  return {
    html: html.slice(0, found.index) + tags + html.slice(found.index + found[0].length),
    card: { sum, file, card },
  };
}

type CardForm = 'png' | 'jpg';
const TYPES: Readonly<Record<CardForm, string>> = { png: 'image/png', jpg: 'image/jpeg' };

/** Words stay sharp in the first, and a photograph light in the second. */
function formOf({ picture }: ShareCard): CardForm {
  return picture === undefined ? 'png' : 'jpg';
}

function writeTags(address: string, card: ShareCard): string {
  const tags = [
    ['og:image', address],
    ['og:image:type', TYPES[formOf(card)]],
    ['og:image:width', String(CARD_SIZE.width)],
    ['og:image:height', String(CARD_SIZE.height)],
    ['og:image:alt', describeCard(card)],
  ].map(([property = '', content = '']) => `<meta property="${property}" content="${escapeHtml(content)}">`);
  return `${tags.join('')}<meta name="twitter:card" content="summary_large_image">`;
}
