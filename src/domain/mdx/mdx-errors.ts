import { isAuthorComponent, unknownElement } from './author-components.ts';
import type { Words, WordsAtLine } from '../schema/problem.ts';

/** The parser stops at the first mistake, with `line:column: ` before its English words. */
export function explainParserError(error: unknown, text: string): WordsAtLine {
  const said = error instanceof Error ? error.message : '';
  const [, line] = /^(\d+):\d+:/.exec(said) ?? [];
  if (line === undefined) return { message: 'De tekst is niet te lezen.', fix: OTHER.fix };
  const number = Number(line);
  const { message, fix } = explain(said, text.split('\n')[number - 1] ?? '');
  return { line: number, message, fix };
}

const OTHER: Words = {
  message: 'Na het teken < verwacht de site hier een onderdeel, zoals <Source id="…" />.',
  fix: 'Bedoelt u het teken zelf, schrijf dan \\<. Kijk anders of alle aanhalingstekens en het teken > er staan.',
};

function explain(said: string, line: string): Words {
  if (line.includes('<!--')) return COMMENT;
  if (said.includes('expression')) return EXPRESSION;
  const name = /(?:closing tag for|Unexpected closing tag) `<\/?([^`>]*)>`/.exec(said)?.[1];
  if (name === undefined) return /<(https?:|www\.|[^\s<>]+@)/.test(line) ? ADDRESS : OTHER;
  if (!isAuthorComponent(name)) return unknownElement(name);
  return said.includes('Unexpected closing tag') ? closesNothing(name) : staysOpen(name);
}

const COMMENT: Words = {
  message: 'Een opmerking tussen <!-- en --> kan hier niet.',
  fix: 'Haal de opmerking weg. Boven in het bestand, tussen de velden, mag een opmerking achter #.',
};
export const EXPRESSION: Words = {
  message: 'Na een { leest de site code, en die mag hier niet staan.',
  fix: 'Haal de { weg. Bedoelt u het teken zelf, schrijf dan \\{.',
};
const ADDRESS: Words = {
  message: 'Een adres tussen < en > kan hier niet.',
  fix: 'Schrijf een link als [tekst](https://…).',
};

function staysOpen(name: string): Words {
  return {
    message: `<${name}> begint hier, maar eindigt niet op de goede plek.`,
    fix: `Zet na het laatste stuk een lege regel en dan een regel met </${name}>.`,
  };
}

function closesNothing(name: string): Words {
  return {
    message: `</${name}> sluit hier iets dat niet open is.`,
    fix: `Haal het weg, of zet het begin <${name}> op een eigen regel ervoor.`,
  };
}
