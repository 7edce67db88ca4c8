import sharp from 'sharp';
import type { CubeFace, Direction } from '../../../src/domain/tour/manifest.ts';

export type Colour = readonly [red: number, green: number, blue: number];

/** Half the width of the painted mark, in degrees. */
const MARK_RADIUS = 1.5;

/** A room of which each wall has one colour, with round marks. */
export interface Painting {
  readonly faces: Readonly<Record<CubeFace, Colour>>;
  readonly marks: readonly (Direction & { readonly colour: Colour })[];
}

type Vector = readonly [x: number, y: number, z: number];
const RADIANS = Math.PI / 180;

/** The file that a camera would give: every pixel is painted by its angles, so that no formula of the cube is used. */
export function paintPanorama({ faces, marks }: Painting, width: number): Promise<Buffer> {
  const height = width / 2;
  const pixels = Buffer.alloc(width * height * 3);
  const aims = marks.map((mark) => ({ ...mark, aim: aimAt(mark) }));
  const near = Math.cos(MARK_RADIUS * RADIANS);
  for (let row = 0; row < height; row += 1) {
    const pitch = 90 - ((row + 0.5) / height) * 180;
    const close = aims.filter((mark) => Math.abs(mark.pitch - pitch) < 2 * MARK_RADIUS);
    for (let column = 0; column < width; column += 1) {
      const ray = aimAt({ yaw: ((column + 0.5) / width) * 360 - 180, pitch });
      const hit = close.find(({ aim }) => aim[0] * ray[0] + aim[1] * ray[1] + aim[2] * ray[2] >= near);
      pixels.set(hit?.colour ?? faces[faceOf(ray)], (row * width + column) * 3);
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

function aimAt({ yaw, pitch }: Direction): Vector {
  const [lon, lat] = [yaw * RADIANS, pitch * RADIANS];
  return [Math.sin(lon) * Math.cos(lat), Math.sin(lat), Math.cos(lon) * Math.cos(lat)];
}

/** The wall, ceiling or floor that a ray from the middle of a cube meets. */
function faceOf([x, y, z]: Vector): CubeFace {
  const most = Math.max(Math.abs(x), Math.abs(y), Math.abs(z));
  if (Math.abs(y) === most) return y > 0 ? 'u' : 'd';
  if (Math.abs(x) === most) return x > 0 ? 'r' : 'l';
  return z > 0 ? 'f' : 'b';
}
