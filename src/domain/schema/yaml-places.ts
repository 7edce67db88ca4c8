import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document, type Scalar } from 'yaml';
import type { LineOf } from '../entry.ts';
import type { FieldPath } from './schema-shape.ts';

/** A YAML text with the places of everything in it. */
export interface YamlPlaces {
  readonly document: Document.Parsed;
  readonly lineOf: LineOf;
  /** The line of a character in the text. */
  readonly lineAt: (offset: number) => number;
  /** True for text that its author put between quotation marks. */
  readonly isQuoted: (path: FieldPath) => boolean;
}

/** Where one field begins: its name, if it has one, and its value. */
interface FieldSpot {
  readonly key: number | undefined;
  readonly value: number | undefined;
  readonly style: Scalar['type'];
}

/**
 * Parses for places. Eight times slower than reading the values, so only done where there is something to point at.
 * `firstLine` is the line of the file on which the text begins.
 */
export function locateYaml(text: string, firstLine: number): YamlPlaces {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    lineCounter,
    prettyErrors: false,
    // Its own search for duplicate keys takes the square of their number; see yaml-problems.ts.
    uniqueKeys: false,
  });
  const lineAt = (offset: number) => lineCounter.linePos(offset).line + firstLine - 1;
  let spots: ReadonlyMap<string, FieldSpot> | undefined;
  const spotAt = (path: FieldPath) => (spots ??= indexFields(document)).get(addressOf(path));

  return {
    document,
    lineAt,
    lineOf(path, part = 'value') {
      const spot = spotAt(path);
      const offset = part === 'value' ? (spot?.value ?? spot?.key) : (spot?.key ?? spot?.value);
      if (offset !== undefined) return lineAt(offset);
      // What is missing stands where its group begins; the page as a whole at the three hyphens above its fields.
      return path.length === 0 ? Math.max(1, firstLine - 1) : this.lineOf(path.slice(0, -1), 'key');
    },
    isQuoted: (path) => {
      const style = spotAt(path)?.style;
      return style !== undefined && style !== 'PLAIN';
    },
  };
}

function addressOf(path: FieldPath): string {
  return path.join('\n');
}

/** All fields by their path, so that a file with thousands of problems does not search itself for each. */
function indexFields(document: Document.Parsed): Map<string, FieldSpot> {
  const spots = new Map<string, FieldSpot>();
  const visitNode = (node: unknown, path: FieldPath, key?: number): void => {
    const value = isNode(node) ? node.range?.[0] : undefined;
    if (path.length > 0) spots.set(addressOf(path), { key, value, style: isScalar(node) ? node.type : undefined });
    if (isSeq(node)) node.items.forEach((item, index) => visitNode(item, [...path, index]));
    if (!isMap(node)) return;
    for (const pair of node.items) {
      if (isScalar(pair.key)) visitNode(pair.value, [...path, String(pair.key.value)], pair.key.range?.[0]);
    }
  };
  visitNode(document.contents, []);
  return spots;
}
