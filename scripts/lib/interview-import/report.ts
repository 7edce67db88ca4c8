import { formatCount } from '../dutch-figures.ts';
import { describeDoubt, DOUBT_WORD } from './doubt-words.ts';
import type { Draft } from './draft.ts';
import type { Join } from './reflow.ts';

/** More words than this nobody reads on a screen. */
const MOST_WORDS = 100;

export interface ReportPlaces {
  /** Where the draft stands. */
  readonly place: string;
  /** The file whose lines the report names. */
  readonly source: string;
  /** The fields that the editor has to fill in. */
  readonly fields: readonly string[];
}

/** What the import did and what the editor still has to do, in Dutch. */
export function formatReport(draft: Draft, { place, source, fields }: ReportPlaces): string {
  return [
    `${place} staat klaar als concept. Het is de tekst van een ander: bewaar die niet in git.\nDe regelnummers hieronder zijn die van ${source}.`,
    [...countLines(draft), formatJoins(draft.joins)].join('\n'),
    ...formatDoubts(draft),
    `Nog in te vullen, boven aan het concept: ${fields.join(', ')}.`,
    nextSteps(),
  ].join('\n\n');
}

function countLines({ joins, bridges, headings, looseLines, letters }: Draft): string[] {
  const hyphens = joins.filter(({ kind }) => kind === 'hyphen').length;
  const counts = [
    formatCount(
      hyphens,
      'woord met een afbreekstreepje aan elkaar gezet',
      'woorden met een afbreekstreepje aan elkaar gezet',
    ),
    formatCount(
      joins.length - hyphens,
      'woord zonder streepje aan elkaar gezet',
      'woorden zonder streepje aan elkaar gezet',
    ),
    formatCount(
      bridges,
      'alinea over een bladzijde of kolom heen gemaakt',
      'alinea’s over een bladzijde of kolom heen gemaakt',
    ),
    `${formatCount(headings.length, 'kop', 'koppen')} gevonden${headings.length > 0 ? `: ${headings.join(' | ')}` : ''}`,
    formatCount(
      looseLines.length,
      'losse regel apart gezet, onder de tekst',
      'losse regels apart gezet, onder de tekst',
    ),
    `${formatCount(letters.lost, 'teken', 'tekens')} verloren van ${letters.total.toLocaleString('nl-NL')}`,
  ];
  return counts.map((count) => `  ${count}`);
}

function formatJoins(joins: readonly Join[]): string {
  const words = joins.slice(0, MOST_WORDS).map(({ line, word }) => `${bare(word)} (${line})`);
  const more = joins.length > MOST_WORDS ? ` en nog ${(joins.length - MOST_WORDS).toLocaleString('nl-NL')}` : '';
  return joins.length === 0 ? '' : `\nAan elkaar gezet, met de regel: ${words.join(', ')}${more}.`;
}

function bare(word: string): string {
  return word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

function formatDoubts({ doubts }: Draft): string[] {
  if (doubts.length === 0) return ['Geen twijfels.'];
  const lines = doubts.map((doubt) => `  regel ${doubt.line}: ${describeDoubt(doubt)}`);
  return [
    `${formatCount(doubts.length, 'twijfel', 'twijfels')}. Zoek in het concept naar ${DOUBT_WORD}:\n${lines.join('\n')}`,
  ];
}

function nextSteps(): string {
  return [
    'Zo gaat u verder:',
    '  1. Leg de bron ernaast en los elke twijfel op. Vul niets aan wat er niet staat.',
    '  2. Schrijf een verslag in eigen woorden, met een <Passage> om elk deel. Kijk hoe het moet in content/templates/interview.mdx.',
    '  3. Haal alles weg wat tussen {/* en */} staat: de controle keurt dat af.',
    '  4. Bewaar het als content/interviews/<naam>.mdx en draai npm run check:content.',
  ].join('\n');
}
