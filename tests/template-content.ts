import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileOf, type CollectionName } from '../src/domain/collections.ts';
import { TEMPLATES } from '../src/domain/templates.ts';

/** The names by which the templates refer to each other; the others may have any. */
const NAMES: Readonly<Partial<Record<CollectionName, string>>> = {
  regions: 'gorinchem-altena',
  plans: 'gorinchem-altena',
  programmeLines: 'basis-op-orde',
  supporters: 'lenie-van-lieverloo',
  labs: 'voorbeeld-pie',
  tours: 'voorbeeld-pie',
};

/** A template where an author would copy it to. */
export function templateFile(collection: CollectionName) {
  const id = NAMES[collection] ?? 'voorbeeld';
  const text = readFileSync(path.resolve(import.meta.dirname, '../content/templates', TEMPLATES[collection]), 'utf8');
  return { collection, id, file: fileOf(collection, id), text };
}
