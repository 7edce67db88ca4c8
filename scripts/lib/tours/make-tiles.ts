import { CUBE_FACES, PREVIEW_ORDER, TILE_FORMATS, type CubeFace } from '../../../src/domain/tour/manifest.ts';
import { fromRaster, type Maker } from './encode.ts';
import type { PictureSettings } from './picture-settings.ts';
import { CHANNELS, halve, makeRaster, type Raster } from './raster.ts';
import { renderCubeFace } from './reproject.ts';

/** Three quarters of the pixels of a level are seen as sharper than all those of half that level. */
const NEARLY = 0.75;

/** Widths of the faces that a panorama is sharp enough for, or nearly: the tile, twice the tile, and so on. */
export function chooseLevels(panoramaWidth: number, detail: 'normal' | 'high', settings: PictureSettings): number[] {
  const widest = Math.min(settings.widestFace[detail], Math.floor((panoramaWidth + 2) / 4 / NEARLY));
  const levels = [settings.tile];
  for (let level = 2 * settings.tile; level <= widest; level *= 2) levels.push(level);
  return levels;
}

/** Tiles of all levels as `<level>/<face>_<row>_<column>`, and the preview. One face at a time, so that memory stays small. */
export async function makeTiles(
  source: Raster,
  levels: readonly number[],
  maker: Maker,
  settings: PictureSettings,
): Promise<void> {
  const previews = new Map<CubeFace, Raster>();
  for (const face of CUBE_FACES) {
    let raster = renderCubeFace(source, face, levels.at(-1) ?? settings.tile);
    for (const level of levels.toReversed()) {
      if (raster.width > level) raster = halve(raster);
      await cutTiles(raster, face, maker, settings);
    }
    previews.set(face, await shrink(raster, settings.previewFace));
  }
  const preview = stack(PREVIEW_ORDER.flatMap((face) => previews.get(face) ?? []));
  for (const format of TILE_FORMATS) {
    await maker.add(`preview.${format}`, () => fromRaster(preview), format, settings.quality.preview);
  }
}

async function cutTiles(face: Raster, name: CubeFace, maker: Maker, { tile, quality }: PictureSettings): Promise<void> {
  for (let row = 0; row < face.width / tile; row++) {
    for (let column = 0; column < face.width / tile; column++) {
      const box = { left: column * tile, top: row * tile, width: tile, height: tile };
      for (const format of TILE_FORMATS) {
        const file = `${face.width}/${name}_${row}_${column}.${format}`;
        await maker.add(file, () => fromRaster(face).extract(box), format, quality.tile);
      }
    }
  }
}

async function shrink(face: Raster, size: number): Promise<Raster> {
  const data = await fromRaster(face).resize(size, size).raw().toBuffer();
  return { data, width: size, height: size };
}

/** Below one another. */
function stack(rasters: readonly Raster[]): Raster {
  const width = rasters[0]?.width ?? 0;
  const stacked = makeRaster(
    width,
    rasters.reduce((sum, { height }) => sum + height, 0),
  );
  let row = 0;
  for (const { data, height } of rasters) {
    stacked.data.set(data, row * width * CHANNELS);
    row += height;
  }
  return stacked;
}
