import path from 'node:path/posix';
import { COLLECTIONS } from '../../../src/domain/collections.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import { seeTemplate } from '../../../src/domain/templates.ts';
import type { FoundFile } from './folder.ts';
import { COLLECTION_FOLDERS, placeOf } from './places.ts';

/** Folders that are a page, without the file that holds its text: the site would silently leave them out. */
export function findMissingPages(found: readonly FoundFile[], label: string): Problem[] {
  const filled = new Set(found.flatMap(({ path: below }) => ownerOf(below)));
  return found.flatMap(({ path: below, kind }) => {
    const [collection] = COLLECTION_FOLDERS.get(path.dirname(below)) ?? [];
    if (kind !== 'folder' || collection === undefined || filled.has(`${collection} ${below}`)) return [];
    const { stored } = COLLECTIONS[collection];
    if (stored.form !== 'folders') return [];
    return {
      file: `${label}/${below}`,
      message: `In deze map ontbreekt ${stored.file}.`,
      fix: `Zet het erin, of haal de map weg. ${seeTemplate(collection)}`,
    };
  });
}

function ownerOf(below: string): string[] {
  const place = placeOf(below);
  return place.kind === 'entry' ? [`${place.collection} ${path.dirname(below)}`] : [];
}
