import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { CUBE_FACES, PREVIEW_ORDER } from '../../../src/domain/tour/manifest.ts';
import { renderCubeFace } from '../../lib/tours/reproject.ts';

export const TILE = 512;
export const CUBE_LEVELS = [512, 1024] as const;
export const PREVIEW_FACE = 192;
/** Widths of the flat panorama of which Photo Sphere Viewer takes tiles: as sharp as the cube levels. */
export const FLAT_LEVELS = [2048, 4096] as const;

const AVIF = { quality: 50, effort: 2 } as const;

/** Every form of one panorama that one of the viewers asks for, all AVIF with the same settings. */
export async function makeBenchPictures(file: string, folder: string): Promise<void> {
  const widest = FLAT_LEVELS[1];
  const { data, info } = await sharp(file)
    .resize(widest, widest / 2)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const source = { data, width: info.width, height: info.height };

  for (const [index, level] of CUBE_LEVELS.entries()) {
    const target = path.join(folder, String(level));
    await mkdir(target, { recursive: true });
    for (const face of CUBE_FACES) {
      const raster = renderCubeFace(source, face, level);
      await cut(Buffer.from(raster.data), level, level, (row, column) => path.join(target, `${face}_${row}_${column}`));
    }
    // Pannellum counts its levels.
    await cp(target, path.join(folder, String(index + 1)), { recursive: true });
  }

  const faces = await Promise.all(
    PREVIEW_ORDER.map((face) =>
      sharp(Buffer.from(renderCubeFace(source, face, 2 * PREVIEW_FACE).data), {
        raw: { width: 2 * PREVIEW_FACE, height: 2 * PREVIEW_FACE, channels: 3 },
      })
        .resize(PREVIEW_FACE)
        .raw()
        .toBuffer(),
    ),
  );
  await sharp(Buffer.concat(faces), { raw: { width: PREVIEW_FACE, height: 6 * PREVIEW_FACE, channels: 3 } })
    .avif({ ...AVIF, quality: 45 })
    .toFile(path.join(folder, 'preview.avif'));

  await sharp(file).resize(1024, 512).avif(AVIF).toFile(path.join(folder, 'flat.avif'));
  await sharp(file)
    .resize(widest, widest / 2)
    .avif(AVIF)
    .toFile(path.join(folder, 'flat-whole.avif'));
  for (const width of FLAT_LEVELS) {
    const target = path.join(folder, `flat-${width}`);
    await mkdir(target, { recursive: true });
    const flat = await sharp(file)
      .resize(width, width / 2)
      .removeAlpha()
      .raw()
      .toBuffer();
    await cut(flat, width, width / 2, (row, column) => path.join(target, `${row}_${column}`));
  }
}

async function cut(
  data: Buffer,
  width: number,
  height: number,
  nameOf: (row: number, column: number) => string,
): Promise<void> {
  for (let row = 0; row < height / TILE; row += 1) {
    for (let column = 0; column < width / TILE; column += 1) {
      await sharp(data, { raw: { width, height, channels: 3 } })
        .extract({ left: column * TILE, top: row * TILE, width: TILE, height: TILE })
        .avif(AVIF)
        .toFile(`${nameOf(row, column)}.avif`);
    }
  }
}
