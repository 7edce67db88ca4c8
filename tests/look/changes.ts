import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import type { Shot } from './shots.ts';

/** Pixels: the side of a square that is marked as a whole. */
const CELL = 24;
/** Of 255: a colour that moved less is the same to an eye. */
const SAME = 12;

/** How a shot differs from the one of an earlier run. */
export type Change =
  | { readonly kind: 'same' }
  | { readonly kind: 'new' }
  | { readonly kind: 'changed'; readonly share: number; readonly marked: Buffer };

/** Compares with the shot of the same name in `folder`, and marks the squares in which something moved. */
export async function compareShot(shot: Shot, folder: string): Promise<Change> {
  const file = path.join(folder, 'shots', shot.file);
  if (!existsSync(file)) return { kind: 'new' };
  const [now, before] = await Promise.all([shot.png, await readFile(file)].map(toPixels));
  if (now === undefined || before === undefined) return { kind: 'new' };
  const squares = findChangedSquares(now, before);
  if (squares.length === 0) return { kind: 'same' };
  const total = Math.ceil(now.width / CELL) * Math.ceil(now.height / CELL);
  return { kind: 'changed', share: squares.length / total, marked: await mark(shot.png, squares) };
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Buffer;
}

interface Square {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

async function toPixels(png: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** What lies outside the earlier picture is changed as well. */
function findChangedSquares(now: Pixels, before: Pixels): Square[] {
  const squares: Square[] = [];
  for (let top = 0; top < now.height; top += CELL) {
    for (let left = 0; left < now.width; left += CELL) {
      const square = {
        left,
        top,
        width: Math.min(CELL, now.width - left),
        height: Math.min(CELL, now.height - top),
      };
      if (isChanged(now, before, square)) squares.push(square);
    }
  }
  return squares;
}

function isChanged(now: Pixels, before: Pixels, { left, top, width, height }: Square): boolean {
  if (left + width > before.width || top + height > before.height) return true;
  for (let y = top; y < top + height; y += 1) {
    for (let x = left; x < left + width; x += 1) {
      const [a, b] = [(y * now.width + x) * 3, (y * before.width + x) * 3];
      for (let channel = 0; channel < 3; channel += 1) {
        if (Math.abs((now.data[a + channel] ?? 0) - (before.data[b + channel] ?? 0)) > SAME) return true;
      }
    }
  }
  return false;
}

function mark(png: Buffer, squares: readonly Square[]): Promise<Buffer> {
  return sharp(png)
    .composite(
      squares.map(({ left, top, width, height }) => ({
        input: { create: { width, height, channels: 4, background: { r: 255, g: 120, b: 0, alpha: 0.35 } } },
        left,
        top,
      })),
    )
    .png()
    .toBuffer();
}
