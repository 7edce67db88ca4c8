import path from 'node:path';
import ts from 'typescript';

/** One place where a file names another, with where that name stands in the text. */
export interface Import {
  readonly specifier: string;
  readonly start: number;
  readonly end: number;
}

/** Everything that a file of TypeScript or Astro imports, as a value or as a type, at once or later. */
export function readImports(file: string, text: string): Import[] {
  const code = file.endsWith('.astro') ? codeOfPage(text) : text;
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    for (const name of namesIn(node)) found.push({ specifier: name.text, start: name.getStart(source), end: name.end });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The file that an import means; undefined where it means a package. */
export function importedFile(specifier: string, from: string, root: string): string | undefined {
  const [plain = ''] = specifier.split('?');
  if (plain.startsWith('.')) return path.resolve(path.dirname(from), plain);
  return plain.startsWith('/') ? path.join(root, plain) : undefined;
}

/** A file as it is told: from the root of the project. */
export function nameOf(file: string, root: string): string {
  return path.relative(root, file).split(path.sep).join('/');
}

function namesIn(node: ts.Node): ts.StringLiteralLike[] {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textsAmong([node.moduleSpecifier]);
  if (ts.isExternalModuleReference(node)) return textsAmong([node.expression]);
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? textsAmong([node.argument.literal]) : [];
  if (!ts.isCallExpression(node)) return [];
  const [first] = node.arguments;
  if (node.expression.kind === ts.SyntaxKind.ImportKeyword) return textsAmong([first]);
  return isGlob(node.expression)
    ? textsAmong(first && ts.isArrayLiteralExpression(first) ? first.elements : [first])
    : [];
}

function textsAmong(nodes: readonly (ts.Node | undefined)[]): ts.StringLiteralLike[] {
  return nodes.filter((node) => node !== undefined).filter(ts.isStringLiteralLike);
}

/** `import.meta.glob()`, with which Vite imports whatever a pattern finds. */
function isGlob(called: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(called) && called.name.text === 'glob' && ts.isMetaProperty(called.expression);
}

/** The code above a page and that of its scripts, where it stood; all else becomes spaces. */
export function codeOfPage(text: string): string {
  let code = '';
  for (const { at, words } of partsOf(text)) code += blank(text.slice(code.length, at)) + words;
  return code + blank(text.slice(code.length));
}

function* partsOf(text: string): Generator<{ readonly at: number; readonly words: string }> {
  const [above = ''] = /^---\r?\n(?:[^]*?\r?\n)??---/.exec(text) ?? [];
  if (above !== '') yield { at: 3, words: above.slice(3, -3) };
  const markup = blank(above) + text.slice(above.length);
  for (const { index, groups } of markup.matchAll(SCRIPT)) {
    const { open = '', body = '' } = groups ?? {};
    const address = /(?<=\ssrc=)(["'])[^]*?\1/.exec(open);
    // A script of its own is an import of that file.
    if (address !== null) {
      const statement = ';import ';
      yield { at: index + address.index - statement.length, words: statement + address[0] };
    }
    yield { at: index + open.length - 1, words: `;${body}` };
  }
}

const SCRIPT = /(?<open><script\b[^>]*>)(?<body>[^]*?)<\/script>/g;

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
