import type { Content, Entry } from '../../entry.ts';
import type { Problem, Words } from '../../schema/problem.ts';
import { quote } from '../../text/words.ts';
import { findRepeats } from '../repeats.ts';

/** Words before which a hyphen may hang: “proces- en productvragen”, “van vmbo- naar mbo-niveau”. */
export const AFTER_HANGING_HYPHEN: ReadonlySet<string> = new Set(
  'en of noch als dan maar tot naar met plus t én óf ofwel oftewel evenals alsook alsmede respectievelijk versus'.split(
    ' ',
  ),
);

/** Nearly every text and line is passed over at once: no hyphen at the end of a word, and none that is hidden. */
const MAY_BE_BROKEN = /[^\s-]-(?:\s|$)|\u00AD|&/;

/** The start of a word, a hyphen, white space, and the rest of the word in small letters. No word is longer. */
const BROKEN_IN_LINE = /(?<![\p{L}\d-])(\p{L}[\p{L}-]{0,40})-[ \t\u00A0]+(\p{Ll}+)/gu;
const BROKEN_AT_END = /(?<![\p{L}\d-])(\p{L}[\p{L}-]{0,40})-[ \t\r]*$/u;
const NEXT_LINE_START = /^[ \t>]*(\p{Ll}+)(?![\p{L}\d_-]*:(?:\s|$))/u;

/** Text copied from a PDF keeps the breaks of its old lines: readers stumble, and search finds nothing. */
export function checkHyphenation(content: Content): Problem[] {
  // Records of one list share their file; it is read once.
  const repeated = new Set(findRepeats(content.entries, ({ file }) => file));
  return content.entries.filter((entry) => !repeated.has(entry)).flatMap(checkFile);
}

function checkFile({ file, source }: Entry): Problem[] {
  if (!MAY_BE_BROKEN.test(source)) return [];
  const lines = source.split('\n');
  return lines.flatMap((text, index) => {
    if (!MAY_BE_BROKEN.test(text)) return [];
    const broken = [...findInLine(text), ...findAtEnd(text, lines[index + 1] ?? '')];
    return [
      ...broken.map((parts) => ({ file, line: index + 1, ...brokenWord(parts) })),
      ...(hasSoftHyphen(text) ? [{ file, line: index + 1, ...SOFT_HYPHEN }] : []),
    ];
  });
}

type Parts = readonly [start: string, rest: string];

function findInLine(text: string): Parts[] {
  return [...text.matchAll(BROKEN_IN_LINE)]
    .map(([, start = '', rest = '']): Parts => [start, rest])
    .filter(([, rest]) => !AFTER_HANGING_HYPHEN.has(rest));
}

function findAtEnd(text: string, next: string): Parts[] {
  const start = BROKEN_AT_END.exec(text)?.[1];
  const rest = NEXT_LINE_START.exec(next)?.[1];
  if (start === undefined || rest === undefined || AFTER_HANGING_HYPHEN.has(rest)) return [];
  return [[start, rest]];
}

function hasSoftHyphen(text: string): boolean {
  return text.includes('\u00AD') || /&(?:shy|#0*173|#x0*ad);/i.test(text);
}

function brokenWord([start, rest]: Parts): Words {
  return {
    message: `${quote(`${start}-`)} en ${quote(rest)} staan los van elkaar, zoals na kopiëren uit een pdf.`,
    fix: `Schrijf ${quote(start + rest)} of ${quote(`${start}-${rest}`)}, zonder spatie of nieuwe regel ertussen.`,
  };
}

const SOFT_HYPHEN = {
  message: 'Op deze regel staat een onzichtbaar afbreekstreepje, zoals na kopiëren uit een pdf.',
  fix: 'Typ het woord opnieuw.',
};
