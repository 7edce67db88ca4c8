import { findColumn, splitBlocks, type Block } from './blocks.ts';
import type { Doubt } from './doubt.ts';
import { emptyFields } from './empty-fields.ts';
import { findRunningTitles, separatePages, sortLooseLines } from './loose-lines.ts';
import { countLetters, type LetterCount } from './lost-letters.ts';
import { comment, shownText } from './mdx-text.ts';
import { makePart, makeParts, type Part } from './paragraphs.ts';
import { reflow, type Join } from './reflow.ts';
import { renderDoubt, renderPart, type Rendered } from './render.ts';
import { readPages, trustRareIndents } from './source-lines.ts';
import { learnWords, type WordKnowledge } from './word-knowledge.ts';
import type { Dictionary } from '../dutch/dutch-dictionary.ts';

export interface Draft {
  /** The whole file: empty fields, a warning, the text, and what does not belong to it. */
  readonly mdx: string;
  readonly joins: readonly Join[];
  /** How often a paragraph went on after the end of a page or column. */
  readonly bridges: number;
  readonly headings: readonly string[];
  readonly looseLines: readonly number[];
  readonly doubts: readonly Doubt[];
  readonly letters: LetterCount;
}

export interface DraftSource {
  readonly text: string;
  /** The template of an interview, as it stands in content/templates. */
  readonly template: string;
  readonly dictionary: Dictionary;
}

const WARNING = comment(
  'CONCEPT. Dit is de tekst van een ander. Schrijf er een verslag in eigen woorden van. Haal daarna alles weg wat tussen deze tekens staat.',
);

const LABELS = comment('LOSSE REGELS. Paginanummers, een inhoudsopgave en regels die op meer pagina’s staan.');

/** A draft from the text of a PDF. It may be wrong about words, but it says where, and it leaves none out. */
export function makeDraft({ text, template, dictionary }: DraftSource): Draft {
  const pages = readPages(text);
  const titles = findRunningTitles(pages);
  const lines = trustRareIndents(separatePages(pages, titles));
  const column = findColumn(lines);
  const { blocks, interruptions, labels } = sortLooseLines(splitBlocks(lines, column), column, titles);
  const parts = makeParts(blocks, column);
  const known = learnWords(
    dictionary,
    lines.map((line) => line.text),
  );
  const write = (part: Part): Written => writePart(part, known);
  const written = [
    ...parts.map(write),
    ...interruptions.flatMap((run) => [looseDoubt(run), ...run.map((block) => write(makePart(block)))]),
    ...(labels.length > 0 ? [{ mdx: LABELS, joins: [], doubts: [] }] : []),
    ...labels.map((block) => write(makePart(block))),
  ];
  const joins = written.flatMap((part) => part.joins);
  const body = [WARNING, ...written.map(({ mdx }) => mdx)].join('\n\n');
  const loose = [...interruptions.flat(), ...labels].flat();
  const isLoose = new Set(loose);
  const expected = [...lines.filter((line) => !isLoose.has(line)), ...loose].map((line) => line.text).join('\n');
  return {
    mdx: `---\n${emptyFields(template)}---\n\n${body}\n`,
    joins,
    bridges: parts.reduce((sum, part) => sum + part.bridges, 0),
    headings: parts.flatMap(({ kind, lines: [line] }) => (kind === 'heading' && line !== undefined ? [line.text] : [])),
    looseLines: loose.map((line) => line.number),
    doubts: written.flatMap(({ doubts }) => doubts),
    letters: countLetters({
      source: text,
      expected,
      shown: shownText(body),
      joinedWords: joins.filter(({ kind }) => kind === 'hyphen').length,
    }),
  };
}

interface Written extends Rendered {
  readonly joins: readonly Join[];
}

function writePart(part: Part, words: WordKnowledge): Written {
  const { tokens, joins } = reflow(part, words);
  return { ...renderPart(part.kind, tokens), joins };
}

function looseDoubt(run: readonly Block[]): Written {
  const numbers = run.flat().map((line) => line.number);
  const doubt: Doubt = { kind: 'loose', line: Math.min(...numbers), last: Math.max(...numbers) };
  return { mdx: renderDoubt(doubt), doubts: [doubt], joins: [] };
}
