import {
  Document,
  isCollection,
  isMap,
  isNode,
  isSeq,
  parseDocument,
  visit,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { FieldPath } from '../schema/schema-shape.ts';
import { writeYaml } from './write-page.ts';

/**
 * Changes of a YAML text that leave every other line of it as its author wrote it: notes, empty lines, quotation marks
 * and the form of lists. Each throws a RangeError where the way leads nowhere.
 */

/** Puts a value in a field; undefined takes the field or item away. `order`: the keys of the group as its schema has them. */
export function putInYaml(text: string, path: FieldPath, value: unknown, order: readonly string[] = []): string {
  const document = readYaml(text);
  const flow = flowAround(document, path);
  if (flow !== undefined) return changeFlow(text, document, flow, () => setIn(document, path, value));
  const parent = collectionAt(document, path.slice(0, -1));
  const step = path.at(-1);
  if (isMap(parent)) return putInMap(text, parent, String(step), value, order);
  const item = isSeq(parent) && typeof step === 'number' ? parent.items[step] : undefined;
  if (!isSeq(parent) || !isPlaced(item)) throw new RangeError(`Nothing at ${path.join('.')}`);
  if (value !== undefined) return replace(text, item, value, columnOf(text, item.range[0]));
  if (parent.items.length > 1) return cutLines(text, startOf(text, item.range[0]), endOf(item));
  return putInYaml(text, path.slice(0, -1), undefined);
}

/** Puts items at the end of a list, which is made when it is not there. */
export function addToYaml(
  text: string,
  path: FieldPath,
  items: readonly unknown[],
  order: readonly string[] = [],
): string {
  const document = readYaml(text);
  const list: unknown = document.getIn(path, true);
  if (!isSeq(list) || list.items.length === 0) return putInYaml(text, path, items, order);
  const flow = flowAround(document, [...path, 0]);
  if (flow !== undefined) {
    return changeFlow(text, document, flow, () => items.forEach((item) => list.add(document.createNode(item))));
  }
  const [first, last] = [list.items[0], list.items.at(-1)];
  if (!isPlaced(first) || !isPlaced(last)) throw new RangeError(`No list at ${path.join('.')}`);
  const column = text.lastIndexOf('-', first.range[0] - 1) - startOf(text, first.range[0]);
  return insertLines(text, endOf(last), printed(items, column));
}

interface Placed {
  readonly range: readonly [start: number, valueEnd: number, nodeEnd: number];
}

function isPlaced(node: unknown): node is Node & Placed {
  return isNode(node) && Array.isArray(node.range);
}

function readYaml(text: string): Document {
  return parseDocument(text, { version: '1.2', schema: 'core' });
}

function collectionAt(document: Document, path: FieldPath): unknown {
  return path.length === 0 ? document.contents : document.getIn(path, true);
}

function putInMap(text: string, map: YAMLMap, key: string, value: unknown, order: readonly string[]): string {
  const pair = pairOf(map, key);
  if (pair === undefined) return value === undefined ? text : insertPair(text, map, { [key]: value }, order);
  const { key: name, value: old } = pair;
  if (!isPlaced(name)) throw new RangeError(`No place for ${key}`);
  const column = columnOf(text, name.range[0]);
  if (value === undefined) return removePair(text, map, pair, column);
  if (isPlaced(old) && old.range[0] < old.range[1] && isOneLine(text, old) && isScalarValue(value)) {
    return text.slice(0, old.range[0]) + scalarText(value) + text.slice(old.range[1]);
  }
  const end = isPlaced(old) ? endOf(old) : lineEnd(text, name.range[1]);
  return text.slice(0, name.range[0]) + printed({ [key]: value }, column).trimStart() + text.slice(end);
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find(({ key: name }) => isNode(name) && String(name) === key);
}

/** Below the nearest field that the schema has before it, or else above all. */
function insertPair(
  text: string,
  map: YAMLMap,
  pair: Readonly<Record<string, unknown>>,
  order: readonly string[],
): string {
  const [first] = map.items;
  if (first === undefined || !isPlaced(first.key)) throw new RangeError('An empty group has no lines');
  const [key = ''] = Object.keys(pair);
  const earlier = order.slice(0, Math.max(0, order.indexOf(key)));
  const before = order.includes(key)
    ? map.items.findLast(({ key: name }) => earlier.includes(String(name)))
    : map.items.at(-1);
  const after = before ?? first;
  const end =
    isPlaced(after.value) && after.value.range[0] < after.value.range[1]
      ? endOf(after.value)
      : lineEnd(text, (after.key as Placed).range[1]);
  return insertLines(text, end, printed(pair, columnOf(text, first.key.range[0])));
}

function removePair(text: string, map: YAMLMap, { key, value }: Pair, column: number): string {
  if (!isPlaced(key)) throw new RangeError('No place');
  const end = isPlaced(value) && value.range[0] < value.range[1] ? endOf(value) : lineEnd(text, key.range[1]);
  const next = map.items.find(({ key: other }) => isPlaced(other) && other.range[0] > key.range[0])?.key;
  const start = startOf(text, key.range[0]);
  const isFirstOfItem = text.slice(start, key.range[0]).trim() !== '';
  if (!isFirstOfItem) return cutLines(text, start, end);
  // The hyphen of the item stands before its first field: the next field comes up to it.
  if (!isPlaced(next)) throw new RangeError(`An item of a list keeps one field, at ${column}`);
  return text.slice(0, key.range[0]) + text.slice(next.range[0]);
}

function replace(text: string, node: Node & Placed, value: unknown, column: number): string {
  if (isScalarValue(value) && isOneLine(text, node)) {
    return text.slice(0, node.range[0]) + scalarText(value) + text.slice(node.range[1]);
  }
  return text.slice(0, node.range[0]) + printed(value, column).trimStart() + text.slice(endOf(node));
}

/** The outermost list or group between brackets on the way to a field. */
function flowAround(document: Document, path: FieldPath): (Node & Placed) | undefined {
  for (let length = 0; length < path.length; length += 1) {
    const node = collectionAt(document, path.slice(0, length));
    if (isCollection(node) && node.flow === true && isPlaced(node)) return node;
  }
  return undefined;
}

function changeFlow(text: string, document: Document, flow: Node & Placed, change: () => void): string {
  const { range } = flow;
  const old = text.slice(range[0], range[1]);
  change();
  const whole = new Document(flow.toJS(document) as unknown, { version: '1.2' });
  visit(whole, {
    Collection: (_, node) => {
      node.flow = true;
    },
  });
  const made = whole.toString({ lineWidth: 0, flowCollectionPadding: old.startsWith('{ ') }).trimEnd();
  return text.slice(0, range[0]) + made + text.slice(range[1]);
}

function setIn(document: Document, path: FieldPath, value: unknown): void {
  if (value === undefined) document.deleteIn(path);
  else document.setIn(path, document.createNode(value));
}

function isScalarValue(value: unknown): boolean {
  return value === null || typeof value !== 'object';
}

function scalarText(value: unknown): string {
  return writeYaml({ x: value }).slice('x: '.length).trimEnd();
}

function isOneLine(text: string, { range }: Placed): boolean {
  return !text.slice(range[0], range[1]).includes('\n');
}

/** A value as lines of YAML, so far from the left; a group or list, since a lone value has no lines. */
function printed(value: unknown, column: number): string {
  const lines = (
    Array.isArray(value) ? writeYaml({ x: value }).slice('x:\n'.length) : writeYaml(value as Record<string, unknown>)
  )
    .trimEnd()
    .split('\n');
  const own = lines[0]?.search(/\S/) ?? 0;
  return `${lines.map((line) => ' '.repeat(column) + line.slice(own)).join('\n')}\n`;
}

/** Where the line after a node begins. What is noted below a list or group belongs to what comes next. */
function endOf(node: Node & Placed): number {
  return isCollection(node) && node.flow !== true ? node.range[1] : node.range[2];
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

function startOf(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function columnOf(text: string, offset: number): number {
  return offset - startOf(text, offset);
}

function insertLines(text: string, offset: number, lines: string): string {
  const before = text.slice(0, offset);
  return (before === '' || before.endsWith('\n') ? before : `${before}\n`) + lines + text.slice(offset);
}

function cutLines(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(end);
}
