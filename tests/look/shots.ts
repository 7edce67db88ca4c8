import type { Browser, Page } from '@playwright/test';
import { openState, openWindow } from './open-state.ts';
import { rasterise } from './paper.ts';
import { MODES, SIZES, type Mode, type Size, type State } from './state.ts';

/** One photograph of a state; on a sheet it may stand as several screens, or be one sheet of paper. */
export interface Shot {
  readonly state: State;
  readonly mode: Mode;
  /** `390`, or `blad 2` of what is printed. */
  readonly label: string;
  /** Unique among all shots: `scene/card-open-390-dark.png`. */
  readonly file: string;
  readonly png: Buffer;
  /** CSS pixels of a window; higher shots stand on the sheet screen by screen. */
  readonly screenHeight: number;
}

export interface Wished {
  readonly sizes: readonly Size[];
  readonly modes: readonly Mode[];
}

const EVERYTHING: Wished = { sizes: SIZES, modes: MODES };

/** Longer pages are photographed to here: Chromium draws what is further down twice. */
const LONGEST = 12_000;
const A4_HEIGHT = 1123;

/** All photographs of one state. Throws a LostStep when it is no longer reached. */
export async function photographState(
  browser: Browser,
  baseURL: string,
  state: State,
  wished: Wished = EVERYTHING,
): Promise<Shot[]> {
  if (state.paper === true) return photographPaper(browser, baseURL, state);
  const shots: Shot[] = [];
  for (const mode of wished.modes) {
    for (const size of wished.sizes.filter((one) => state.onPhone !== true || one.isPhone)) {
      const { withoutScript = false } = state;
      const window = await openWindow(browser, baseURL, { size, mode, withoutScript });
      const page = await window.newPage();
      await openState(page, state);
      const png = await photograph(page, state);
      shots.push({
        state,
        mode,
        label: size.name,
        file: `${state.sheet}/${toSlug(state.name)}-${size.name}-${mode}.png`,
        png,
        screenHeight: size.height,
      });
      await window.close();
    }
  }
  return shots;
}

/** A page as one finds it is shown whole; a state is what is in view. */
async function photograph(page: Page, state: State): Promise<Buffer> {
  if (state.steps !== undefined && state.whole !== true) return page.screenshot();
  const { width, height } = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: document.documentElement.scrollHeight,
  }));
  const clip = { x: 0, y: 0, width, height: Math.min(height, LONGEST) };
  return page.screenshot({ fullPage: true, clip });
}

async function photographPaper(browser: Browser, baseURL: string, state: State): Promise<Shot[]> {
  const [size] = SIZES;
  if (size === undefined) return [];
  const window = await openWindow(browser, baseURL, { size: { ...size, isPhone: false }, mode: 'light' });
  const page = await window.newPage();
  await openState(page, state);
  const pages = await rasterise(browser, await page.pdf({ preferCSSPageSize: true }));
  await window.close();
  return pages.map((png, index) => ({
    state,
    mode: 'light',
    label: `blad ${index + 1}`,
    file: `${state.sheet}/${toSlug(state.name)}-${index + 1}.png`,
    png,
    screenHeight: A4_HEIGHT,
  }));
}

function toSlug(text: string): string {
  return text.replaceAll(' ', '-');
}
