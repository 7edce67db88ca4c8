import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findKept, keep } from '../kept-files.ts';
import { mapBounded } from '../map-bounded.ts';
import type { NamedCard } from './place-card.ts';

/** Pictures of pages, below the root of the project. Not in git: everything in it can be made again. */
export const CARDS_FOLDER = '.work/cards';

const FILES_AT_ONCE = 4;

/** Pictures to put into a site. Plain data, because it travels to another thread. */
export interface CardsJob {
  /** The folder of the site. */
  readonly site: string;
  /** The folder of what earlier builds drew. */
  readonly kept: string;
  readonly siteName: string;
  readonly cards: readonly NamedCard[];
}

/** How many were not there yet. */
export async function makeCards(job: CardsJob): Promise<number> {
  const isNew = await mapBounded(job.cards, FILES_AT_ONCE, (card) => makeCard(card, job));
  return isNew.filter(Boolean).length;
}

async function makeCard({ sum, file, card }: NamedCard, { site, kept, siteName }: CardsJob): Promise<boolean> {
  const place = path.join(site, file);
  const found = findKept(kept, sum);
  const bytes = found ?? (await draw());
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(place, bytes);
  return found === undefined;

  async function draw(): Promise<Buffer> {
    // Fonts and the library of pictures are only read where something has to be drawn.
    const { drawCard } = await import('./draw-card.ts');
    const drawn = await drawCard(card, siteName, card.picture && (await readFile(path.join(site, card.picture.href))));
    await keep(kept, sum, drawn);
    return drawn;
  }
}
