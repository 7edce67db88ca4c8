import type { CDPSession, Page } from '@playwright/test';
import sharp from 'sharp';
import type { Box } from './page-text.ts';

/** Longer pictures come out of Chromium with parts drawn twice. */
const PART = 8000;
/** Of 765: how far the colour of a pixel must change with the colour of the text before it counts as ink. */
const CHANGED = 60;

/** Where letters are really drawn, whatever lies over them, cuts them off or makes them see-through. */
export interface Ink {
  /** How many pixels of a box are ink. */
  count(box: Box): number;
}

/**
 * Photographs the page twice, with its letters in a loud colour and with letters of glass: what differs is ink. Only that
 * sees what lies over a text, also when the pointer passes through it or a pseudo-element draws it.
 */
export async function photographInk(page: Page, width: number, height: number): Promise<Ink> {
  const chromium = await page.context().newCDPSession(page);
  const parts: Buffer[] = [];
  for (let top = 0; top < height; top += PART) {
    const clip = { x: 0, y: top, width, height: Math.min(PART, height - top) };
    const loud = await photograph(page, chromium, '#f0f', clip);
    const glass = await photograph(page, chromium, 'transparent', clip);
    parts.push(await findDifference(loud, glass));
  }
  await page.evaluate(() => void (document.adoptedStyleSheets = []));
  await chromium.detach();
  const changed = Buffer.concat(parts);
  return {
    count({ left, top, right, bottom }) {
      let sum = 0;
      for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, Math.ceil(bottom)); y += 1) {
        for (let x = Math.max(0, Math.floor(left)); x < Math.min(width, Math.ceil(right)); x += 1) {
          sum += changed[y * width + x] ?? 0;
        }
      }
      return sum;
    },
  };
}

interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function photograph(page: Page, chromium: CDPSession, colour: string, clip: Clip): Promise<Buffer> {
  // A sheet made by script is not held to the content policy, which stays as strict as it is.
  await page.evaluate((ink) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`*, ::before, ::after { -webkit-text-fill-color: ${ink} !important;
      text-decoration-color: transparent !important; transition: none !important; caret-color: transparent !important; forced-color-adjust: none !important }
      svg :is(text, tspan) { fill: ${ink} !important }`);
    document.adoptedStyleSheets = [sheet];
  }, colour);
  // The same picture as Playwright's, which Chromium is asked to pack less small: half the time.
  const { data } = await chromium.send('Page.captureScreenshot', {
    optimizeForSpeed: true,
    captureBeyondViewport: true,
    clip: { ...clip, scale: 1 },
  });
  return Buffer.from(data, 'base64');
}

async function findDifference(first: Buffer, second: Buffer): Promise<Buffer> {
  const [a, b] = await Promise.all([first, second].map((png) => sharp(png).removeAlpha().raw().toBuffer()));
  if (b === undefined || a?.length !== b.length) throw new Error('Two photographs of one page differ.');
  const changed = Buffer.alloc(a.length / 3);
  // Millions of pixels: no array for each.
  for (let at = 0, from = 0; at < changed.length; at += 1, from += 3) {
    const sum =
      Math.abs((a[from] ?? 0) - (b[from] ?? 0)) +
      Math.abs((a[from + 1] ?? 0) - (b[from + 1] ?? 0)) +
      Math.abs((a[from + 2] ?? 0) - (b[from + 2] ?? 0));
    changed[at] = sum > CHANGED ? 1 : 0;
  }
  return changed;
}
