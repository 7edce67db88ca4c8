import type { CubeFace, View } from '../../../src/domain/tour/manifest.ts';
import { CHANNELS, makeRaster, type Raster } from './raster.ts';

/** How the camera stood: what its middle looked at above the horizon, and how far it hung over to the right. Degrees. */
export interface Level {
  readonly pitch: number;
  readonly roll: number;
}

const RADIANS = Math.PI / 180;

/** Sets the direction of a pixel, x to the right, y up and z ahead, in `out`. Its length does not matter. */
type DirectionOf = (x: number, y: number, out: Float64Array) => void;

/** One square of the cube, `size` pixels wide, as in the common cube multires layout. */
export function renderCubeFace(source: Raster, face: CubeFace, size: number): Raster {
  return render(source, size, size, (x, y, out) => {
    const a = (2 * x + 1) / size - 1;
    const b = (2 * y + 1) / size - 1;
    switch (face) {
      case 'f':
        return set(out, a, -b, 1);
      case 'b':
        return set(out, -a, -b, -1);
      case 'r':
        return set(out, 1, -b, -a);
      case 'l':
        return set(out, -1, -b, a);
      case 'u':
        return set(out, a, 1, b);
      case 'd':
        return set(out, a, -1, -b);
    }
  });
}

/** What a camera sees that looks from the middle of the panorama. */
export function renderView(source: Raster, { yaw, pitch, vfov }: View, width: number, height: number): Raster {
  const scale = Math.tan((vfov / 2) * RADIANS) / (height / 2);
  const [sinYaw, cosYaw] = [Math.sin(yaw * RADIANS), Math.cos(yaw * RADIANS)];
  const [sinPitch, cosPitch] = [Math.sin(pitch * RADIANS), Math.cos(pitch * RADIANS)];
  return render(source, width, height, (x, y, out) => {
    const right = (x + 0.5 - width / 2) * scale;
    const above = (height / 2 - y - 0.5) * scale;
    const up = above * cosPitch + sinPitch;
    const ahead = cosPitch - above * sinPitch;
    set(out, right * cosYaw + ahead * sinYaw, up, ahead * cosYaw - right * sinYaw);
  });
}

/** The panorama as if the camera had stood straight. */
export function levelPanorama(source: Raster, { pitch, roll }: Level): Raster {
  const { width, height } = source;
  const [sinPitch, cosPitch] = [Math.sin(pitch * RADIANS), Math.cos(pitch * RADIANS)];
  const [sinRoll, cosRoll] = [Math.sin(roll * RADIANS), Math.cos(roll * RADIANS)];
  return render(source, width, height, (x, y, out) => {
    const yaw = ((x + 0.5) / width - 0.5) * 2 * Math.PI;
    const up = (0.5 - (y + 0.5) / height) * Math.PI;
    const [right, above, ahead] = [Math.sin(yaw) * Math.cos(up), Math.sin(up), Math.cos(yaw) * Math.cos(up)];
    // Back from the room to the camera: first undo its pitch, then its roll.
    const tilted = above * cosPitch - ahead * sinPitch;
    set(
      out,
      right * cosRoll - tilted * sinRoll,
      right * sinRoll + tilted * cosRoll,
      above * sinPitch + ahead * cosPitch,
    );
  });
}

function set(out: Float64Array, x: number, y: number, z: number): void {
  out[0] = x;
  out[1] = y;
  out[2] = z;
}

/** Looks up every pixel of a new picture in the panorama, between its four nearest pixels. The sides join at the back. */
function render(source: Raster, width: number, height: number, directionOf: DirectionOf): Raster {
  const { data, width: w, height: h } = source;
  const target = makeRaster(width, height);
  const out = target.data;
  const perYaw = w / (2 * Math.PI);
  const perPitch = h / Math.PI;
  const direction = new Float64Array(3);
  let to = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++, to += CHANNELS) {
      directionOf(x, y, direction);
      const [X, Y, Z] = direction as unknown as readonly [number, number, number];
      const u = (Math.atan2(X, Z) + Math.PI) * perYaw - 0.5;
      const v = (Math.PI / 2 - Math.atan2(Y, Math.sqrt(X * X + Z * Z))) * perPitch - 0.5;
      const left = Math.floor(u);
      const top = Math.floor(v);
      const fx = u - left;
      const fy = v - top;
      const x0 = (left < 0 ? left + w : left >= w ? left - w : left) * CHANNELS;
      const x1 = (left + 1 >= w ? left + 1 - w : left + 1) * CHANNELS;
      const y0 = (top < 0 ? 0 : top) * w * CHANNELS;
      const y1 = (top + 1 >= h ? h - 1 : top + 1) * w * CHANNELS;
      const a = (1 - fx) * (1 - fy);
      const b = fx * (1 - fy);
      const c = (1 - fx) * fy;
      const d = fx * fy;
      for (let channel = 0; channel < CHANNELS; channel++) {
        out[to + channel] =
          (data[y0 + x0 + channel] as number) * a +
          (data[y0 + x1 + channel] as number) * b +
          (data[y1 + x0 + channel] as number) * c +
          (data[y1 + x1 + channel] as number) * d +
          0.5;
      }
    }
  }
  return target;
}
