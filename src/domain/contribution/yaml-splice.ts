import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { isRecord, type FieldPath } from '../schema/schema-shape.ts';
import { writeYaml } from './write-page.ts';

/**
 * Changes of a YAML text that leave every other line of it as its author wrote it: notes, empty lines, quotation marks
 * and the form of lists. Each throws a RangeError where the way leads nowhere.
 */

/**
 * Puts a value in a field; undefined takes the field or item away, and with the last item its list. `order`: the keys of
 * the group as its schema has them.
 */
export function putInYaml(text: string, path: FieldPath, value: unknown, order: readonly string[] = []): string {
  const parent = nodeAt(text, path.slice(0, -1));
  const step = path.at(-1);
  if (isSeq(parent) && typeof step === 'number' && step < parent.items.length) {
    if (value !== undefined)
      return isFlow(parent) ? changeFlow(text, parent, step, value) : changeItem(text, parent, step, value);
    return parent.items.length === 1 ? putInYaml(text, path.slice(0, -1), undefined) : removeAt(text, parent, step);
  }
  if (!isMap(parent)) throw new RangeError(`Nothing at ${path.join('.')}`);
  const index = parent.items.findIndex(({ key }) => isNode(key) && String(key) === String(step));
  if (value === undefined) {
    if (index === -1) return text;
    return parent.items.length === 1 && path.length > 1
      ? putInYaml(text, path.slice(0, -1), {})
      : removeAt(text, parent, index);
  }
  if (isFlow(parent)) {
    return index === -1
      ? addToFlow(text, parent, flowPair(String(step), value))
      : changeFlow(text, parent, index, value);
  }
  return index === -1
    ? insertPair(text, parent, { [String(step)]: value }, order)
    : writeValue(text, spotOf(text, parent, index), value);
}

/** Puts items at the end of a list, which is made when it is not there. */
export function addToYaml(
  text: string,
  path: FieldPath,
  items: readonly unknown[],
  order: readonly string[] = [],
): string {
  const list = path.length === 0 ? undefined : nodeAt(text, path.slice(0, -1));
  const old = isCollection(list) ? list.get(path.at(-1), true) : undefined;
  if (!isSeq(old) || !isPlaced(old)) return putInYaml(text, path, items, order);
  if (isFlow(list as Node) || (isFlow(old) && old.items.length > 0))
    return addToFlow(text, old, items.map(flowText).join(', '));
  if (old.items.length === 0) return putInYaml(text, path, items, order);
  return insertLines(text, endOfItem(text, old, old.items.length - 1), printed(items, columnOf(text, old.range[0])));
}

interface Placed {
  readonly range: readonly [start: number, valueEnd: number, nodeEnd: number];
}

/** A value in the text, and what stands before it: the end of its colon or hyphen. */
interface Spot {
  readonly after: number;
  /** How far from the left its key or hyphen stands. */
  readonly column: number;
  readonly isItem: boolean;
  readonly value: (Node & Placed) | undefined;
}

function isPlaced(node: unknown): node is Node & Placed {
  return isNode(node) && Array.isArray(node.range);
}

function nodeAt(text: string, path: FieldPath): unknown {
  const { contents } = parseDocument(text, { version: '1.2', schema: 'core' });
  return path.reduce<unknown>((node, step) => (isCollection(node) ? node.get(step, true) : undefined), contents);
}

function isFlow(node: Node): boolean {
  return isCollection(node) && node.flow === true;
}

function spotOf(text: string, map: YAMLMap, index: number): Spot {
  const { key, value } = map.items[index] ?? {};
  if (!isPlaced(key)) throw new RangeError('A field without a name');
  const colon = text.indexOf(':', key.range[1]);
  if (text.slice(key.range[1], colon).trim() !== '' || text.slice(key.range[1], colon).includes('\n'))
    throw new RangeError(`A field ${String(key)} of another form`);
  return { after: colon + 1, column: columnOf(text, key.range[0]), isItem: false, value: filled(value) };
}

function spotOfItem(text: string, list: YAMLSeq, index: number): Spot {
  const item = list.items[index];
  if (!isPlaced(list) || !isPlaced(item)) throw new RangeError('No such item');
  const column = columnOf(text, list.range[0]);
  let line = startOf(text, item.range[0]);
  while (index > 0 && text[line + column] !== '-' && line > list.range[0]) line = startOf(text, line - 1);
  const hyphen = index === 0 ? list.range[0] : line + column;
  return { after: hyphen + 1, column, isItem: true, value: filled(item) };
}

/** An empty value has a place too, but nothing stands there. */
function filled(value: unknown): (Node & Placed) | undefined {
  return isPlaced(value) && value.range[0] < value.range[1] ? value : undefined;
}

function changeItem(text: string, list: YAMLSeq, index: number, value: unknown): string {
  return writeValue(text, spotOfItem(text, list, index), value);
}

/** A note on the line on which the old value began or ended stays on it. */
function writeValue(text: string, { after, column, isItem, value: old }: Spot, value: unknown): string {
  if (isInline(value) && old !== undefined && !isBlock(old)) {
    return text.slice(0, old.range[0]) + inlineText(value) + text.slice(old.range[1]);
  }
  const end = endOfValue(text, after, old);
  const from = old === undefined || isBlock(old) ? after : old.range[1];
  const note = /^[ \t]+#[^\n]*/.exec(text.slice(from, end))?.[0] ?? '';
  if (isInline(value)) {
    return finish(text.slice(0, after) + ` ${inlineText(value)}${note}`, text, end);
  }
  if (isItem) {
    const lines = printed([value], column);
    return (
      text.slice(0, after) +
      (note === '' ? lines.trimStart().slice(1) : `${note}\n${' '.repeat(column)} ${lines.trimStart().slice(1)}`) +
      text.slice(end)
    );
  }
  const [, ...lines] = printed({ key: value }, column).split('\n');
  return `${text.slice(0, after)}${note}\n${lines.join('\n')}${text.slice(end)}`;
}

/** A last line without an end keeps having none. */
function finish(made: string, text: string, end: number): string {
  return made + (text[end - 1] === '\n' ? '\n' : '') + text.slice(end);
}

/** Below the nearest field that the schema has before it, or else above all. */
function insertPair(
  text: string,
  map: YAMLMap,
  pair: Readonly<Record<string, unknown>>,
  order: readonly string[],
): string {
  const first = map.items[0]?.key;
  if (!isPlaced(first)) throw new RangeError('A group without lines');
  const [key = ''] = Object.keys(pair);
  const earlier = order.slice(0, Math.max(0, order.indexOf(key)));
  const before = order.includes(key)
    ? map.items.findLastIndex(({ key: name }) => earlier.includes(String(name)))
    : map.items.length - 1;
  const column = columnOf(text, first.range[0]);
  if (before === -1) {
    return (
      text.slice(0, first.range[0]) +
      printed(pair, column).trimStart() +
      ' '.repeat(column) +
      text.slice(first.range[0])
    );
  }
  return insertLines(text, endOfPair(text, map, before), printed(pair, column));
}

function removeAt(text: string, node: YAMLMap | YAMLSeq, index: number): string {
  if (isFlow(node)) return removeFromFlow(text, node, index);
  const spot = isSeq(node) ? spotOfItem(text, node, index) : spotOf(text, node, index);
  const line = startOf(text, spot.after - 1);
  const start = line + spot.column;
  const end = endOfValue(text, spot.after, spot.value);
  const isBehindHyphen = text.slice(line, start).trim() !== '';
  // The hyphen of the item stands before its first part: what follows comes up to it.
  return isBehindHyphen ? text.slice(0, start) + text.slice(end).trimStart() : text.slice(0, line) + text.slice(end);
}

/** Whether a value takes whole lines, to the end of its last one. */
function isBlock(node: Node): boolean {
  return isCollection(node) ? node.flow !== true : isScalar(node) && node.type?.startsWith('BLOCK') === true;
}

/** Where the line after a value begins. What is noted below it belongs to what comes next. */
function endOfValue(text: string, after: number, node: Node | undefined): number {
  if (!isPlaced(node)) return lineEnd(text, after);
  if (isMap(node) && !isFlow(node)) return endOfPair(text, node, node.items.length - 1);
  if (isSeq(node) && !isFlow(node)) return endOfItem(text, node, node.items.length - 1);
  if (!isBlock(node)) return lineEnd(text, node.range[1]);
  const block = text.slice(node.range[0], node.range[1]);
  // Empty lines below it belong to a text only when that says so.
  return node.range[0] + (/^[|>]\S*\+/.test(block) ? block : block.replace(/\n[ \t\n]*$/, '\n')).length;
}

function endOfPair(text: string, map: YAMLMap, index: number): number {
  const { after, value } = spotOf(text, map, index);
  return endOfValue(text, after, value);
}

function endOfItem(text: string, list: YAMLSeq, index: number): number {
  const { after, value } = spotOfItem(text, list, index);
  return endOfValue(text, after, value);
}

/** The parts of a list or group between brackets, each from where to where. */
function partsOf(node: YAMLMap | YAMLSeq): (readonly [start: number, end: number])[] {
  return node.items.map((item) => {
    const first: unknown = isPair(item) ? item.key : item;
    const last: unknown = isPair(item) ? (filled(item.value) ?? item.key) : item;
    if (!isPlaced(first) || !isPlaced(last)) throw new RangeError('A part without a place');
    return [first.range[0], last.range[1]];
  });
}

function changeFlow(text: string, node: YAMLMap | YAMLSeq, index: number, value: unknown): string {
  const item = node.items[index];
  const old = filled(isPair(item) ? item.value : item);
  if (old !== undefined) return text.slice(0, old.range[0]) + flowText(value) + text.slice(old.range[1]);
  const [start, end] = partsOf(node)[index] ?? [0, 0];
  if (!isPair(item)) throw new RangeError('An item without a value');
  return text.slice(0, start) + flowPair(String(item.key), value) + text.slice(end).replace(/^\s*:/, '');
}

function addToFlow(text: string, node: YAMLMap | YAMLSeq, added: string): string {
  if (!isPlaced(node)) throw new RangeError('Brackets without a place');
  const last = partsOf(node).at(-1);
  if (last !== undefined) return `${text.slice(0, last[1])}, ${added}${text.slice(last[1])}`;
  const made = isMap(node) ? `{ ${added} }` : `[${added}]`;
  return text.slice(0, node.range[0]) + made + text.slice(node.range[1]);
}

function removeFromFlow(text: string, node: YAMLMap | YAMLSeq, index: number): string {
  const parts = partsOf(node);
  const [start, end] = parts[index] ?? [0, 0];
  const [next, previous] = [parts[index + 1], parts[index - 1]];
  if (next !== undefined) return text.slice(0, start) + text.slice(next[0]);
  return text.slice(0, previous?.[1] ?? start) + text.slice(end);
}

function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (isRecord(value)) {
    const pairs = Object.entries(value).map(([key, inside]) => flowPair(key, inside));
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }
  const plain = inlineText(value);
  // Between brackets these part one thing from the next.
  return typeof value === 'string' && /^[^"].*[,[\]{}]/.test(plain) ? JSON.stringify(value) : plain;
}

function flowPair(key: string, value: unknown): string {
  return `${/^[\w-]+$/.test(key) ? key : JSON.stringify(key)}: ${flowText(value)}`;
}

/** An empty list or group has no lines either. */
function isInline(value: unknown): boolean {
  return value === null || typeof value !== 'object' || Object.keys(value).length === 0;
}

function inlineText(value: unknown): string {
  return writeYaml({ x: value }).slice('x: '.length).trimEnd();
}

/** A group or list as lines of YAML, so far from the left. */
function printed(value: object, column: number): string {
  const lines = (Array.isArray(value) ? writeYaml({ x: value }).slice('x:\n'.length) : writeYaml({ ...value }))
    .trimEnd()
    .split('\n');
  const own = lines[0]?.search(/\S/) ?? 0;
  return `${lines.map((line) => ' '.repeat(column) + line.slice(own)).join('\n')}\n`;
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
