import type { Doubt } from './doubt.ts';
import { describeDoubt, DOUBT_WORD } from './doubt-words.ts';
import { escapeText } from '../../../src/domain/text/plain-markdown.ts';
import { comment } from './mdx-text.ts';
import type { Part } from './paragraphs.ts';
import type { Token } from './reflow.ts';

/** Far below what the parser of the site takes for one paragraph (src/domain/mdx/mdx-limits.ts). */
const LONGEST_PARAGRAPH = 8000;
const MOST_MARKS = 400;
const MARKS = /["']|--|\.\.\./g;

export interface Rendered {
  readonly mdx: string;
  /** All doubts in the text, in order: those of the tokens, and those that arose from its length. */
  readonly doubts: readonly Doubt[];
}

/** A heading or paragraph as MDX, each doubt behind the word that it is about. */
export function renderPart(kind: Part['kind'], tokens: readonly Token[]): Rendered {
  const paragraphs = splitLong(tokens);
  return {
    mdx: paragraphs.map((part) => (kind === 'heading' ? '## ' : '') + renderTokens(part)).join('\n\n'),
    doubts: paragraphs.flat().flatMap((token) => token.doubts),
  };
}

export function renderDoubt(doubt: Doubt): string {
  return comment(`${DOUBT_WORD} bij regel ${doubt.line}: ${describeDoubt(doubt)}`);
}

/** Words are escaped together: a sign at the start of a paragraph means something else than within it. */
function renderTokens(tokens: readonly Token[]): string {
  const runs: string[] = [];
  let run: string[] = [];
  for (const { text, doubts } of tokens) {
    run.push(text);
    if (doubts.length === 0) continue;
    runs.push(escapeText(run.join(' ')), ...doubts.map(renderDoubt));
    run = [];
  }
  return [...runs, ...(run.length > 0 ? [escapeText(run.join(' '))] : [])].join(' ');
}

function splitLong(tokens: readonly Token[]): Token[][] {
  const paragraphs: Token[][] = [[]];
  let [length, marks] = [0, 0];
  for (const token of tokens) {
    const rendered = renderTokens([token]);
    length += rendered.length + 1;
    marks += rendered.match(MARKS)?.length ?? 0;
    const current = paragraphs.at(-1);
    if (current !== undefined && current.length > 0 && (length > LONGEST_PARAGRAPH || marks > MOST_MARKS)) {
      markCut(current);
      [length, marks] = [rendered.length, 0];
      paragraphs.push([token]);
    } else current?.push(token);
  }
  return paragraphs;
}

function markCut(paragraph: Token[]): void {
  const last = paragraph.pop();
  if (last !== undefined) paragraph.push({ ...last, doubts: [...last.doubts, { kind: 'long', line: last.line }] });
}
