import { readFileSync } from 'node:fs';
import opentype from 'opentype.js';
import { wrapMeasured } from '../../../src/domain/timeline/text-width.ts';
import { FONT_FILES, type FontName } from './font-files.ts';

/** A font of the site: the first file that has a letter draws it. */
interface CardFont {
  readonly files: readonly opentype.Font[];
  /** What is added to the room between words, in em. */
  readonly wordSpace: number;
  readonly shapes: Map<string, Shape>;
  /** A title is tried in many sizes and widths, and its words are the same in each. */
  readonly texts: Map<string, SetText>;
}

interface Shape {
  readonly font: opentype.Font;
  readonly glyph: opentype.Glyph;
  /** In em. */
  readonly width: number;
  /** In units of the font. Those are whole numbers, which opentype.js writes well: of 48.00000000000001 it makes NaN. */
  readonly path: string;
}

/** The word space of the headings is tight (src/styles/base.css). */
const WORD_SPACES: Readonly<Record<FontName, number>> = { heading: 0.06, text: 0, strong: 0 };
const MOST_TEXTS = 2000;

const fonts = new Map<FontName, CardFont>();

/** The width of a text, in px. */
export function measureText(text: string, name: FontName, size: number): number {
  return setText(text, name).width * size;
}

/** Lines of at most `width` px. */
export function wrapLines(text: string, name: FontName, size: number, width: number): string[] {
  const measure = (part: string): number => measureText(part, name, size);
  return wrapMeasured(text, width, measure(' '), measure);
}

/** A text as shapes: SVG paths from `x` on, with its base line at `y`. */
export function drawText(text: string, name: FontName, size: number, x: number, y: number): string {
  return setText(text, name)
    .signs.filter(({ shape }) => shape.path !== '')
    .map(({ shape: { font, path: d }, at }) => {
      const place = `translate(${round(x + at * size)} ${round(y)}) scale(${size / font.unitsPerEm})`;
      return `<path transform="${place}" d="${d}"/>`;
    })
    .join('');
}

interface SetText {
  /** In em. */
  readonly width: number;
  readonly signs: readonly { readonly shape: Shape; readonly at: number }[];
}

function setText(text: string, name: FontName): SetText {
  const font = fontOf(name);
  const known = font.texts.get(text);
  if (known !== undefined) return known;
  const set = setSigns(text, font);
  if (font.texts.size >= MOST_TEXTS) font.texts.clear();
  font.texts.set(text, set);
  return set;
}

function setSigns(text: string, font: CardFont): SetText {
  const signs: { shape: Shape; at: number }[] = [];
  let width = 0;
  let before: Shape | undefined;
  for (const sign of text.normalize('NFC')) {
    const shape = shapeOf(sign, font);
    if (shape === undefined) continue;
    if (before?.font === shape.font) width += kerning(before, shape);
    signs.push({ shape, at: width });
    width += shape.width + (sign === ' ' ? font.wordSpace : 0);
    before = shape;
  }
  return { width, signs };
}

/** A sign that neither file has is drawn without its accents, and else left out: an empty box tells nobody anything. */
function shapeOf(sign: string, font: CardFont): Shape | undefined {
  const known = font.shapes.get(sign);
  if (known !== undefined) return known;
  const file = font.files.find((each) => each.charToGlyphIndex(sign) > 0);
  if (file === undefined) {
    const [plain = sign] = sign.normalize('NFKD');
    return plain === sign ? undefined : shapeOf(plain, font);
  }
  const glyph = file.charToGlyph(sign);
  const shape = {
    font: file,
    glyph,
    width: (glyph.advanceWidth ?? 0) / file.unitsPerEm,
    path: glyph.getPath(0, 0, file.unitsPerEm).toPathData(0),
  };
  font.shapes.set(sign, shape);
  return shape;
}

/** The font has no rule for what it does not name: then this is 0. */
function kerning(before: Shape, next: Shape): number {
  return before.font.getKerningValue(before.glyph, next.glyph) / before.font.unitsPerEm;
}

function fontOf(name: FontName): CardFont {
  const known = fonts.get(name);
  if (known !== undefined) return known;
  const files = FONT_FILES[name].map(readFont);
  const font: CardFont = { files, wordSpace: WORD_SPACES[name], shapes: new Map(), texts: new Map() };
  fonts.set(name, font);
  return font;
}

function readFont(file: string): opentype.Font {
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  return opentype.parse(buffer.slice(byteOffset, byteOffset + byteLength));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
