import { COLLECTION_NAMES, COLLECTIONS, type CollectionName, type StoredAs } from '../../../src/domain/collections.ts';
import { isPicture, isVideo } from '../../../src/domain/media/picture-files.ts';
import { kebabCase } from '../../../src/domain/text/kebab-case.ts';

/** What a file in the content folder is for, told by its path alone. */
export type FilePlace =
  | { readonly kind: 'entry'; readonly collection: CollectionName; readonly id: string }
  | { readonly kind: 'picture' }
  | { readonly kind: 'video' }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'stray' };

/** The kinds of entry that lie in a folder; the first gives the folder its pages. */
export const COLLECTION_FOLDERS: ReadonlyMap<string, readonly CollectionName[]> = Map.groupBy(
  COLLECTION_NAMES.filter((name) => 'folder' in COLLECTIONS[name].stored),
  (name) => folderOf(COLLECTIONS[name].stored),
);

function folderOf(stored: StoredAs): string {
  return 'folder' in stored ? stored.folder : '';
}

/** Copied by authors, and kept right by a test of their own. */
const TEMPLATES = 'templates';

/**
 * Reads a path below the content folder, with forward slashes. A wrong capital or ending still tells what the author
 * meant: then the name is a problem, and the page is read all the same.
 */
export function placeOf(path: string): FilePlace {
  if (isSkipped(path)) return { kind: 'skipped' };
  const [first = '', ...rest] = path.split('/');
  if (rest.length === 0) return rootFile(first);
  const collections = COLLECTION_FOLDERS.get(first);
  if (collections === undefined) return { kind: 'stray' };
  const [entry] = collections.flatMap((collection) => entryIn(collection, rest) ?? []);
  if (entry !== undefined) return entry;
  if (isPicture(path)) return { kind: 'picture' };
  const isFolderOfOnePage = collections.some((collection) => COLLECTIONS[collection].stored.form === 'folders');
  return { kind: isFolderOfOnePage && rest.length > 1 && isVideo(path) ? 'video' : 'stray' };
}

/** A name that starts with _ or . is the author's own business. */
function isSkipped(path: string): boolean {
  const steps = path.split('/');
  return steps[0] === TEMPLATES || steps.some((step) => step.startsWith('_') || step.startsWith('.'));
}

function rootFile(name: string): FilePlace {
  const collection = COLLECTION_NAMES.find((each) => {
    const { stored } = COLLECTIONS[each];
    return 'file' in stored && !('folder' in stored) && stored.file === usualName(name);
  });
  return collection === undefined ? { kind: 'stray' } : { kind: 'entry', collection, id: baseName(name) };
}

function entryIn(collection: CollectionName, steps: readonly string[]): FilePlace | undefined {
  const { stored } = COLLECTIONS[collection];
  const [first = '', second] = steps;
  const isEntry =
    stored.form === 'folders'
      ? steps.length === 2 && usualName(second ?? '') === stored.file
      : steps.length === 1 && usualName(first).endsWith(stored.form === 'records' ? '.yaml' : '.mdx');
  if (!isEntry) return undefined;
  return { kind: 'entry', collection, id: kebabCase(second === undefined ? baseName(first) : first) };
}

/** `Terms.YML` means `terms.yaml`, and `lab.md` means `lab.mdx`. */
function usualName(name: string): string {
  return name
    .toLowerCase()
    .replace(/\.(?:md|markdown)$/, '.mdx')
    .replace(/\.yml$/, '.yaml');
}

function baseName(name: string): string {
  return name.replace(/\.[^.]*$/, '');
}
