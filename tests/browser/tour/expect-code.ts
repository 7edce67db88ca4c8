import { expect, type Locator } from '@playwright/test';
import sharp from 'sharp';
import { encode } from 'uqr';

/** Every square of the QR code on the screen is as it should be for this text. */
export async function expectCode(drawing: Locator, text: string): Promise<void> {
  const { size, data } = encode(text, { border: 4 });
  const { data: pixels, info } = await sharp(await drawing.screenshot())
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const isBlack = (square: number, row: number): boolean => {
    const [x, y] = [square, row].map((at) => Math.floor(((at + 0.5) * info.width) / size));
    return (pixels[(y ?? 0) * info.width + (x ?? 0)] ?? 255) < 128;
  };
  expect(data.map((row, y) => row.map((_, x) => isBlack(x, y)))).toEqual(data);
}
