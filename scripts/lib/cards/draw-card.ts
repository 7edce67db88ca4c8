import sharp from 'sharp';
import { CARD_SIZE, type ShareCard } from '../../../src/domain/derived/share-card.ts';
import { layOutCard, PHOTO } from './lay-out-card.ts';

/** Bytes: what a chat program still fetches at once. */
export const MOST_BYTES = 60_000;

/** The best in which a photograph is light enough. Words alone are light, and sharp, as PNG. */
const QUALITIES = [80, 72, 64, 56, 48, 40];
/** How many times coarser a photograph becomes that is too heavy in each of these. */
const GRAINS = [1, 2, 4, 8];

/** Half the bytes, for a few milliseconds: there are no more colours than these, and their shades on the edges of letters. */
const FEW_COLOURS = { palette: true, colours: 64, dither: 0, effort: 1, compressionLevel: 6 };

// Every core has a thread of ours already.
sharp.concurrency(1);
sharp.cache(false);

/** The picture as a file. `photo`: what its `picture` refers to. */
export async function drawCard(card: ShareCard, siteName: string, photo?: Buffer): Promise<Buffer> {
  const words = Buffer.from(layOutCard(card, siteName));
  if (photo === undefined) return sharp(words).removeAlpha().png(FEW_COLOURS).toBuffer();
  for (const grain of GRAINS) {
    const { data, info } = await compose(words, photo, grain);
    for (const quality of QUALITIES) {
      const file = await sharp(data, { raw: info }).jpeg({ quality }).toBuffer();
      if (file.length <= MOST_BYTES) return file;
    }
  }
  throw new Error(`The picture of “${card.title}” is too heavy in every quality.`);
}

async function compose(words: Buffer, photo: Buffer, grain: number) {
  const { width, height, left, top } = PHOTO;
  const small = { width: Math.round(width / grain), height: Math.round(height / grain) };
  const { data, info } = await sharp(photo)
    .resize({ ...small, fit: 'cover' })
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const cutOut = grain === 1 ? data : await sharp(data, { raw: info }).resize(width, height).raw().toBuffer();
  return sharp({ create: { ...CARD_SIZE, channels: 3, background: '#ffffff' } })
    .composite([{ input: cutOut, raw: { width, height, channels: 3 }, left, top }, { input: words }])
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
}
