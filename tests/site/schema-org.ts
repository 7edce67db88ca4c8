import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import ts from 'typescript';

/** The vocabulary of schema.org, as its types for TypeScript have it: each is made from the published list. */
const PLACE = path.join(path.dirname(createRequire(import.meta.url).resolve('schema-dts')), 'schema.d.ts');

interface Term {
  readonly parents: readonly string[];
  /** Each with the names of what it may hold. */
  readonly properties: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What stands in what the site says and is no term of schema.org, or not of that type: `Event.price`. */
export function findUnknownTerms(thing: unknown, expected?: ReadonlySet<string>): string[] {
  if (Array.isArray(thing)) return thing.flatMap((each) => findUnknownTerms(each, expected));
  if (typeof thing !== 'object' || thing === null) return findWrongValue(thing, expected);
  const { '@type': type, '@context': _context, ...rest } = thing as Record<string, unknown>;
  if (typeof type !== 'string' || !terms.has(`${type}Leaf`)) return [`@type ${String(type)}`];
  const isExpected = expected === undefined || ancestorsOf(type).some((each) => expected.has(each));
  return [
    ...(isExpected ? [] : [`${type} where ${[...expected].join(' or ')} is expected`]),
    ...Object.entries(rest).flatMap(([name, value]) => {
      const range = rangeOf(type, name);
      return range === undefined ? [`${type}.${name}`] : findUnknownTerms(value, range);
    }),
  ];
}

/** A text may stand where the vocabulary says so, and a name of schema.org only where it is one of the choices. */
function findWrongValue(value: unknown, range: ReadonlySet<string> = new Set()): string[] {
  const names = typeof value === 'number' ? ['Number', 'Integer'] : typeof value === 'boolean' ? ['Boolean'] : TEXTS;
  const term = typeof value === 'string' ? /^https:\/\/schema\.org\/(\w+)$/.exec(value)?.[1] : undefined;
  if (term !== undefined) return [...range].some((each) => choices.get(each)?.has(term)) ? [] : [String(value)];
  // Its address may stand for anything.
  if (typeof value === 'string' && URL.canParse(value)) return [];
  return names.some((name) => range.has(name)) || [...range].some((each) => textual.has(each))
    ? []
    : [`${JSON.stringify(value)} where ${[...range].join(' or ')} is expected`];
}

const TEXTS = ['Text', 'URL', 'Date', 'DateTime', 'Time'];

const terms = new Map<string, Term>();
/** The fixed values of each enumeration. */
const choices = new Map<string, Set<string>>();
/** Types for which a text may stand. */
const textual = new Set<string>();
readVocabulary();

function readVocabulary(): void {
  const source = ts.createSourceFile(PLACE, readFileSync(PLACE, 'utf8'), ts.ScriptTarget.Latest);
  for (const node of source.statements) {
    if (ts.isInterfaceDeclaration(node)) terms.set(node.name.text, termOf(node, source));
    if (ts.isTypeAliasDeclaration(node)) {
      const text = node.type.getText(source);
      const found = [...text.matchAll(/"https:\/\/schema\.org\/(\w+)"/g)].map(([, name = '']) => name);
      if (found.length > 0) choices.set(node.name.text, new Set(found));
      if (/(?:^|\| )string$/.test(text)) textual.add(node.name.text);
    }
  }
}

function termOf(node: ts.InterfaceDeclaration, source: ts.SourceFile): Term {
  const parents = (node.heritageClauses ?? []).flatMap(({ types }) =>
    types.flatMap((type) => type.getText(source).match(/\w+Base/g) ?? []),
  );
  const properties = node.members.flatMap((member): [string, Set<string>][] => {
    if (!ts.isPropertySignature(member) || !ts.isStringLiteral(member.name)) return [];
    return [[member.name.text, new Set(member.type?.getText(source).match(/\b[A-Z]\w+/g))]];
  });
  return { parents, properties: new Map(properties) };
}

/** The type itself and all that it is a kind of. */
function ancestorsOf(type: string): string[] {
  return interfacesOf(`${type}Leaf`).map((name) => name.replace(/(?:Base|Leaf)$/, ''));
}

function interfacesOf(name: string): string[] {
  return [name, ...(terms.get(name)?.parents ?? []).flatMap(interfacesOf)];
}

function rangeOf(type: string, property: string): ReadonlySet<string> | undefined {
  return interfacesOf(`${type}Leaf`)
    .map((each) => terms.get(each)?.properties.get(property))
    .find((range) => range !== undefined);
}
