import readExif from 'exif-reader';
import sharp, { type Metadata } from 'sharp';
import {
  judgeLargest,
  type Crop,
  type FileFault,
  type PictureFacts,
  type PictureReading,
} from '../../../src/domain/media/picture-reading.ts';
import { readAlone, readAmongOthers } from './error-turns.ts';
import { readGPano } from './gpano.ts';
import { endsWhole } from './picture-end.ts';
import { toTenth } from '../../../src/domain/text/tenth.ts';

const KNOWN_FORMATS: readonly string[] = ['jpeg', 'png', 'webp', 'avif'];
/** Rows of a third of a degree in a panorama: at a real pole all of such a row is nearly one place. */
const SKETCH = { columns: 128, rows: 512 } as const;

/** Reads a picture from its first byte to its last. Never throws for what is in it. */
export async function lookAtPicture(bytes: Buffer): Promise<PictureReading> {
  const metadata = await readMetadata(bytes);
  if (metadata === undefined) return UNREADABLE;
  const { width, height } = metadata.autoOrient;
  const fault = judgeKind(metadata) ?? judgeLargest({ width, height });
  if (fault !== undefined) return fault;
  if (!endsWhole(bytes, metadata.format, { width, height })) return BROKEN;
  const sketch = await decodeWhole(bytes, metadata);
  return sketch === undefined ? BROKEN : { ...describe(metadata), rows: measureRows(sketch) };
}

async function readMetadata(bytes: Buffer): Promise<Metadata | undefined> {
  try {
    return await readAmongOthers(() => sharp(bytes, { limitInputPixels: false }).metadata());
  } catch {
    return undefined;
  }
}

function judgeKind({ format, compression, pages = 1 }: Metadata): FileFault | undefined {
  if (format === 'heif' && compression === 'hevc') return HEIC;
  if (!KNOWN_FORMATS.includes(format === 'heif' ? 'avif' : format)) {
    return {
      message: `dit is een ${format.toUpperCase()}-bestand en dat kan de site niet gebruiken.`,
      fix: 'Bewaar de foto als JPEG, PNG, WebP of AVIF.',
    };
  }
  return pages > 1 ? MOVING : undefined;
}

/** What a decoder says of data that is damaged. Left out: bytes too many, which cameras write before the end. */
const DAMAGE = /premature end|bad Huffman code|bad arithmetic code|found marker 0x\w+ instead of/;

/**
 * A small grey copy that took every pixel to make; undefined when they are not all there. The strictest setting also
 * fails on what is harmless, such as an odd profile, and the next one passes over holes: so both are asked.
 */
async function decodeWhole(bytes: Buffer, metadata: Metadata): Promise<Buffer | undefined> {
  const read = (failOn: FailOn) => () => sketch(bytes, metadata, failOn);
  const strict = await readAmongOthers(read('warning')).catch(() => undefined);
  if (strict !== undefined) return strict;
  const why = await readAlone(read('warning')).then(() => '', String);
  return DAMAGE.test(why) ? undefined : readAmongOthers(read('error')).catch(() => undefined);
}

type FailOn = 'warning' | 'error';

function sketch(bytes: Buffer, { autoOrient }: Metadata, failOn: FailOn): Promise<Buffer> {
  return (
    sharp(bytes, { failOn, limitInputPixels: false })
      .autoOrient()
      // Taking out all of it keeps sharp from the short cut of decoding a JPEG at an eighth, which sees fewer holes.
      .extract({ left: 0, top: 0, width: autoOrient.width, height: autoOrient.height })
      .resize(SKETCH.columns, SKETCH.rows, { fit: 'fill' })
      .flatten({ background: '#808080' })
      .toColourspace('b-w')
      .raw({ depth: 'uchar' })
      .toBuffer()
  );
}

function measureRows(sketch: Buffer): PictureFacts['rows'] {
  const rowAt = (row: number): number[] => [...sketch.subarray(row * SKETCH.columns, (row + 1) * SKETCH.columns)];
  return { first: spread(rowAt(0)), last: spread(rowAt(SKETCH.rows - 1)) };
}

/** Standard deviation, to a tenth. */
function spread(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return toTenth(Math.sqrt(square));
}

function describe(metadata: Metadata): Omit<PictureFacts, 'rows'> {
  const { width, height } = metadata.autoOrient;
  const { crop, ...pose } = readGPano(readXmp(metadata));
  const scaled = crop && scaleCrop(crop, width, height);
  return { width, height, ...pose, ...(scaled && { crop: scaled }), fromCamera: isFromCamera(metadata) };
}

/** Many cameras fill their XMP up with zeros, and then sharp does not give it as text. */
function readXmp({ xmp }: Metadata): string {
  if (xmp === undefined) return '';
  // Every other byte of plain letters in UTF-16 is zero.
  const text = xmp[1] === 0 || xmp[0] === 0xff ? xmp.toString('utf16le') : xmp.toString('utf8');
  return text.replaceAll('\0', '');
}

/** A program that makes a picture smaller keeps the name of the camera, and often the width that it once had. */
function isFromCamera({ exif, width }: Metadata): boolean {
  if (exif === undefined) return false;
  try {
    const { Image: camera, Photo: photo } = readExif(exif);
    const wasWide = photo?.PixelXDimension;
    return (camera?.Make ?? camera?.Model) !== undefined && (wasWide === undefined || wasWide === width);
  } catch {
    return false;
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

const UNREADABLE: FileFault = {
  message: 'dit bestand is geen foto, of het is beschadigd.',
  fix: 'Kopieer het opnieuw van de camera. Gaat het open op uw computer? Bewaar het dan opnieuw als JPEG.',
};
export const BROKEN: FileFault = {
  message: 'deze foto is beschadigd: een deel ontbreekt.',
  fix: 'Kopieer het bestand opnieuw van de camera; het kopiëren is waarschijnlijk te vroeg gestopt.',
};
const HEIC: FileFault = {
  message: 'dit is een HEIC-foto van een iPhone of iPad, en die kan de site niet lezen.',
  fix: 'Bewaar de foto als JPEG.',
};
const MOVING: FileFault = {
  message: 'dit bestand bevat meer dan één beeld.',
  fix: 'Bewaar alleen het beeld dat u wilt laten zien, als JPEG.',
};
