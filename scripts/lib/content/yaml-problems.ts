import { isAlias, isCollection, isScalar, visit, type Document, type YAMLError } from 'yaml';
import { findRepeats } from '../../../src/domain/checks/repeats.ts';
import type { Words } from '../../../src/domain/schema/problem.ts';
import { quote } from '../../../src/domain/text/words.ts';
import type { YamlPlaces } from '../../../src/domain/schema/yaml-places.ts';

export type YamlProblem = Words & { readonly line: number };

/** The first mistake that makes YAML unreadable (the rest follows from it), or what authors never need and may misread. */
export function findYamlMistakes({ document, lineAt }: YamlPlaces, text: string): YamlProblem[] {
  const directive = DIRECTIVE_LINE.exec(text);
  if (directive !== null) return [{ line: lineAt(directive[0].length), ...DIRECTIVE }];
  const [error] = document.errors;
  if (error?.code === 'MULTIPLE_DOCS') return [secondDocument(text, error.pos[0], lineAt)];
  if (error !== undefined) {
    const start = notOnBlankLine(text, findStart(document, error));
    return [{ line: lineAt(start), ...explainYamlError(error, document.errors) }];
  }
  const found: YamlProblem[] = [];
  visit(document, {
    Node(_, node) {
      const start = node.range?.[0] ?? 0;
      // The value may begin lines below its mark, or be missing.
      const markedAt = (mark: string) => lineAt(Math.max(0, text.lastIndexOf(mark, start)));
      if (isAlias(node)) found.push({ line: lineAt(start), ...ANCHOR });
      else if (node.anchor !== undefined) found.push({ line: markedAt(`&${node.anchor}`), ...ANCHOR });
      if (node.tag !== undefined) found.push({ line: markedAt('!'), ...TAG });
    },
    Pair(_, { key }) {
      if (isScalar(key) && key.value === '<<') found.push({ line: lineAt(key.range?.[0] ?? 0), ...MERGE });
    },
  });
  return found;
}

/** Up to the first sign of a directive such as `%YAML 1.2`, which can only stand above all fields. */
const DIRECTIVE_LINE = /^(?:[ \t]*(?:#.*)?\r?\n)*(?=%)/;

/** The line that ends the first document; what follows it may be told as the beginning of the second. */
function secondDocument(text: string, offset: number, lineAt: YamlPlaces['lineAt']): YamlProblem {
  const upTo = text.indexOf('\n', offset);
  const marks = [...text.slice(0, upTo === -1 ? undefined : upTo).matchAll(/^(?:---|\.\.\.)(?=\s|$)/gm)];
  const mark = marks.at(-1);
  const sign = mark?.[0] ?? '---';
  return {
    line: lineAt(mark?.index ?? offset),
    message: `Midden in dit bestand staat een regel ${sign}`.concat(sign === '---' ? '.' : ', en die sluit het af.'),
    fix: 'Haal die regel weg.',
  };
}

/** Of what is never closed the parser tells the end of the text; the author wants to see where it was opened. */
function findStart(document: Document.Parsed, error: YAMLError): number {
  const [offset] = error.pos;
  let start = offset;
  if (explainYamlError(error, document.errors) !== UNCLOSED) return start;
  visit(document, {
    Node(_, node) {
      const isOpened = isCollection(node) ? node.flow === true : isScalar(node) && node.type !== 'PLAIN';
      const [begin, , end] = node.range ?? [offset, offset, offset];
      if (isOpened && begin < offset && offset <= end) start = begin;
    },
  });
  return start;
}

/** The parser may tell a mistake on an empty line below what is wrong. */
function notOnBlankLine(text: string, offset: number): number {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*(?:\r?\n|$)/.test(text.slice(lineStart)) ? text.slice(0, lineStart).trimEnd().length : offset;
}

/** Fields that stand twice in one group. */
export function findRepeatedFields({ document, lineAt }: YamlPlaces): YamlProblem[] {
  const found: YamlProblem[] = [];
  visit(document, {
    Map(_, map) {
      const keys = map.items.flatMap(({ key }) => (isScalar(key) ? [key] : []));
      for (const key of findRepeats(keys, ({ value }) => String(value))) {
        found.push({ line: lineAt(key.range?.[0] ?? 0), ...repeated(String(key.value)) });
      }
    },
  });
  return found;
}

const ANCHOR: Words = {
  message: 'Een waarde die met & of * begint, leest de site als verwijzing.',
  fix: 'Zet er aanhalingstekens om. Wilt u iets herhalen, schrijf het dan twee keer.',
};
const TAG: Words = {
  message: 'Een waarde die met ! begint, leest de site als opdracht.',
  fix: 'Zet er aanhalingstekens om.',
};
const MERGE: Words = {
  message: 'Velden samenvoegen met << kan hier niet.',
  fix: 'Schrijf de velden voluit.',
};

function repeated(name: string): Words {
  return { message: `Het veld ${quote(name)} staat hier twee keer.`, fix: 'Haal een van de twee weg.' };
}

export const UNREADABLE: Words = {
  message: 'Deze regel is niet te lezen als veld.',
  fix: 'Kijk naar de spaties aan het begin, de dubbele punt en de aanhalingstekens, ook op de regel erboven.',
};
const COLON: Words = {
  message: 'In deze waarde staat een dubbele punt met een spatie: dat leest als een nieuw veld.',
  fix: 'Zet de hele waarde tussen aanhalingstekens: "Techniek: doen en denken".',
};
const INDENT: Words = {
  message: 'Deze regel springt te ver of niet ver genoeg in.',
  fix: 'Zet de velden van één groep precies onder elkaar.',
};
const TAB: Words = {
  message: 'Deze regel springt in met een tab.',
  fix: 'Gebruik spaties in plaats van een tab.',
};
const UNCLOSED: Words = {
  message: 'Hier ontbreekt het tweede aanhalingsteken of haakje.',
  fix: 'Kijk waar het begint en zet het andere erachter. Een aanhalingsteken in een tekst zelf schrijft u als ’ of “ ”.',
};
const NO_COLON: Words = {
  message: 'Op deze regel staat geen veld: er ontbreekt een dubbele punt.',
  fix: 'Schrijf het als veld: waarde, met een spatie na de dubbele punt.',
};
const AFTER_QUOTE: Words = {
  message: 'Na het aanhalingsteken of haakje sluiten staat nog iets.',
  fix: 'Zet aanhalingstekens om de hele waarde. Een aanhalingsteken in een tekst zelf schrijft u als ’ of “ ”.',
};
const START: Words = {
  message: 'Een waarde kan niet beginnen met dit teken.',
  fix: 'Zet er aanhalingstekens om.',
};
const BACKSLASH: Words = {
  message: 'Een \\ tussen dubbele aanhalingstekens heeft een eigen betekenis.',
  fix: "Schrijf \\\\, of zet de waarde tussen enkele aanhalingstekens: '…'.",
};
const DIRECTIVE: Words = {
  message: 'Een regel die met % begint, leest de site als opdracht.',
  fix: 'Haal de regel weg. Is het tekst, zet die dan als waarde achter een veld.',
};
export const TOO_DEEP: Words = {
  message: 'Hier zitten te veel lijsten of groepen in elkaar.',
  fix: 'Haal haakjes of streepjes weg.',
};

function explainYamlError({ code, message }: YAMLError, all: readonly YAMLError[]): Words {
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      // The same mistake over two lines: a field below a value, where no field can be.
      return all.some((error) => error.code === 'MULTILINE_IMPLICIT_KEY') ? UNDER_VALUE : COLON;
    case 'BAD_INDENT':
      return message.includes('Flow') ? UNCLOSED : INDENT;
    case 'TAB_AS_INDENT':
      return TAB;
    case 'MISSING_CHAR':
      return message.startsWith('Implicit map key') ? NO_COLON : UNCLOSED;
    case 'MULTILINE_IMPLICIT_KEY':
      return NO_COLON;
    case 'BAD_SCALAR_START':
      return START;
    case 'BAD_DQ_ESCAPE':
      return BACKSLASH;
    case 'BAD_ALIAS':
    case 'MULTIPLE_ANCHORS':
      return ANCHOR;
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_TAGS':
      return TAG;
    case 'RESOURCE_EXHAUSTION':
      return TOO_DEEP;
    case 'UNEXPECTED_TOKEN':
      return message.endsWith('at node end') ? AFTER_QUOTE : UNREADABLE;
    default:
      return UNREADABLE;
  }
}

const UNDER_VALUE: Words = {
  message: 'Deze waarde en de regel eronder lopen in elkaar over.',
  fix: 'Laat de volgende regel even ver inspringen als deze. Staat er een dubbele punt in de waarde, zet er dan aanhalingstekens om.',
};
