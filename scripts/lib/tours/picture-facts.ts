import sharp, { type Metadata } from 'sharp';
import type { PictureFault, PictureSize } from '../../../src/domain/checks/tour-pictures.ts';
import { readGPano, type Crop } from './gpano.ts';

/** What the header of a picture says, as it is seen: upright. */
export interface PictureFacts extends PictureSize {
  /** Where this picture lies in a whole panorama, in its own pixels. */
  readonly crop?: Crop;
  readonly heading?: number;
  readonly pitch?: number;
  readonly roll?: number;
}

const KNOWN_FORMATS: readonly string[] = ['jpeg', 'png', 'webp', 'avif'];

/** Reads no pixels, so that it takes no time. Never throws for what is in the file. */
export async function readPictureFacts(bytes: Buffer): Promise<PictureFacts | PictureFault> {
  const metadata = await readMetadata(bytes);
  if (metadata === undefined) return UNREADABLE;
  if (isHeic(metadata)) return HEIC;
  const format = metadata.format === 'heif' ? 'avif' : metadata.format;
  if (!KNOWN_FORMATS.includes(format)) {
    return {
      message: `dit is een ${format.toUpperCase()}-bestand en dat kan de site niet gebruiken.`,
      fix: 'Bewaar de foto als JPEG, PNG, WebP of AVIF.',
    };
  }
  if ((metadata.pages ?? 1) > 1) return MOVING;
  const { width, height } = metadata.autoOrient;
  const { crop, ...pose } = readGPano(metadata.xmpAsString ?? '');
  const scaled = crop && scaleCrop(crop, width, height);
  return {
    width,
    height,
    ...pose,
    ...(scaled && { crop: scaled, full: { width: scaled.fullWidth, height: scaled.fullHeight } }),
  };
}

async function readMetadata(bytes: Buffer): Promise<Metadata | undefined> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    return undefined;
  }
}

/** Programs that make a picture smaller leave its GPano as it was, so its sizes count only beside one another. */
function scaleCrop(crop: Crop, width: number, height: number): Crop | undefined {
  const scale = width / crop.width;
  if (Math.abs(crop.height * scale - height) > 0.01 * height) return undefined;
  const round = (value: number): number => Math.round(value * scale);
  return {
    width,
    height,
    fullWidth: round(crop.fullWidth),
    fullHeight: round(crop.fullHeight),
    left: round(crop.left),
    top: round(crop.top),
  };
}

function isHeic({ format, compression }: Metadata): boolean {
  return format === 'heif' && compression === 'hevc';
}

export const UNREADABLE: PictureFault = {
  message: 'dit bestand is geen foto, of het is beschadigd.',
  fix: 'Kopieer het opnieuw van de camera. Gaat het open op uw computer? Bewaar het dan opnieuw als JPEG.',
};
export const BROKEN: PictureFault = {
  message: 'deze foto is beschadigd: een deel ontbreekt.',
  fix: 'Kopieer het bestand opnieuw van de camera; het kopiëren is waarschijnlijk te vroeg gestopt.',
};
const HEIC: PictureFault = {
  message: 'dit is een HEIC-foto van een iPhone of iPad, en die kan de site niet lezen.',
  fix: 'Bewaar de foto als JPEG.',
};
const MOVING: PictureFault = {
  message: 'dit bestand bevat meer dan één beeld.',
  fix: 'Bewaar alleen het beeld dat u wilt laten zien, als JPEG.',
};
