import type { AST, Rule } from 'eslint';
import { readImports } from './imports.ts';

/** Goes past every import of the file that the linter reads. The scripts of a page are read with the page, not again alone. */
export function eachImport(
  { filename, physicalFilename, sourceCode }: Rule.RuleContext,
  judge: (found: { readonly specifier: string; readonly loc: AST.SourceLocation }) => void,
): Rule.RuleListener {
  if (filename !== physicalFilename) return {};
  return {
    Program() {
      for (const { specifier, start, end } of readImports(filename, sourceCode.text)) {
        const loc = { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) };
        judge({ specifier, loc });
      }
    },
  };
}
