import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { COLLECTION_NAMES, COLLECTIONS, fileOf, type CollectionName } from '../../../src/domain/collections.ts';
import { jsonSchemaOf } from '../../../src/domain/schema/json-schema.ts';

/**
 * The kinds that are YAML alone. VS Code reads their schemas from the repository, so that they help before anything is
 * installed. For the fields above a page it reads what Astro makes of the same schemas, in `.astro`.
 */
const YAML_KINDS: readonly CollectionName[] = COLLECTION_NAMES.filter((name) => fileOf(name, '*').endsWith('.yaml'));

const FOLDER = '.vscode/schemas';

function schemaFileOf(collection: CollectionName): string {
  return `${FOLDER}/${collection}.schema.json`;
}

/** What every schema file should hold, by its place from the root. */
export function makeSchemaFiles(): ReadonlyMap<string, string> {
  return new Map(YAML_KINDS.map((name) => [schemaFileOf(name), `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`]));
}

/** Writes them all and gives their places. */
export async function writeSchemaFiles(root: string): Promise<string[]> {
  await mkdir(path.join(root, FOLDER), { recursive: true });
  const files = makeSchemaFiles();
  for (const [file, text] of files) await writeFile(path.join(root, file), text);
  return [...files.keys()];
}

/** The setting `yaml.schemas` of VS Code: which files each schema is about. */
export function makeYamlSetting(): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    YAML_KINDS.map((name) => [
      `./${schemaFileOf(name)}`,
      [fileOf(name, '*'), `content/templates/${COLLECTIONS[name].template}`],
    ]),
  );
}
