import { expect, test as base, type Locator, type Page } from '@playwright/test';
import sharp from 'sharp';
import { listenOnFreePort } from '../../../scripts/lib/site/listen.ts';
import { createSiteServer } from '../../../scripts/lib/site/static-server.ts';
import type { Direction, PanoramaTiles, SceneManifest, View } from '../../../src/domain/tour/manifest.ts';
import { TOUR_SITE } from './tour-site.ts';

export { WITH_WEBGL, WITHOUT_WEBGL } from './webgl.ts';

/** What a test may do with the element, beyond what a visitor can. */
interface TourElement extends HTMLElement {
  readonly textures: number;
  readonly isSettled: boolean;
  readonly view: View;
}

interface Watch {
  /** Errors, broken policies and requests to elsewhere; every test expects none. */
  readonly complaints: string[];
  /** Paths that were asked for. */
  readonly requests: string[];
}

export const test = base.extend<{ watch: Watch }, { tourSite: string }>({
  tourSite: [
    async ({}, use) => {
      const server = createSiteServer(TOUR_SITE);
      await use(`http://127.0.0.1:${await listenOnFreePort(server, 0)}`);
      server.close();
      server.closeAllConnections();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ tourSite }, use) => use(tourSite),
  watch: [
    async ({ page, tourSite }, use) => {
      const watch: Watch = { complaints: [], requests: [] };
      page.on('console', (message) => {
        if (message.type() === 'error') watch.complaints.push(message.text());
      });
      page.on('pageerror', (error) => watch.complaints.push(String(error)));
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (!url.protocol.startsWith('http')) return;
        if (url.origin === tourSite) watch.requests.push(url.pathname);
        else watch.complaints.push(url.href);
      });
      await use(watch);
      expect(watch.complaints).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

export async function openScene(page: Page, scene = 'draaibanken', hash = ''): Promise<Locator> {
  await page.goto(`/rondleiding/pie/${scene}/${hash}`);
  const tour = page.locator('lab-tour');
  await expect(tour).toHaveAttribute('data-state', 'live');
  return tour;
}

/** Shows the buttons that are not in the bar itself. */
export async function openMore(page: Page): Promise<void> {
  const more = page.getByRole('button', { name: 'Meer' });
  await more.click();
  await expect(more).toHaveAttribute('aria-expanded', 'true');
}

/** What the site published of a scene. */
export async function readManifest(page: Page, scene: string): Promise<SceneManifest> {
  const response = await page.request.get(`/rondleiding/pie/${scene}/plek.json`);
  return (await response.json()) as SceneManifest;
}

/** Its first, small picture, as this browser asks for it. */
export function previewOf(panorama: PanoramaTiles | undefined): string {
  return panorama?.preview.path.replace('{format}', 'avif') ?? 'no picture';
}

/** What only the 360° picture asks for: small pictures and tiles, not the poster and the photographs of the page. */
export function isOfThePicture(path: string): boolean {
  return /\/(?:preview|[bdflru]_\d+_\d+)\.\w+$/.test(path);
}

/** Where the pictures of a panorama are. */
export function folderOf({ path }: PanoramaTiles): string {
  return path.replace(/\{.*/, '');
}

/**
 * Waits until everything in view is as sharp as it gets. A quiet network says nothing: it was quiet before the first
 * tile was asked for, and stays "quiet" for good once it has been.
 */
export async function untilSettled(page: Page): Promise<void> {
  const tour = page.locator('lab-tour');
  await expect(tour).not.toHaveAttribute('data-busy');
  await expect.poll(() => tour.evaluate((element) => (element as TourElement).isSettled)).toBe(true);
}

export function getView(tour: Locator): Promise<View> {
  return tour.evaluate((element) => ({ ...(element as TourElement).view }));
}

export function countTextures(tour: Locator): Promise<number> {
  return tour.evaluate((element) => (element as TourElement).textures);
}

export function readStorage(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => Object.fromEntries([...Object.entries(localStorage), ...Object.entries(sessionStorage)]));
}

/** The gnomonic projection with angles only: an independent formula for where a direction is drawn. */
export function placeOnScreen(view: View, { yaw, pitch }: Direction, width: number, height: number) {
  const rad = Math.PI / 180;
  const [lon, lat, lat0] = [(yaw - view.yaw) * rad, pitch * rad, view.pitch * rad];
  const depth = Math.sin(lat0) * Math.sin(lat) + Math.cos(lat0) * Math.cos(lat) * Math.cos(lon);
  const focal = height / 2 / Math.tan((view.vfov / 2) * rad);
  return {
    x: width / 2 + (focal * Math.cos(lat) * Math.sin(lon)) / depth,
    y: height / 2 - (focal * (Math.cos(lat0) * Math.sin(lat) - Math.sin(lat0) * Math.cos(lat) * Math.cos(lon))) / depth,
    inFront: depth > 0,
  };
}

/** Compression changes a colour a little. */
export function expectColour(found: readonly number[], wanted: readonly number[]): void {
  const difference = Math.max(...wanted.map((part, index) => Math.abs(part - (found[index] ?? 999))));
  expect(difference, `${found.join(' ')} is not ${wanted.join(' ')}`).toBeLessThanOrEqual(14);
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  colourAt(x: number, y: number): [number, number, number];
  /** The middle of all red pixels near a place; undefined when there are none. */
  findRed(x: number, y: number, reach: number): { x: number; y: number } | undefined;
  /** How many pixels in the picture are as dark as the background behind the tiles. */
  countEmpty(): number;
}

/** What the visitor sees of the picture, without the signs that stand in it. */
export async function photograph(page: Page): Promise<Picture> {
  const fadeSigns = (opacity: string): Promise<void> =>
    page.locator('.stage > :not(canvas)').evaluateAll((parts, value) => {
      for (const part of parts) if (part instanceof HTMLElement) part.style.opacity = value;
    }, opacity);
  await fadeSigns('0');
  const png = await page.locator('[data-stage] canvas').screenshot();
  await fadeSigns('');
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const colourAt = (x: number, y: number): [number, number, number] => {
    const at = (Math.round(y) * info.width + Math.round(x)) * 3;
    return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  };
  return {
    width: info.width,
    height: info.height,
    colourAt,
    findRed(x, y, reach) {
      const found = { count: 0, x: 0, y: 0 };
      for (let row = Math.max(0, Math.floor(y - reach)); row < Math.min(info.height, y + reach); row += 1) {
        for (let column = Math.max(0, Math.floor(x - reach)); column < Math.min(info.width, x + reach); column += 1) {
          const [red, green, blue] = colourAt(column, row);
          if (red < 150 || green > 90 || blue > 90) continue;
          found.count += 1;
          found.x += column + 0.5;
          found.y += row + 0.5;
        }
      }
      return found.count === 0 ? undefined : { x: found.x / found.count, y: found.y / found.count };
    },
    countEmpty() {
      let count = 0;
      // The page puts the picture between two pixels of the screen: the outer rows are shared with what is beside it.
      for (let at = info.width * 3; at < data.length - info.width * 3; at += 3) {
        if ((data[at] ?? 0) < 30 && (data[at + 1] ?? 0) < 45 && (data[at + 2] ?? 0) < 50) count += 1;
      }
      return count;
    },
  };
}
