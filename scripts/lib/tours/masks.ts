import sharp from 'sharp';
import type { Mask, SceneKind } from '../../../src/domain/kinds/tour.ts';
import { CHANNELS, type Raster } from './raster.ts';

export type MaskArea = Pick<Mask, 'at' | 'width' | 'height'>;

/** At most so many pixels are left of what must not be recognised: of a face, too few for any program. */
const KEPT = 8;
const RADIANS = Math.PI / 180;

/** In whole pixels. `left` may be negative and the box may stick out to the right: there the panorama goes on. */
interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Wipes out areas of the picture itself, before anything is made of it. A plain blur could be undone; this cannot. */
export async function applyMasks(raster: Raster, masks: readonly MaskArea[], kind: SceneKind): Promise<void> {
  for (const mask of masks) {
    await wipe(raster, kind === 'panorama' ? panoramaBox(mask, raster) : photoBox(mask, raster));
  }
}

/** Far from the horizon a degree to the side is more pixels wide, so there the box is too. */
function panoramaBox({ at, width, height }: MaskArea, raster: Raster): PixelBox {
  const perDegree = raster.width / 360;
  const edge = Math.min(90, Math.abs(at.pitch) + height / 2);
  const degrees = Math.min(360, width / Math.max(1e-6, Math.cos(edge * RADIANS)));
  const left = Math.floor((at.yaw + 180 - degrees / 2) * perDegree) - 1;
  const right = Math.ceil((at.yaw + 180 + degrees / 2) * perDegree) + 1;
  const top = Math.max(0, Math.floor((90 - at.pitch - height / 2) * perDegree) - 1);
  const bottom = Math.min(raster.height, Math.ceil((90 - at.pitch + height / 2) * perDegree) + 1);
  return { left, top, width: Math.min(raster.width, right - left), height: bottom - top };
}

function photoBox({ at, width, height }: MaskArea, raster: Raster): PixelBox {
  const left = Math.max(0, Math.floor((at.u - width / 200) * raster.width) - 1);
  const right = Math.min(raster.width, Math.ceil((at.u + width / 200) * raster.width) + 1);
  const top = Math.max(0, Math.floor((at.v - height / 200) * raster.height) - 1);
  const bottom = Math.min(raster.height, Math.ceil((at.v + height / 200) * raster.height) + 1);
  return { left, top, width: right - left, height: bottom - top };
}

async function wipe(raster: Raster, box: PixelBox): Promise<void> {
  const region = new Uint8Array(box.width * box.height * CHANNELS);
  eachPixel(raster, box, (inRaster, inRegion) => {
    region.set(raster.data.subarray(inRaster, inRaster + CHANNELS), inRegion);
  });
  const cell = Math.max(box.width, box.height) / KEPT;
  const [columns, rows] = [box.width, box.height].map((length) =>
    Math.max(1, Math.min(KEPT, Math.round(length / cell))),
  );
  const few = await sharp(region, { raw: { ...sizeOf(box), channels: CHANNELS } })
    .resize(columns, rows, { fit: 'fill', kernel: 'lanczos2' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const wiped = await sharp(few.data, { raw: { width: few.info.width, height: few.info.height, channels: CHANNELS } })
    .resize(box.width, box.height, { fit: 'fill', kernel: 'cubic' })
    .blur(Math.max(0.3, cell / 2))
    .raw()
    .toBuffer();
  eachPixel(raster, box, (inRaster, inRegion) => {
    raster.data.set(wiped.subarray(inRegion, inRegion + CHANNELS), inRaster);
  });
}

function sizeOf({ width, height }: PixelBox): { readonly width: number; readonly height: number } {
  return { width, height };
}

/** Columns wrap around at the back of the panorama. */
function eachPixel(raster: Raster, box: PixelBox, visit: (inRaster: number, inRegion: number) => void): void {
  for (let y = 0; y < box.height; y++) {
    for (let x = 0; x < box.width; x++) {
      const column = (((box.left + x) % raster.width) + raster.width) % raster.width;
      visit(((box.top + y) * raster.width + column) * CHANNELS, (y * box.width + x) * CHANNELS);
    }
  }
}
