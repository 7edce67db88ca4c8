/** Red, green and blue of each pixel, row by row from the top, without padding. */
export interface Raster {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export const CHANNELS = 3;

export function makeRaster(width: number, height: number): Raster {
  return { data: new Uint8Array(width * height * CHANNELS), width, height };
}

/** The same picture at half the size: each pixel is the mean of four, so that nothing shifts. Sizes must be even. */
export function halve({ data, width, height }: Raster): Raster {
  const half = makeRaster(width / 2, height / 2);
  const row = width * CHANNELS;
  let to = 0;
  for (let y = 0; y < half.height; y++) {
    for (let x = 0; x < half.width; x++) {
      let from = 2 * (y * row + x * CHANNELS);
      for (let channel = 0; channel < CHANNELS; channel++, from++, to++) {
        const sum = at(data, from) + at(data, from + CHANNELS) + at(data, from + row) + at(data, from + row + CHANNELS);
        half.data[to] = (sum + 2) >> 2;
      }
    }
  }
  return half;
}

/** One number of a typed array, of which the caller knows that it lies inside. */
function at(data: Uint8Array | Float64Array, index: number): number {
  return data[index] ?? 0;
}
