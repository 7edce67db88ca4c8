import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { placeOf, type FilePlace } from './places.ts';
import { compareText } from '../../../src/domain/text/compare-text.ts';

/** Something in the content folder. `path` is below that folder, with forward slashes. */
export interface FoundFile {
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'other';
  readonly place: FilePlace;
}

/** Everything below a folder, the folders themselves included. Follows no symbolic links, so that it always ends. */
export async function listFolder(root: string): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  const waiting = [''];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const entry of await readdir(path.join(root, folder), { withFileTypes: true })) {
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const place = placeOf(file);
      if (place.kind === 'skipped') continue;
      const kind = kindOf(entry);
      found.push({ path: file, kind, place });
      if (kind === 'folder') waiting.push(file);
    }
  }
  return found.toSorted((a, b) => compareText(a.path, b.path));
}

/** A pipe or a device could keep a reader waiting for ever, and a link could lead out of the folder. */
function kindOf(entry: Dirent): FoundFile['kind'] {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}
