import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { ICONS, type SiteIcon } from '../../../src/domain/offline/icons.ts';
import { ROOT } from '../run-tool.ts';

/** The size that the drawing has by itself, in px. */
const DRAWN = 38;
/** Petrol, as the ground of the drawing. */
const GROUND = '#0b4f6c';
/** A phone may cut all but a circle of 80 % of the width: the corner marks stay within it. */
const WITHIN_CIRCLE = 0.72;

/** Draws the icons of a site from its favicon. */
export async function writeIcons(site: string): Promise<void> {
  for (const icon of ICONS) {
    const file = path.join(site, icon.src);
    await mkdir(path.dirname(file), { recursive: true });
    await (await draw(icon)).png({ compressionLevel: 9, palette: true }).toFile(file);
  }
}

async function draw({ size, isMaskable }: SiteIcon): Promise<Sharp> {
  const width = isMaskable ? Math.round(size * WITHIN_CIRCLE) : size;
  // The density of a drawing is that at which it has its own size, times how much larger it is drawn.
  const mark = sharp(path.join(ROOT, 'public/favicon.svg'), { density: (72 * width) / DRAWN }).resize(width, width);
  if (!isMaskable) return mark;
  const ground = sharp({ create: { width: size, height: size, channels: 4, background: GROUND } });
  return ground.composite([{ input: await mark.png().toBuffer() }]);
}
