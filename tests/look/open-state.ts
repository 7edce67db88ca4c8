import type { Browser, BrowserContext, Locator, Page } from '@playwright/test';
import type { Mode, Size, State, Step } from './state.ts';
import { watchTraffic, type Traffic } from './traffic.ts';

const STEP_MS = 15_000;

/** A browser window of a size, in a mode. Nothing in it moves by itself, so that two photographs of a state are equal. */
export function openWindow(
  browser: Browser,
  baseURL: string,
  { size, mode, withoutScript = false }: { size: Size; mode: Mode; withoutScript?: boolean },
): Promise<BrowserContext> {
  return browser.newContext({
    baseURL,
    viewport: { width: size.width, height: size.height },
    isMobile: size.isPhone,
    hasTouch: size.isPhone,
    colorScheme: mode === 'dark' ? 'dark' : 'light',
    forcedColors: mode === 'forced' ? 'active' : 'none',
    reducedMotion: 'reduce',
    javaScriptEnabled: !withoutScript,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
  });
}

/** A step of a state that no longer works. */
export class LostStep extends Error {
  override readonly name = 'LostStep';
}

/** Does what a person does to get there. Throws a LostStep when that no longer leads there. */
export async function openState(page: Page, state: State): Promise<void> {
  const lose = (what: string, cause: unknown): LostStep =>
    new LostStep(`${state.sheet}, ${state.name}: ${what}`, { cause });
  const traffic = watchTraffic(page);
  for (const step of [{ go: state.route }, ...(state.steps ?? [])]) {
    await take(page, step).catch((error: unknown) => {
      throw lose(`this step leads nowhere: ${JSON.stringify(step)}`, error);
    });
  }
  await settle(page, traffic).catch((error: unknown) => {
    throw lose('it does not come to rest', error);
  });
}

/** What a step asked for may still be on its way: a part of the script, the answers of a search, a font. */
async function settle(page: Page, traffic: Traffic): Promise<void> {
  await traffic.rests(STEP_MS);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  // A tour shows a blurred picture first.
  await page.waitForFunction(areToursSharp, undefined, { timeout: STEP_MS });
}

/** Runs in the page. */
function areToursSharp(): boolean {
  return [...document.querySelectorAll('lab-tour[data-state="live"]')].every(
    (tour) => 'isSettled' in tour && tour.isSettled === true,
  );
}

async function take(page: Page, step: Step): Promise<void> {
  if ('go' in step) await page.goto(step.go);
  else if ('press' in step) await page.keyboard.press(step.press);
  else if ('wait' in step) await page.locator(step.wait).first().waitFor({ state: 'attached', timeout: STEP_MS });
  else if ('click' in step) await page.locator(step.click).first().click({ timeout: STEP_MS });
  else if ('fill' in step) await fieldOf(page, step.fill).fill(step.with, { timeout: STEP_MS });
  else if ('choose' in step) await choose(page, step.choose, step.value);
  else await drag(page, page.locator(step.drag).first(), step.by);
}

function fieldOf(page: Page, name: string): Locator {
  return page.locator(`[name="${name}"], [id="${name}"]`).first();
}

async function choose(page: Page, name: string, value: string): Promise<void> {
  const field = fieldOf(page, name);
  const isSelect = await field.evaluate((element) => element instanceof HTMLSelectElement);
  if (isSelect) await field.selectOption(value, { timeout: STEP_MS });
  // The label is what one touches: the button itself may be drawn by it.
  else await page.locator(`[name="${name}"][value="${value}"]`).check({ timeout: STEP_MS });
}

async function drag(page: Page, element: Locator, [x, y]: readonly [number, number]): Promise<void> {
  await element.waitFor({ timeout: STEP_MS });
  const box = await element.boundingBox();
  if (box === null) throw new Error('Nothing to drag: it is not drawn.');
  const start = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + x, start.y + y, { steps: 5 });
  await page.mouse.up();
}
