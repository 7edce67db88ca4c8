import type { View } from '../../../src/domain/tour/manifest.ts';
import { FILE_ENDINGS, fromRaster, type Format, type Maker } from './encode.ts';
import type { PictureSettings } from './picture-settings.ts';
import type { Raster } from './raster.ts';
import { renderView } from './reproject.ts';

/** One picture in several widths, seen from the middle of a panorama. */
export interface ViewRequest {
  readonly name: string;
  readonly view: View;
  /** Width divided by height. */
  readonly shape: number;
  /** Small to large. */
  readonly widths: readonly number[];
}

export async function makeView(
  source: Raster,
  request: ViewRequest,
  maker: Maker,
  settings: PictureSettings,
): Promise<void> {
  const width = request.widths.at(-1) ?? 0;
  const raster = renderView(source, request.view, width, Math.round(width / request.shape));
  await makeWidths(raster, request.name, request.widths, maker, settings);
}

/** AVIF and WebP in every width that the picture is large enough for, and one JPEG for browsers that know neither. */
export async function makeWidths(
  raster: Raster,
  name: string,
  widths: readonly number[],
  maker: Maker,
  settings: PictureSettings,
): Promise<void> {
  const fitting = chooseWidths(raster.width, widths);
  for (const width of fitting) {
    for (const format of ['avif', 'webp'] as const) await add(raster, name, width, format, maker, settings);
  }
  const middle = fitting[Math.floor(fitting.length / 2)] ?? raster.width;
  await add(raster, name, middle, 'jpeg', maker, settings);
}

function chooseWidths(width: number, widths: readonly number[]): readonly number[] {
  const fitting = widths.filter((each) => each <= width);
  return fitting.length === 0 ? [width] : fitting;
}

function add(
  raster: Raster,
  name: string,
  width: number,
  format: Format,
  maker: Maker,
  settings: PictureSettings,
): Promise<void> {
  const picture = () => (width === raster.width ? fromRaster(raster) : fromRaster(raster).resize({ width }));
  return maker.add(`${name}-${width}.${FILE_ENDINGS[format]}`, picture, format, settings.quality.picture);
}
