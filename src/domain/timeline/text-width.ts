import { needsHyphen, ownBreaks, syllableBreaks, type BreakPoint } from '../text/break-word.ts';

/** Mean width of a letter in em, above the average of the font, so that real text is narrower than its estimate. */
export const BOLD = 0.545;
export const REGULAR = 0.515;

const WIDE = 1.4;
const CAPITAL = 1.25;
const BROAD = 1.55;

/** How many mean letters wide each sign of ASCII is: text is measured tens of thousands of times. */
const ASCII_LETTERS = Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if ('MW@%&mw'.includes(sign)) return BROAD;
  return sign >= 'A' && sign <= 'Z' ? CAPITAL : 1;
});

/** The room that text takes, in px. */
export function textWidth(text: string, size: number, letter: number): number {
  let letters = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.codePointAt(index) ?? 0;
    if (code > 0xffff) index += 1;
    letters += ASCII_LETTERS[code] ?? lettersOf(code, letter);
  }
  return letters * letter * size;
}

/** Letters of other scripts and pictures come from a font that nobody chose. */
function lettersOf(code: number, letter: number): number {
  if (code < 0x250) return 1.1;
  if (code < 0x2000) return CAPITAL;
  return code < 0x2070 ? 1 : WIDE / letter;
}

/** How wide a text is drawn. */
type Measure = (text: string) => number;

/**
 * Breaks text into lines of at most `width` px: between words, and within a word that is too long for a line, with a
 * hyphen where Dutch allows one. Text is never cut off.
 */
export function wrapText(text: string, width: number, size: number, letter: number): string[] {
  return wrapMeasured(text, width, letter * size, (part) => textWidth(part, size, letter));
}

/** The same for who knows how wide the text will be. `space`: what two words need between them. */
export function wrapMeasured(text: string, width: number, space: number, measure: Measure): string[] {
  const whole = measure(text);
  if (whole <= width) return text === '' ? [] : [text];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const add = (word: string, needed: number) => {
    if (line !== '' && used + space + needed > width) {
      lines.push(line);
      line = '';
    }
    used = line === '' ? needed : used + space + needed;
    line = line === '' ? word : `${line} ${word}`;
  };
  const fits = (part: string) => measure(part) <= width;
  for (const word of text.split(' ')) {
    for (const part of fits(word) ? [word] : breakWord(word, fits)) add(part, measure(part));
  }
  return line === '' ? lines : [...lines, line];
}

/** The room that its longest word takes: with less, a word would be broken. */
export function widestWord(text: string, size: number, letter: number): number {
  return Math.max(0, ...text.split(' ').map((word) => textWidth(word, size, letter)));
}

function breakWord(word: string, fits: (part: string) => boolean): string[] {
  const parts: string[] = [];
  const breaks = [ownBreaks(word), syllableBreaks(word)];
  for (let start = 0; start < word.length;) {
    const rest = word.slice(start);
    const end = fits(rest) ? { index: word.length, hyphen: false } : nextBreak(word, start, breaks, fits);
    parts.push(partOf(word, start, end));
    start = end.index;
  }
  return parts;
}

/** At a sign of the word itself before between syllables; where two lines are enough, the most even of them. */
function nextBreak(
  word: string,
  start: number,
  kinds: readonly (readonly BreakPoint[])[],
  fits: (part: string) => boolean,
): BreakPoint {
  const ahead = kinds.map((breaks) =>
    breaks.filter((point) => point.index > start && fits(partOf(word, start, point))),
  );
  const breaks = ahead.find(({ length }) => length > 0) ?? [];
  const middle = (start + word.length) / 2;
  const [even] = breaks
    .filter(({ index }) => fits(word.slice(index)))
    .toSorted((a, b) => Math.abs(a.index - middle) - Math.abs(b.index - middle));
  return even ?? breaks.at(-1) ?? forcedBreak(word, start, fits);
}

function partOf(word: string, start: number, { index, hyphen }: BreakPoint): string {
  return word.slice(start, index) + (hyphen ? '-' : '');
}

/** As many signs as fit, but always one. */
function forcedBreak(word: string, start: number, fits: (part: string) => boolean): BreakPoint {
  const [first = '', ...signs] = signsOf(word.slice(start));
  let part = first;
  for (const sign of signs) {
    if (!fits(`${part}${sign}-`)) break;
    part += sign;
  }
  const index = start + part.length;
  return { index, hyphen: needsHyphen(part, word.slice(index)) };
}

/** Letters with their accents, and pictures with what belongs to them, so that neither is torn apart. */
function signsOf(word: string): string[] {
  return word.match(/\P{M}(?:\p{M}|\u200D\P{M}|[\u{1F3FB}-\u{1F3FF}])*|\p{M}+/gu) ?? [word];
}
