import { readFileSync } from 'node:fs';
import path from 'node:path';
import { COLLECTIONS, fileOf, type CollectionName } from '../../src/domain/collections.ts';

export const TEMPLATES_FOLDER = path.resolve(import.meta.dirname, '../../content/templates');

/** The names by which the templates refer to each other; the others may have any. */
const NAMES: Readonly<Partial<Record<CollectionName, string>>> = {
  regions: 'gorinchem-altena',
  plans: 'gorinchem-altena',
  programmeLines: 'basis-op-orde',
  supporters: 'lenie-van-lieverloo',
  labs: 'voorbeeld-pie',
  practices: 'leren-op-een-oefendak',
  tours: 'voorbeeld-pie',
};

/** What a template is called that no other refers to. */
const ANY_NAME = 'voorbeeld';

/** The id under which all templates together are a site without problems. */
export function templateId(collection: CollectionName): string {
  return NAMES[collection] ?? ANY_NAME;
}

export function templateText(collection: CollectionName): string {
  return readFileSync(path.join(TEMPLATES_FOLDER, COLLECTIONS[collection].template), 'utf8');
}

/** A template where an author would copy it to. */
export function templateFile(collection: CollectionName) {
  const id = templateId(collection);
  return { collection, id, file: fileOf(collection, id), text: templateText(collection) };
}
