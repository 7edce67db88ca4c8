import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { splitPage } from '../scripts/lib/content/frontmatter.ts';
import { placeOf } from '../scripts/lib/content/places.ts';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../src/domain/collections.ts';
import { tellEditor } from '../src/domain/schema/message.ts';

/** The fields of one file as its author wrote them, before any schema has seen them. Of a list file the whole list. */
export interface WrittenFile {
  readonly file: string;
  readonly collection: CollectionName;
  readonly values: unknown;
}

const CONTENT = path.resolve(import.meta.dirname, '../content');

/** Every real page and record. */
export function readContentValues(): WrittenFile[] {
  return readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .flatMap((file) => {
      const place = placeOf(file);
      return place.kind === 'entry' ? [{ file, collection: place.collection, values: readValues(file) }] : [];
    });
}

/** The template of every kind. */
export function readTemplateValues(): WrittenFile[] {
  return COLLECTION_NAMES.map((collection) => {
    const file = `templates/${COLLECTIONS[collection].template}`;
    return { file, collection, values: readValues(file) };
  });
}

function readValues(file: string): unknown {
  const text = readFileSync(path.join(CONTENT, file), 'utf8');
  if (file.endsWith('.yaml')) return load(text, { schema: CORE_SCHEMA });
  const page = splitPage(text);
  if (!('fields' in page)) throw new Error(`${file}: ${tellEditor(page.problem.message)}`);
  return load(page.fields, { schema: CORE_SCHEMA });
}
