import { problemAt, type Content, type Entry } from '../../entry.ts';
import type { Problem } from '../../schema/problem.ts';
import { quote } from '../../text/words.ts';

/** Longer than any Dutch word that somebody would write, and as much as a phone shows on two lines. */
const LONGEST_WORD = 60;

/** Where a browser begins a new line; an address is written in small parts by itself. */
const BREAKS = /[\s\-–—/|]+/u;
const ADDRESS = /https?:\/\/\S+/gi;

/** A word that is wider than the page makes all of it move sideways. */
export function checkLongWords(content: Content): Problem[] {
  return content.entries.flatMap((entry) => [...checkFields(entry), ...checkBody(entry)]);
}

function checkFields(entry: Entry): Problem[] {
  return entry.fields.flatMap(({ path, value, shape }) => {
    const isText = shape.type.kind === 'text' && shape.meta.kind === undefined && shape.meta.pointsTo === undefined;
    const word = isText && typeof value === 'string' ? findLongWord(value) : undefined;
    return word === undefined ? [] : [problemAt(entry, path, describe(word))];
  });
}

function checkBody({ file, source, body }: Entry): Problem[] {
  if (body === undefined) return [];
  const lines = source.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  return lines.flatMap((line, index) => {
    const word = index > end ? findLongWord(line) : undefined;
    return word === undefined ? [] : [{ file, line: index + 1, ...describe(word) }];
  });
}

function findLongWord(text: string): string | undefined {
  return text
    .replace(ADDRESS, ' ')
    .split(BREAKS)
    .find((word) => word.length > LONGEST_WORD);
}

function describe(word: string): Pick<Problem, 'message' | 'fix'> {
  return {
    message: `Dit woord is te lang voor een regel: ${quote(word)} (${word.length} tekens).`,
    fix: `Zet er een spatie of een streepje in: hoogstens ${LONGEST_WORD} tekens achter elkaar.`,
  };
}
