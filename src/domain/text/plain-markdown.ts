/** Signs that mean something to Markdown or MDX anywhere in a line; a hash also at the end of a heading. */
const ANYWHERE = /[\\`*_[\]~|$^#]/g;
/**
 * MDX reads code after these, a directive after a colon, a reference after an ampersand, and an address around the rest.
 * A backslash would become part of such an address.
 */
const REFERRED = /[<>{}&@]|:(?=\S)|(?<=www)\./gi;
/** A list, box, picture or rule begins with these. */
const AT_START = /^(?:[+\-=:!]|\d+(?=[.)]))/;
/** MDX reads a paragraph that begins so as code; a backslash before a letter would be shown. */
const CODE_AT_START = /^[ie](?=(?:mport|xport)\b)/;
/** Web and mail addresses become links by themselves, whatever signs they are written with. */
const ADDRESS = /(\S*(?:https?:\/\/|www\.|@)\S*)/i;

/**
 * Paragraphs of plain text as MDX that shows exactly these words and nothing else: no formatting, no link, no component
 * and no code. An address stands in the letters of a machine, for an editor to make a link of. Each paragraph is one line.
 */
export function writePlainText(paragraphs: readonly string[]): string {
  return paragraphs.map((paragraph) => `${writeParagraph(paragraph)}\n`).join('\n');
}

/** A piece of text for anywhere in MDX, also at its start, that shows exactly these signs. */
export function escapeText(text: string): string {
  return escape(text, true);
}

function writeParagraph(text: string): string {
  // A paragraph that begins like a box would look like one that went wrong.
  const pieces = text.replace(/^:{3,}\s*/, '').split(ADDRESS);
  return pieces.map((piece, index) => (index % 2 === 1 ? quoteAddress(piece) : escape(piece, index === 0))).join('');
}

function escape(text: string, isStart: boolean): string {
  const signs = text.replace(ANYWHERE, '\\$&').replace(REFERRED, refer);
  if (!isStart) return signs;
  return signs
    .replace(AT_START, (sign) => (/\d/.test(sign) ? sign : `\\${sign}`))
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(CODE_AT_START, refer);
}

function refer(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}

/** Between more backticks than it has in a row itself; a space keeps its own from touching them. */
function quoteAddress(address: string): string {
  const longest = Math.max(0, ...(address.match(/`+/g) ?? []).map((run) => run.length));
  const marks = '`'.repeat(longest + 1);
  const space = address.startsWith('`') || address.endsWith('`') ? ' ' : '';
  return marks + space + address + space + marks;
}
