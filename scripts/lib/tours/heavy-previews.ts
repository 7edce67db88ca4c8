import { formatKilobytes } from '../dutch-figures.ts';
import type { KnownSets } from './known-sets.ts';
import { picturesOf, type NeededPicture, type NeededScene } from './needed-pictures.ts';

/** A preview is what a visitor waits for; above this it is no longer there at once. */
const LARGEST_PREVIEW = 25_000;

/** Which pictures have a preview that is large for what it is. Only seen once it has been made. */
export function hintHeavyPreviews(scenes: readonly NeededScene[], made: KnownSets): string[] {
  return picturesOf(scenes).flatMap((picture) => {
    const bytes = previewBytes(picture, made);
    if (bytes <= LARGEST_PREVIEW) return [];
    const { job, named } = picture;
    return `${job.title}: het eerste beeld van ${named.name} is zwaar (${formatKilobytes(bytes)}). Een foto met minder ruis is lichter.`;
  });
}

function previewBytes({ job }: NeededPicture, made: KnownSets): number {
  const files = job.parts.flatMap(({ hash }) => made.get(hash)?.files ?? []);
  return files.find(({ path }) => path === 'preview.avif')?.bytes ?? 0;
}
