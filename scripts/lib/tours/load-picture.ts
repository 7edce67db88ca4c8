import sharp, { type Sharp } from 'sharp';
import { WIDEST_PICTURE, type PictureFacts } from '../../../src/domain/media/picture-reading.ts';
import { CHANNELS, type Raster } from './raster.ts';

/** What is larger the check has refused. */
const MOST_PIXELS = WIDEST_PICTURE ** 2 / 2;

/** A whole panorama of the given width, upright, in sRGB. Throws when a part of the file is missing. */
export async function loadPanorama(bytes: Buffer, { crop }: PictureFacts, width: number): Promise<Raster> {
  const height = width / 2;
  if (crop === undefined) return toRaster(open(bytes).resize(width, height, { fit: 'fill' }));
  const scale = width / crop.fullWidth;
  const box = { left: Math.round(crop.left * scale), top: Math.round(crop.top * scale) };
  const inner = {
    width: Math.max(1, Math.min(width - box.left, Math.round(crop.width * scale))),
    height: Math.max(1, Math.min(height - box.top, Math.round(crop.height * scale))),
  };
  return toRaster(
    open(bytes)
      .resize(inner.width, inner.height, { fit: 'fill' })
      // The edge goes on where the camera saw nothing: quieter than a black hole.
      .extend({
        ...box,
        right: width - box.left - inner.width,
        bottom: height - box.top - inner.height,
        extendWith: 'copy',
      }),
  );
}

/** A plain photograph, at most so wide. */
export async function loadPhoto(bytes: Buffer, width: number): Promise<Raster> {
  return toRaster(open(bytes).resize(width, width * 4, { fit: 'inside', withoutEnlargement: true }));
}

function open(bytes: Buffer): Sharp {
  return sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS }).autoOrient();
}

/** CMYK, grey, 16 bits a colour, an alpha channel, a colour profile: what comes out is 8 bits of sRGB. */
async function toRaster(picture: Sharp): Promise<Raster> {
  const { data, info } = await picture
    .flatten({ background: '#808080' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== CHANNELS) throw new Error(`Picture has ${info.channels} channels after conversion to sRGB.`);
  return { data: new Uint8Array(data.buffer, data.byteOffset, data.length), width: info.width, height: info.height };
}
