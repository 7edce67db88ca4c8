import type { Doubt } from './doubt.ts';
import { readHyphenBreak, writeReading, type Readings } from './hyphen-break.ts';
import type { Part } from './paragraphs.ts';
import { readPlainBreak } from './plain-break.ts';
import { endsInBrokenWord, endsInHyphen, wordAtEnd, wordAtStart, type SourceLine } from './source-lines.ts';
import type { WordKnowledge } from './word-knowledge.ts';

/** Letters and marks between two spaces, with what is not sure about them. */
export interface Token {
  /** The line of the source on which it begins. */
  readonly line: number;
  readonly text: string;
  readonly doubts: readonly Doubt[];
}

/** A word that was broken in the source. `line` is the line on which it begins. */
export interface Join {
  readonly line: number;
  readonly word: string;
  readonly kind: 'hyphen' | 'no-hyphen';
}

export interface Reflowed {
  readonly tokens: readonly Token[];
  readonly joins: readonly Join[];
}

/** The lines of a part as one row of words. A token is only added, or grows: nothing that stood in a line is left out. */
export function reflow({ lines, doubts }: Pick<Part, 'lines' | 'doubts'>, words: WordKnowledge): Reflowed {
  const tokens: Token[] = [];
  const joins: Join[] = [];
  for (const [index, line] of lines.entries()) {
    for (const [place, raw] of line.text.split(/\s+/).entries()) {
      const { text, softened } = dropSoftHyphens(raw);
      const lineDoubt = place === 0 ? doubts.get(line) : undefined;
      const atLineEnd = place === 0;
      const joint = readBoundary(tokens.at(-1), { text, following: lines[index + 1], atLineEnd }, words);
      const from = atLineEnd ? (lines[index - 1]?.number ?? line.number) : line.number;
      const found = [...wordDoubts(joint, from), ...(lineDoubt === undefined ? [] : [lineDoubt])];
      addToken(tokens, { line: line.number, text, doubts: found }, joint);
      const word = tokens.at(-1)?.text ?? text;
      joins.push(...Array.from({ length: softened }, () => ({ line: line.number, word, kind: 'hyphen' as const })));
      if (joint.join !== undefined) joins.push({ line: from, word, kind: joint.join });
    }
  }
  markHalfWord(tokens);
  return { tokens, joins };
}

/** How a token meets the one before it. */
interface Joint {
  /** What the token before becomes when this one is added to it; undefined when they stay two. */
  readonly before?: string;
  readonly join?: Join['kind'];
  /** More than one is a doubt. */
  readonly readings: readonly string[];
}

interface NextToken {
  readonly text: string;
  readonly following: SourceLine | undefined;
  readonly atLineEnd: boolean;
}

function readBoundary(last: Token | undefined, next: NextToken, words: WordKnowledge): Joint {
  if (last === undefined) return { readings: [] };
  return next.atLineEnd && endsInHyphen(last.text)
    ? readAfterHyphen(last.text, next, words)
    : readWithoutHyphen(last.text, next, words);
}

function readAfterHyphen(last: string, next: NextToken, words: WordKnowledge): Joint {
  const before = last.slice(0, -1);
  const [start, rest] = [wordAtEnd(before), wordAtStart(next.text)];
  const isSoft = !/[-\u2010\u2011]$/u.test(last);
  const found: Readings = isSoft ? ['joined'] : readHyphenBreak(start, rest + restOfLongWord(next), words);
  const readings = found.length < 2 ? [] : found.map((reading) => writeReading(start, rest, reading));
  if (found[0] === 'hanging') return { readings };
  return found[0] === 'joined' ? { before, join: 'hyphen', readings } : { before: last, readings };
}

/** In a narrow column one word can take three lines; it is judged whole. */
function restOfLongWord({ text, following }: NextToken): string {
  if (!endsInHyphen(text) || following === undefined || wordAtStart(text) !== text.slice(0, -1)) return '';
  return wordAtStart(following.text);
}

function readWithoutHyphen(last: string, { text, atLineEnd }: NextToken, words: WordKnowledge): Joint {
  const [start, rest] = [wordAtEnd(last), wordAtStart(text)];
  const found = readPlainBreak(start, rest, { words, atLineEnd });
  const written = { apart: `${start} ${rest}`, joined: start + rest };
  const readings = found.length < 2 ? [] : found.map((reading) => written[reading]);
  return found[0] === 'joined' ? { before: last, join: 'no-hyphen', readings } : { readings };
}

function wordDoubts({ readings: [chosen, ...others] }: Joint, line: number): Doubt[] {
  return chosen === undefined ? [] : [{ kind: 'word', line, readings: [chosen, ...others] }];
}

function addToken(tokens: Token[], token: Token, { before }: Joint): void {
  const last = tokens.at(-1);
  if (before === undefined || last === undefined) tokens.push(token);
  else tokens[tokens.length - 1] = { ...last, text: before + token.text, doubts: [...last.doubts, ...token.doubts] };
}

/** A word that is broken at the end of a part goes on somewhere else, or nowhere. */
function markHalfWord(tokens: Token[]): void {
  const last = tokens.at(-1);
  if (last === undefined || !endsInBrokenWord(last.text)) return;
  const doubt: Doubt = { kind: 'half-word', line: last.line, words: last.text };
  tokens[tokens.length - 1] = { ...last, doubts: [...last.doubts, doubt] };
}

/** A soft hyphen between two letters says only where a word may be broken. */
function dropSoftHyphens(raw: string): { text: string; softened: number } {
  const text = raw.replaceAll(/(?<=\p{L}\p{M}*)\u00AD(?=\p{L})/gu, '');
  return { text, softened: raw.length - text.length };
}
