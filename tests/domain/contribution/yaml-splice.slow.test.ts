import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { isCollection, isMap, isNode, isSeq, parseDocument, type Node } from 'yaml';
import { expect, test } from 'vitest';
import { valueAt } from '../../../src/domain/contribution/field-change.ts';
import { addToYaml, putInYaml } from '../../../src/domain/contribution/yaml-splice.ts';
import { isRecord, type FieldPath } from '../../../src/domain/schema/schema-shape.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** What a random change does to the plain data, and where in the text it may touch anything. */
interface Change {
  readonly kind: 'put' | 'add' | 'remove' | 'new';
  readonly path: FieldPath;
  readonly value: unknown;
}

const scalar = fc.oneof(
  fc.constantFrom('een', 'Twee woorden.', 'drie: vier #', '2021', '', '- x', 'é 👩🏽‍🔧', 'regel\nregel', 'yes', ' los '),
  fc.integer({ min: -9, max: 3000 }),
  fc.boolean(),
  fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.toWellFormed()),
);
const value = fc.oneof(
  { weight: 4, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { minLength: 1, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.dictionary(fc.constantFrom('a', 'b', 'text', 'een-twee'), scalar, { minKeys: 1 }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.record({ id: scalar, lijst: fc.array(scalar) }), { minLength: 1, maxLength: 2 }),
  },
);

function pathsIn(data: unknown, at: FieldPath = []): FieldPath[] {
  const inside = Array.isArray(data)
    ? data.flatMap((item, index) => pathsIn(item, [...at, index]))
    : isRecord(data)
      ? Object.entries(data).flatMap(([key, item]) => pathsIn(item, [...at, key]))
      : [];
  return [at, ...inside];
}

function changeOf(data: unknown): fc.Arbitrary<Change> {
  const paths = pathsIn(data);
  const below = paths.filter(({ length }) => length > 0);
  const groups = paths.filter(
    (at) => isRecord(valueAt(data, at)) && Object.keys(valueAt(data, at) as object).length > 0,
  );
  const lists = paths.filter((at) => Array.isArray(valueAt(data, at)) && at.length > 0);
  // A file that is a list keeps at least one item.
  const removable = below.filter(([, ...rest]) => rest.length > 0 || !Array.isArray(data) || data.length > 1);
  const parts = [
    fc.record({ kind: fc.constant('put' as const), path: fc.constantFrom(...below), value }),
    fc.record({
      kind: fc.constant('remove' as const),
      path: fc.constantFrom(...removable),
      value: fc.constant(undefined),
    }),
    fc.record({
      kind: fc.constant('new' as const),
      path: fc.constantFrom(...groups).map((at) => [...at, 'zomaar']),
      value,
    }),
  ];
  const adding =
    lists.length === 0
      ? []
      : [
          fc.record({
            kind: fc.constant('add' as const),
            path: fc.constantFrom(...lists),
            value: fc.array(value, { minLength: 1, maxLength: 2 }),
          }),
        ];
  return fc.oneof(...parts, ...adding);
}

/** The same change of the plain data. The last item of a list takes the list along. */
function changed(data: unknown, { kind, path: at, value }: Change): unknown {
  const copy = structuredClone(data);
  const parent = valueAt(copy, at.slice(0, -1));
  const step = at.at(-1) ?? '';
  if (kind === 'add') (valueAt(copy, at) as unknown[]).push(...(value as unknown[]));
  else if (kind !== 'remove') (parent as Record<string | number, unknown>)[step] = value;
  else if (!Array.isArray(parent)) Reflect.deleteProperty(parent as object, step);
  else if (parent.length > 1) parent.splice(Number(step), 1);
  else return changed(data, { kind, path: at.slice(0, -1), value });
  return copy;
}

/**
 * How many lines at the top and at the end must be as they were. What stands between brackets is one, and a value ends
 * with the last line on which something of it stands.
 */
function untouched(text: string, { kind, path: at }: Change): { readonly top: number; readonly rest: number } {
  const document = parseDocument(text, { version: '1.2', schema: 'core' });
  const lines = text.split('\n');
  const whole = at.findIndex((_, index) => isFlow(nodeAt(document.contents, at.slice(0, index))));
  const part = whole === -1 ? at : at.slice(0, whole);
  const parent = nodeAt(document.contents, part.slice(0, -1));
  const own = isMap(parent) ? parent.items.find(({ key }) => String(key) === String(part.at(-1))) : undefined;
  const key = own?.key;
  const node = nodeAt(document.contents, part);
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length - 1;
  const start = isNode(key) ? (key.range?.[0] ?? 0) : (node?.range?.[0] ?? 0);
  const isLastOfItsParent =
    kind === 'remove' && ((isMap(parent) && parent.items.length === 1) || (isSeq(parent) && parent.items.length === 1));
  if (isLastOfItsParent && part.length > 1) return untouched(text, { kind, path: part.slice(0, -1), value: undefined });
  if (kind === 'new' && whole === -1) return { top: 0, rest: 0 };
  // What comes next comes up to the hyphen.
  const [firstPart, secondPart] = isMap(parent)
    ? parent.items.map(({ key }) => key)
    : isSeq(parent)
      ? parent.items
      : [];
  const isFirst = firstPart !== undefined && (firstPart === key || firstPart === node);
  const opening = isSeq(parent) ? (parent.range?.[0] ?? 0) : start;
  const isBehindHyphen = text.slice(text.lastIndexOf('\n', opening - 1) + 1, opening).trim() !== '';
  if (kind === 'remove' && isFirst && isBehindHyphen && isNode(secondPart) && whole === -1)
    return { top: lineAt(start), rest: lines.length - lineAt(secondPart.range?.[0] ?? 0) - 1 };
  // A note may stand behind the hyphen of an item.
  let first = lineAt(start);
  while (isSeq(parent) && whole === -1 && first > 0 && !/^[\s-]*- /.test(`${lines[first] ?? ''} `)) first -= 1;
  let last = lineAt(Math.max(start, (node?.range?.[1] ?? start) - 1));
  while (last > lineAt(start) && (lines[last]?.trim() === '' || lines[last]?.trimStart().startsWith('#') === true))
    last -= 1;
  return { top: first, rest: Math.max(0, lines.length - last - 1) };
}

function nodeAt(node: unknown, at: FieldPath): Node | undefined {
  const found = at.reduce<unknown>((inside, step) => (isCollection(inside) ? inside.get(step, true) : undefined), node);
  return isNode(found) ? found : undefined;
}

function isFlow(node: Node | undefined): boolean {
  return isCollection(node) && node.flow === true;
}

/** Of a text from which all was taken away, no fields. */
function read(text: string): unknown {
  const document = parseDocument(text, { version: '1.2', schema: 'core' });
  expect(document.errors, text).toEqual([]);
  return document.toJS() ?? {};
}

function fieldsIn(file: string): string {
  const text = readFileSync(path.join(ROOT, 'content', file), 'utf8');
  return file.endsWith('.mdx') ? (/^---\n([\s\S]*?\n)---\n/.exec(text)?.[1] ?? '') : text;
}

const files = (await readdir(path.join(ROOT, 'content'), { recursive: true }))
  .filter((name) => /\.(?:mdx|yaml)$/.test(name))
  .toSorted();

/** Written by a person or a programme, none of it as our own writer would. */
const HARD_TEXTS = [
  'a:\n- x\n- y: 1\n  z: 2\n# over b\nb:\n- - 1\n  - 2\n- [3]\n',
  '# boven\n\na:   1   # een\n\n\n# twee\nb: [x, "y",\n  z, # noot\n  { c: 1,\n    d: 2 }]\n# onder\n',
  'a:\nb: # leeg\nc: ~\nd:\n  e:\n  f:\n    - \n    -\n    - 1\n',
  "a: |\n  een\n\n   twee\nb: >-\n  drie\n  vier\n\n\nc: |-\n  vijf\n\nd: 'zes''zeven'\n",
  'a:\n    -   x: 1\n        # over y\n        y: 2 # twee\n\n    -   x: 3',
  'a: een\n  twee\n  drie\nb:\n  "vier\n  vijf"\nc:\n  # over d\n  d: 1',
  '- id: een\n  lijst: []\n  groep: {}\n# over twee\n- id: twee\n  lijst: [a]\n  groep: {x: 1, y}\n- # zomaar\n  id: drie\n',
  '"sleutel: met": 1\n\'ïj 👩🏽‍🔧\':\n  - "#geen noot" # wel een noot\nlang: x\n',
  'a:\n  - |\n    een\n\n  - >\n    twee\n  -\n    drie\n  -\n    vier: 4\n    vijf: [1, {z: 9}, ]\n',
];

const PATIENCE = { timeout: 120_000 };
const SEED = 20261123;

test.each(HARD_TEXTS)('any change of what is hard to read is the change of its data: %j', PATIENCE, (text) => {
  tryChanges(text, text, 150, SEED);
});

test('any change of any file of the content is the change of its data, and touches no other line', PATIENCE, () => {
  for (const [number, file] of files.entries()) tryChanges(file, fieldsIn(file), 4, SEED + number);
});

function tryChanges(name: string, text: string, numRuns: number, seed: number): void {
  const data = read(text);
  for (const change of fc.sample(changeOf(data), { numRuns, seed })) {
    const { kind, path: at, value } = change;
    const label = `${name} ${JSON.stringify(change)}`;
    const after = kind === 'add' ? addToYaml(text, at, value as unknown[]) : putInYaml(text, at, value);
    expect(read(after), label).toEqual(changed(data, change));
    const [before, now] = [text.split('\n'), after.split('\n')];
    const { top, rest } = untouched(text, change);
    expect(now.slice(0, top), label).toEqual(before.slice(0, top));
    expect(now.slice(now.length - rest), label).toEqual(before.slice(before.length - rest));
    // What comes between the lines that stay takes nothing of them away.
    if (kind === 'new' || kind === 'add') {
      const shared = isFlowChange(text, change) ? before.length - 1 : before.length;
      expect(countShared(before, now), label).toBeGreaterThanOrEqual(shared);
    }
  }
}

function isFlowChange(text: string, { path: at }: Change): boolean {
  const { contents } = parseDocument(text, { version: '1.2', schema: 'core' });
  return [...at.keys(), at.length].some((length) => isFlow(nodeAt(contents, at.slice(0, length))));
}

/** Lines at the top and at the end that both have. */
function countShared(before: readonly string[], after: readonly string[]): number {
  const top = before.findIndex((line, index) => line !== after[index]);
  if (top === -1) return before.length;
  const rest = before.toReversed().findIndex((line, index) => line !== after[after.length - 1 - index]);
  return Math.min(before.length, top + (rest === -1 ? before.length : rest));
}
