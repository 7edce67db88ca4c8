import path from 'node:path/posix';
import { COLLECTION_NAMES, COLLECTIONS, seeTemplate, type StoredAs } from '../../../src/domain/collections.ts';
import type { Problem } from '../../../src/domain/schema/problem.ts';
import type { FoundFile } from './folder.ts';
import { COLLECTION_FOLDERS } from './places.ts';

/** What the site can not be made without, and pages without their text. */
export function findMissing(found: readonly FoundFile[], label: string): Problem[] {
  return [...findMissingFiles(found, label), ...findMissingPages(found, label)];
}

/** Kinds that have one file for all: the pages that show them can not be made without it. */
function findMissingFiles(found: readonly FoundFile[], label: string): Problem[] {
  const filled = new Set(found.flatMap(({ place }) => (place.kind === 'entry' ? [place.collection] : [])));
  return COLLECTION_NAMES.flatMap((collection) => {
    const { stored }: { stored: StoredAs } = COLLECTIONS[collection];
    if (!isNeeded(stored) || filled.has(collection)) return [];
    return {
      file: `${label}/${stored.file}`,
      message: 'Dit bestand ontbreekt, en zonder dat kan de site niet worden gemaakt.',
      fix: `Zet het terug. ${seeTemplate(collection)}`,
    };
  });
}

function isNeeded(stored: StoredAs): stored is Extract<StoredAs, { readonly form: 'list' | 'single' }> {
  return stored.form === 'list' || (stored.form === 'single' && !stored.mayMiss);
}

/** Folders that are a page, without the file that holds its text: the site would silently leave them out. */
function findMissingPages(found: readonly FoundFile[], label: string): Problem[] {
  const filled = new Set(found.flatMap(ownerOf));
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

function ownerOf({ path: below, place }: FoundFile): string[] {
  return place.kind === 'entry' ? [`${place.collection} ${path.dirname(below)}`] : [];
}
