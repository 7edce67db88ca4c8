/** Signs that turn text around can make a title say something else than its letters do. */
const TURNING_SIGNS = /[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g;

/** An author’s text as every form can carry it: on one line, without control characters or half letters. */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(TURNING_SIGNS, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
