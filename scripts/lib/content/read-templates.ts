import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { TemplateWords } from '../../../src/domain/checks/check.ts';
import { findTemplateWords } from '../../../src/domain/checks/texts/template-words.ts';
import { COLLECTION_NAMES, COLLECTIONS, fileOf, type CollectionName } from '../../../src/domain/collections.ts';
import type { Entry } from '../../../src/domain/entry.ts';
import { readEntries } from './entries.ts';

/** The words of the templates of a project. One that is not there or can not be read has none: a test keeps them right. */
export async function readTemplateWords(root: string): Promise<TemplateWords> {
  const read = await Promise.all(COLLECTION_NAMES.map((collection) => readTemplate(root, collection)));
  return findTemplateWords(read.flat());
}

async function readTemplate(root: string, collection: CollectionName): Promise<readonly Entry[]> {
  const place = path.join(root, 'content/templates', COLLECTIONS[collection].template);
  const text = await readFile(place, 'utf8').catch(() => '');
  const id = 'sjabloon';
  return readEntries({ file: fileOf(collection, id), collection, id }, text.replaceAll('\r\n', '\n')).entries;
}
