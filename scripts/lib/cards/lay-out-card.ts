import { CARD_SIZE, EXAMPLE_LABEL, renderedLabel, type ShareCard } from '../../../src/domain/derived/share-card.ts';
import { drawText, measureText, wrapLines } from './card-fonts.ts';
import type { FontName } from './font-files.ts';

/** The colours of tokens.css by day. */
const WALL = '#ffffff';
const INK = '#12232b';
const INK_SOFT = '#45575f';
const VOICE = '#0b4f6c';
const YELLOW = '#ffc524';
const YELLOW_WASH = '#fff2c9';

/** Where a photograph lies: from there to the right edge, as on the home page. */
export const PHOTO = { left: 600, top: 0, width: 600, height: CARD_SIZE.height };

const MARGIN = 88;
const PHOTO_MARGIN = 64;
const KIND = { sizes: [30, 26, 22], y: 132 };
const TITLE_TOP = 160;
/** The walk line, which leads in. */
const LINE = { paint: 12, gap: 22 };
const BRAND = { y: 516, size: 54, name: 36 };
const DETAIL = { size: 30, lineHeight: 38, most: 2 };
/** Below the words, above the name of the site. */
const AIR = 30;
const TITLE_SIZES = [116, 104, 92, 84, 76, 68, 60, 54, 48, 42, 36];
const TITLE_LINE = 1.08;
/** From this size on a long word may be broken; before that the letters become smaller. */
const BREAKS_FROM = 54;

/** What goes over the picture, or the whole of a card that has none. `siteName`: who says it. */
export function layOutCard(card: ShareCard, siteName: string): string {
  const hasPicture = card.picture !== undefined;
  const left = hasPicture ? PHOTO_MARGIN : MARGIN;
  const width = (hasPicture ? PHOTO.left : CARD_SIZE.width) - 2 * left;
  const { width: whole, height } = CARD_SIZE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${whole}" height="${height}">`,
    hasPicture ? '' : `<path fill="${WALL}" d="M0 0h${whole}v${height}h-${whole}z"/>`,
    hasPicture ? corners(PHOTO.left + 28, 28, PHOTO.width - 56, height - 56) : corners(30, 30, whole - 60, height - 60),
    drawHead(card, left, width),
    drawWords(card, left, width),
    drawFoot(siteName, left, width),
    hasPicture && card.picture.isRendered ? drawLabel(renderedLabel(card), PHOTO.left + 76, height - 66) : '',
    '</svg>',
  ].join('');
}

/** Four painted corners: something belongs here. */
function corners(x: number, y: number, width: number, height: number): string {
  const arm = 66;
  const at = (cornerX: number, cornerY: number, right: number, down: number): string =>
    `M${cornerX + right * arm} ${cornerY}H${cornerX}V${cornerY + down * arm}`;
  const path = [at(x, y, 1, 1), at(x + width, y, -1, 1), at(x, y + height, 1, -1), at(x + width, y + height, -1, -1)];
  return `<path fill="none" stroke="${YELLOW}" stroke-width="14" d="${path.join('')}"/>`;
}

function drawHead({ kind, isExample = false }: ShareCard, left: number, width: number): string {
  const label = isExample ? labelWidth(EXAMPLE_LABEL) + 20 : 0;
  const fitting = KIND.sizes.find((each) => measureText(kind, 'strong', each) <= width - label);
  const size = fitting ?? Math.min(...KIND.sizes);
  const [line = ''] = wrapLines(kind, 'strong', size, width - label);
  const end = left + measureText(line, 'strong', size);
  return (
    `<path fill="${YELLOW}" d="M0 ${KIND.y - 16}h${left - LINE.gap}v${LINE.paint}H0z"/>` +
    paint(VOICE, drawText(line, 'strong', size, left, KIND.y)) +
    (isExample ? drawLabel(EXAMPLE_LABEL, end + 20, KIND.y) : '')
  );
}

function drawWords({ title, detail }: ShareCard, left: number, width: number): string {
  const details = detail === undefined ? [] : cut(wrapLines(detail, 'text', DETAIL.size, width), DETAIL.most);
  const below = details.length * DETAIL.lineHeight + (details.length > 0 ? 20 : 0);
  const { lines, size } = fitTitle(title, width, BRAND.y - AIR - TITLE_TOP - below);
  const step = size * TITLE_LINE;
  const end = TITLE_TOP + lines.length * step;
  return (
    paint(INK, drawLines(lines, 'heading', size, left, TITLE_TOP + size * 0.9, step)) +
    paint(INK_SOFT, drawLines(details, 'text', DETAIL.size, left, end + 46, DETAIL.lineHeight))
  );
}

/** The largest letters in which the title fits; in the smallest a title that is longer still ends in dots. */
function fitTitle(title: string, width: number, height: number): { lines: string[]; size: number } {
  const words = title.split(/(?<=[\s/-])/);
  for (const size of TITLE_SIZES) {
    const isBroken = words.some((word) => measureText(word.trimEnd(), 'heading', size) > width);
    if (isBroken && size > BREAKS_FROM) continue;
    const lines = wrapLines(title, 'heading', size, width);
    if (lines.length * size * TITLE_LINE <= height) return { lines: evenLines(title, size, width, lines), size };
  }
  const size = TITLE_SIZES.at(-1) ?? 0;
  return { lines: cut(wrapLines(title, 'heading', size, width), Math.floor(height / (size * TITLE_LINE))), size };
}

/** As `text-wrap: balance`: no more lines, and no word alone on the last. */
function evenLines(title: string, size: number, width: number, lines: string[]): string[] {
  let best = lines;
  for (let narrower = width * 0.95; narrower > width / 2; narrower -= width * 0.05) {
    const tried = wrapLines(title, 'heading', size, narrower);
    // More hyphens are worse than uneven lines.
    if (tried.length > lines.length || tried.join(' ').length > best.join(' ').length) break;
    best = tried;
  }
  return best;
}

function cut(lines: readonly string[], most: number): string[] {
  if (lines.length <= most) return [...lines];
  const last = lines[most - 1] ?? '';
  return [...lines.slice(0, most - 1), `${last.replace(/(?:\s+\S{1,12}|.{2})$/u, '')} …`];
}

function drawFoot(siteName: string, left: number, width: number): string {
  const [name = ''] = wrapLines(siteName, 'heading', BRAND.name, width - BRAND.size - 18);
  return (
    `<g transform="translate(${left} ${BRAND.y}) scale(${BRAND.size / 38})"><path fill="${VOICE}" d="M0 0h38v38H0z"/>` +
    `<path fill="none" stroke="${YELLOW}" stroke-width="4" d="M7 14V7h7M24 7h7v7M31 24v7h-7M14 31H7v-7"/>` +
    `<circle cx="19" cy="19" r="5" fill="${WALL}"/></g>` +
    paint(INK, drawText(name, 'heading', BRAND.name, left + BRAND.size + 18, BRAND.y + 40))
  );
}

const LABEL = { size: 26, side: 12, above: 30, height: 42 };

function labelWidth(words: string): number {
  return measureText(words, 'strong', LABEL.size) + 2 * LABEL.side;
}

/** A label as on a drawer, with its base line at `y`. */
function drawLabel(words: string, x: number, y: number): string {
  return (
    `<rect x="${x}" y="${y - LABEL.above}" width="${labelWidth(words)}" height="${LABEL.height}" rx="3" fill="${YELLOW_WASH}"/>` +
    paint(INK, drawText(words, 'strong', LABEL.size, x + LABEL.side, y))
  );
}

function drawLines(lines: readonly string[], font: FontName, size: number, x: number, y: number, step: number): string {
  return lines.map((line, index) => drawText(line, font, size, x, y + index * step)).join('');
}

function paint(colour: string, shapes: string): string {
  return `<g fill="${colour}">${shapes}</g>`;
}
