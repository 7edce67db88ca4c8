import path from 'node:path';
import ts from 'typescript';
import { beforeAll, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/run-tool.ts';

/**
 * A kind of page that nobody thought of. What the compiler says of it is what its maker must still do; that it says no
 * more is the promise of the table of collections. Queries are left out: Astro types them from what it finds in content.
 */
const NAMES = 'src/domain/collection-names.ts';
const ROWS = 'src/domain/collections.ts';
const ADDRESSES = 'src/domain/addresses.ts';

type Edit = (text: string) => string;

const addName: Edit = (text) => replaceOnce(text, "  'regions',\n", "  'regions',\n  'inventions',\n");
const addAddress: Edit = (text) =>
  replaceOnce(
    text,
    '  regions: (id: string) =>',
    '  inventions: (id: string) => `/uitvindingen/${id}/`,\n  regions: (id: string) =>',
  );
const addRow: Edit = (text) => {
  const [row = ''] = /^ {2}interviews: \{\n.*?^ {2}\},\n/ms.exec(text) ?? [];
  return replaceOnce(
    text,
    row,
    row + row.replace('interviews:', 'inventions:').replace("folder: 'interviews'", "folder: 'inventions'"),
  );
};

let findFaults: (edits: Readonly<Record<string, Edit>>) => string[];

beforeAll(() => {
  const { config } = ts.readConfigFile(path.join(ROOT, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as {
    config: unknown;
  };
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const files = fileNames.filter((file) => /^(?:src\/domain|scripts)\//.test(fromRoot(file)));
  const host = ts.createCompilerHost(options);
  const parsed = new Map<string, ts.SourceFile | undefined>();
  findFaults = (edits) => {
    const program = ts.createProgram(
      files,
      { ...options, noEmit: true },
      {
        ...host,
        getSourceFile(file, language) {
          const edit = edits[fromRoot(file)];
          if (edit !== undefined) return ts.createSourceFile(file, edit(ts.sys.readFile(file) ?? ''), language, true);
          if (!parsed.has(file)) parsed.set(file, host.getSourceFile(file, language));
          return parsed.get(file);
        },
      },
    );
    const faults = ts.getPreEmitDiagnostics(program);
    return [...new Set(faults.map(({ file }) => (file === undefined ? '' : fromRoot(file.fileName))))];
  };
});

const PATIENT = { timeout: 300_000 };

test('a new name is missed in the table and among the addresses', PATIENT, () => {
  expect(findFaults({ [NAMES]: addName })).toEqual(expect.arrayContaining([ROWS, ADDRESSES]));
});

test('with its row and its address nothing else has to know of it', PATIENT, () => {
  expect(findFaults({ [NAMES]: addName, [ROWS]: addRow, [ADDRESSES]: addAddress })).toEqual([]);
});

function fromRoot(file: string): string {
  return path.relative(ROOT, file).replaceAll(path.sep, '/');
}

function replaceOnce(text: string, before: string, after: string): string {
  if (before === '' || text.split(before).length !== 2) throw new Error(`Not there once: ${before}`);
  return text.replace(before, () => after);
}
