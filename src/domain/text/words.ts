const QUOTE_LENGTH = 60;
const LIST_LENGTH = 20;

/** A piece of an author's text for in a message: on one line, without control characters, and never a whole page. */
export function quote(text: string): string {
  const line = text
    .slice(0, 4 * QUOTE_LENGTH)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return `“${cut(line)}”`;
}

function cut(line: string): string {
  return line.length > QUOTE_LENGTH ? `${line.slice(0, QUOTE_LENGTH).trimEnd()}…` : line;
}

/** `a, b, c`, cut off where nobody reads on: `a, b, c en nog 43`. */
export function listWords(words: readonly string[]): string {
  const shown = words.slice(0, LIST_LENGTH).map(cut).join(', ');
  return words.length > LIST_LENGTH ? `${shown} en nog ${words.length - LIST_LENGTH}` : shown;
}

/** `a, b of c`: any of them will do. */
export function anyOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} of ${words.at(-1) ?? ''}`;
}

/** A sentence or a name begins with a capital. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Inside a sentence it does not. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('nl') + text.slice(1);
}
