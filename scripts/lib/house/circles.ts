import { readFileSync, statSync } from 'node:fs';
import type { Rule } from 'eslint';
import { eachImport } from './each-import.ts';
import { importedFile, nameOf, readImports } from './imports.ts';

type ImportsOf = (file: string) => readonly string[];

/**
 * Refuses files that lead back to themselves, also where only a type does: who reads them goes round all the same. The
 * rules for this that packages offer leave types out, and do not read `.astro`.
 */
export function makeCirclesRule(): Rule.RuleModule {
  const importsOnDisk = makeReader();
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

/** Reads a file again only after it changed: every file is on the way of many others. */
function makeReader(): (file: string, root: string) => readonly string[] {
  const kept = new Map<string, { readonly changed: number; readonly imports: readonly string[] }>();
  return (file, root) => {
    if (!/\.(ts|mjs|js|astro)$/.test(file)) return [];
    const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (changed === undefined) return [];
    const known = kept.get(file);
    if (known?.changed === changed) return known.imports;
    const imports = readImports(file, readFileSync(file, 'utf8')).flatMap(
      ({ specifier }) => importedFile(specifier, file, root) ?? [],
    );
    kept.set(file, { changed, imports });
    return imports;
  };
}

function onceEach(read: ImportsOf): ImportsOf {
  const known = new Map<string, readonly string[]>();
  return (file) => {
    const imports = known.get(file) ?? read(file);
    known.set(file, imports);
    return imports;
  };
}
