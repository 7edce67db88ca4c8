import { problemAt, type Content, type Entry } from '../../entry.ts';
import type { Problem, Words } from '../../schema/problem.ts';
import { isFreeText } from '../../schema/schema-shape.ts';
import { quote } from '../../text/words.ts';

/** Longer than any Dutch word that somebody would write, and as much as a phone shows on two lines. */
const LONGEST_WORD = 60;

/** Where a browser begins a new line; an address is written in small parts by itself. */
const BREAKS = /[\s\-–—/|]+/u;
/** Those that nearly all texts have. */
const PLAIN_BREAKS = ' \n-/';
const ADDRESS = /https?:\/\/\S+/gi;

/** A word that is wider than the page makes all of it move sideways. */
export function checkLongWords(content: Content): Problem[] {
  return content.entries.flatMap((entry) => [...checkFields(entry), ...checkBody(entry)]);
}

function checkFields(entry: Entry): Problem[] {
  return entry.fields.flatMap(({ path, value, shape }) => {
    const word = isFreeText(shape) && typeof value === 'string' ? findLongWord(value) : undefined;
    return word === undefined ? [] : [problemAt(entry, path, describe(word))];
  });
}

function checkBody({ file, source, body }: Entry): Problem[] {
  if (body === undefined || !mayHoldLongWord(source)) return [];
  const lines = source.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  return lines.flatMap((line, index) => {
    const word = index > end ? findLongWord(line) : undefined;
    return word === undefined ? [] : [{ file, line: index + 1, ...describe(word) }];
  });
}

function findLongWord(text: string): string | undefined {
  if (!mayHoldLongWord(text)) return undefined;
  return text
    .replace(ADDRESS, ' ')
    .split(BREAKS)
    .find((word) => word.length > LONGEST_WORD);
}

/** Nearly every text is passed over after a look at one letter in ten: back from where a long word would end. */
function mayHoldLongWord(text: string): boolean {
  let start = 0;
  while (start + LONGEST_WORD < text.length) {
    const end = start + LONGEST_WORD;
    let at = end;
    while (at >= start && !PLAIN_BREAKS.includes(text.charAt(at))) at -= 1;
    if (at < start) return true;
    start = at + 1;
  }
  return false;
}

function describe(word: string): Words {
  return {
    message: `Dit woord is te lang voor een regel: ${quote(word)} (${word.length} tekens).`,
    fix: `Zet er een spatie of een streepje in: hoogstens ${LONGEST_WORD} tekens achter elkaar.`,
  };
}
