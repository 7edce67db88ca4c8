/** Signs that mean something to Markdown or MDX anywhere in a line. */
const ANYWHERE = /[\\`*_[\]~|$^]/g;
/**
 * A backslash before one of these could become part of a web address before it, and a bare address becomes a link by
 * itself: written as a reference they are only signs.
 */
const REFERRED = /[<>{}&@]|:(?=[\p{L}:/])|(?<=\bwww)\./giu;
/** A list, heading, quotation or rule begins with these. */
const AT_START = /^(?:[#+\-=:!]|\d+(?=[.)]))/;
/** MDX reads a paragraph that begins so as code; a backslash before a letter would be shown. */
const CODE_AT_START = /^[ie](?=(?:mport|xport)\b)/;

/**
 * Paragraphs of plain text as MDX that shows exactly these words and nothing else: no formatting, no link, no
 * component and no code. Each paragraph is one line.
 */
export function writePlainText(paragraphs: readonly string[]): string {
  return paragraphs.map((paragraph) => `${escapeParagraph(paragraph)}\n`).join('\n');
}

function escapeParagraph(text: string): string {
  // A paragraph that begins like a box would look like one that went wrong.
  const signs = text
    .replace(/^:{3,}/, '')
    .replace(REFERRED, reference)
    .replace(ANYWHERE, '\\$&');
  const start = signs
    .replace(AT_START, (sign) => (/\d/.test(sign) ? sign : `\\${sign}`))
    .replace(/^(\d+)([.)])/, '$1\\$2');
  return start.replace(CODE_AT_START, reference);
}

function reference(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}
