import type { Rule } from 'eslint';
import { eachImport } from './each-import.ts';
import { importedFile, nameOf } from './imports.ts';
import { makeImportsReader } from './imports-on-disk.ts';

type ImportsOf = (file: string) => readonly string[];

/**
 * Refuses files that lead back to themselves, also where only a type does: who reads them goes round all the same. The
 * rules for this that packages offer leave types out, and do not read `.astro`.
 */
export function makeCirclesRule(): Rule.RuleModule {
  const importsOnDisk = makeImportsReader();
  return {
    meta: {
      type: 'problem',
      schema: [],
      messages: { circle: 'A circle: {{ way }}. Give what both need a file of its own.' },
    },
    create(context) {
      const { cwd, filename } = context;
      const importsOf = onceEach((file) => importsOnDisk(file, cwd));
      return eachImport(context, ({ specifier, loc }) => {
        const target = importedFile(specifier, filename, cwd);
        const way = target === undefined ? undefined : findWay(target, filename, importsOf);
        if (way === undefined) return;
        const names = [filename, ...way].map((file) => nameOf(file, cwd));
        context.report({ loc, messageId: 'circle', data: { way: names.join(' → ') } });
      });
    },
  };
}

/** The shortest row of files from one to another, both included, in which each imports the next. */
export function findWay(from: string, to: string, importsOf: ImportsOf): string[] | undefined {
  const before = new Map<string, string | undefined>([[from, undefined]]);
  for (const [file] of before) {
    if (file === to) return wayTo(file, before);
    for (const next of importsOf(file)) if (!before.has(next)) before.set(next, file);
  }
  return undefined;
}

function wayTo(end: string, before: ReadonlyMap<string, string | undefined>): string[] {
  const way: string[] = [];
  for (let file: string | undefined = end; file !== undefined; file = before.get(file)) way.unshift(file);
  return way;
}

function onceEach(read: ImportsOf): ImportsOf {
  const known = new Map<string, readonly string[]>();
  return (file) => {
    const imports = known.get(file) ?? read(file);
    known.set(file, imports);
    return imports;
  };
}
