import { formatCount } from '../dutch-figures.ts';
import { mapBounded } from '../map-bounded.ts';
import { hashesOf, type NeededScene } from './needed-pictures.ts';
import type { PictureSetInfo, PictureSets } from './picture-sets.ts';

/** What is in each folder of pictures that is there, by its hash. */
export type KnownSets = ReadonlyMap<string, PictureSetInfo>;

/** Folders are looked at one by one, because each opens many files. */
const AT_ONCE = 2;

/** `seen`: those that need no second look. */
export async function findKnown(
  scenes: readonly NeededScene[],
  sets: PictureSets,
  seen: KnownSets = new Map(),
): Promise<KnownSets> {
  const infos = await mapBounded(
    hashesOf(scenes),
    AT_ONCE,
    async (hash) => [hash, seen.get(hash) ?? (await sets.find(hash))] as const,
  );
  return new Map(infos.flatMap(([hash, info]) => (info === undefined ? [] : [[hash, info] as const])));
}

/** How many of those that are not there were made before. */
export async function countDamaged(
  scenes: readonly NeededScene[],
  known: KnownSets,
  sets: PictureSets,
): Promise<number> {
  const missing = new Set(hashesOf(scenes).filter((hash) => !known.has(hash)));
  const made = await mapBounded([...missing], AT_ONCE, sets.wasMade);
  return made.filter(Boolean).length;
}

export function describeDamaged(count: number): string {
  const what = formatCount(count, 'map met bewaarde beelden was', 'mappen met bewaarde beelden waren');
  return `${what} beschadigd. Die beelden worden opnieuw gemaakt.`;
}
