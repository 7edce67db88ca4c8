import { readFileSync, statSync } from 'node:fs';
import { importedFile, readImports } from './imports.ts';

/** Reads a file again only after it changed: every file is on the way of many others. */
export function makeImportsReader(): (file: string, root: string) => readonly string[] {
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
