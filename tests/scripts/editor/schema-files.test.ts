import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { makeSchemaFiles, makeYamlSetting, writeSchemaFiles } from '../../../scripts/lib/editor/schema-files.ts';
import { makeFolder } from '../site/site-builder.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

test('the schemas in the repository are up to date: otherwise run npm run schemas', () => {
  const files = readdirSync(path.join(ROOT, '.vscode/schemas')).map((file) => `.vscode/schemas/${file}`);
  expect(readAll(ROOT, files)).toEqual(makeSchemaFiles());
});

test('VS Code knows which files each schema is about', () => {
  // JSON with remarks is YAML once they are gone.
  const text = readFileSync(path.join(ROOT, '.vscode/settings.json'), 'utf8').replaceAll(/^ *\/\/.*$/gm, '');
  const settings = parse(text) as Record<string, unknown>;
  expect(settings['yaml.schemas']).toEqual(makeYamlSetting());
});

test('writing them twice makes the same files', async () => {
  const root = makeFolder();
  await writeSchemaFiles(root);
  expect(readAll(root, await writeSchemaFiles(root))).toEqual(makeSchemaFiles());
});

function readAll(root: string, files: readonly string[]): Map<string, string> {
  return new Map(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
}
