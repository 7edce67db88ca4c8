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

/**
 * Breaks text into lines of at most `width` px: between words, and within a word that is too long for a line. Text is
 * never cut off.
 */
export function wrapText(text: string, width: number, size: number, letter: number): string[] {
  const whole = textWidth(text, size, letter);
  if (whole <= width) return text === '' ? [] : [text];
  const space = letter * size;
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
  for (const word of text.split(' ')) {
    const needed = textWidth(word, size, letter);
    if (needed <= width) add(word, needed);
    else for (const part of breakWord(word, width, size, letter)) add(part, textWidth(part, size, letter));
  }
  return line === '' ? lines : [...lines, line];
}

function breakWord(word: string, width: number, size: number, letter: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const sign of signsOf(word)) {
    if (part !== '' && textWidth(part + sign, size, letter) > width) {
      parts.push(part);
      part = '';
    }
    part += sign;
  }
  return [...parts, part];
}

/** Letters with their accents, and pictures with what belongs to them, so that neither is torn apart. */
function signsOf(word: string): string[] {
  return word.match(/\P{M}(?:\p{M}|\u200D\P{M}|[\u{1F3FB}-\u{1F3FF}])*|\p{M}+/gu) ?? [word];
}
