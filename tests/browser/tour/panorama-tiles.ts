import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import {
  CUBE_FACES,
  PREVIEW_ORDER,
  TILE_FORMATS,
  type CubeFace,
  type Direction,
  type PanoramaTiles,
} from '../../../src/domain/tour/manifest.ts';

export type Colour = readonly [red: number, green: number, blue: number];

export const TILE = 512;
const PREVIEW_FACE = 192;
/** Half the width of the painted mark, in degrees. */
export const MARK_RADIUS = 1.5;

export interface Painting {
  readonly faces: Readonly<Record<CubeFace, Colour>>;
  readonly marks: readonly (Direction & { readonly colour: Colour })[];
}

/** Writes the tiles of a painted panorama as the pipeline would, and returns what the manifest says of them. */
export async function paintPanorama(
  root: string,
  name: string,
  painting: Painting,
  levels: readonly number[],
): Promise<PanoramaTiles> {
  const folder = path.join(root, 'rondleiding/beeld', name);
  for (const level of levels) {
    await mkdir(path.join(folder, String(level)), { recursive: true });
    for (const face of CUBE_FACES) await writeTiles(path.join(folder, String(level)), face, painting, level);
  }
  const faces = PREVIEW_ORDER.map((face) => paintFace(face, painting, PREVIEW_FACE));
  await write(Buffer.concat(faces), PREVIEW_FACE, PREVIEW_FACE * faces.length, path.join(folder, 'preview'));
  return {
    path: `/rondleiding/beeld/${name}/{level}/{face}_{row}_{column}.{format}`,
    levels,
    tile: TILE,
    preview: { path: `/rondleiding/beeld/${name}/preview.{format}`, face: PREVIEW_FACE },
  };
}

async function writeTiles(folder: string, face: CubeFace, painting: Painting, level: number): Promise<void> {
  const picture = sharp(paintFace(face, painting, level), { raw: { width: level, height: level, channels: 3 } });
  for (let row = 0; row < level / TILE; row += 1) {
    for (let column = 0; column < level / TILE; column += 1) {
      const part = picture.clone().extract({ left: column * TILE, top: row * TILE, width: TILE, height: TILE });
      const { data } = await part.raw().toBuffer({ resolveWithObject: true });
      await write(data, TILE, TILE, path.join(folder, `${face}_${row}_${column}`));
    }
  }
}

async function write(pixels: Buffer, width: number, height: number, file: string): Promise<void> {
  for (const format of TILE_FORMATS) {
    const picture = sharp(pixels, { raw: { width, height, channels: 3 } });
    await (
      format === 'avif' ? picture.avif({ quality: 70, effort: 0 }) : picture.webp({ quality: 90, effort: 0 })
    ).toFile(`${file}.${format}`);
  }
}

/** The formula of reference/tours.md section 4, written out once more: the viewer's own would agree with itself. */
function paintFace(face: CubeFace, { faces, marks }: Painting, size: number): Buffer {
  const pixels = Buffer.alloc(size * size * 3);
  const aims = marks.map((mark) => ({ ...mark, aim: aimAt(mark) }));
  const near = Math.cos((MARK_RADIUS * Math.PI) / 180);
  for (let row = 0; row < size; row += 1) {
    const b = (2 * (row + 0.5)) / size - 1;
    for (let column = 0; column < size; column += 1) {
      const a = (2 * (column + 0.5)) / size - 1;
      const [x, y, z] = rayOf(face, a, b);
      const length = Math.hypot(x, y, z);
      const hit = aims.find(({ aim }) => (aim[0] * x + aim[1] * y + aim[2] * z) / length >= near);
      pixels.set(hit?.colour ?? faces[face], (row * size + column) * 3);
    }
  }
  return pixels;
}

function aimAt({ yaw, pitch }: Direction): [number, number, number] {
  const [lon, lat] = [(yaw * Math.PI) / 180, (pitch * Math.PI) / 180];
  return [Math.sin(lon) * Math.cos(lat), Math.sin(lat), Math.cos(lon) * Math.cos(lat)];
}

function rayOf(face: CubeFace, a: number, b: number): [number, number, number] {
  switch (face) {
    case 'f':
      return [a, -b, 1];
    case 'b':
      return [-a, -b, -1];
    case 'r':
      return [1, -b, -a];
    case 'l':
      return [-1, -b, a];
    case 'u':
      return [a, 1, b];
    case 'd':
      return [a, -1, -b];
  }
}
