import { findBrowser, getLaunchOptions } from '../../scripts/lib/testing/browser.ts';
import { EMBEDS, isEmbed } from '../../src/domain/addresses.ts';
import { listOnePerKind } from './built-pages.ts';
import { expect, test } from './remembered.ts';
import { measureOverflow } from './visitor.ts';

// The setting of the browser itself: media queries in rem follow it, which a style sheet in the page could not make them do.
const { args, ...options } = getLaunchOptions(findBrowser());
test.use({
  madeOf: [],
  viewport: { width: 320, height: 640 },
  launchOptions: { ...options, args: [...args, '--blink-settings=defaultFontSize=32'] },
});

const pages = await listOnePerKind();
const framedTour = pages.find(({ url }) => isEmbed(url) && url.startsWith(EMBEDS.tour))?.url ?? '';

for (const { kind, url } of pages) {
  test(`with letters twice as large nothing sticks out of a page of kind ${kind}: ${url}`, async ({ page }) => {
    await page.goto(url);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
    expect(await measureOverflow(page)).toBe(0);
  });
}

test(`with letters twice as large the button of a tour in a frame stands free of the label below it: ${framedTour}`, async ({
  page,
}) => {
  await page.goto(framedTour);
  const [button, label] = [await page.locator('.go').boundingBox(), await page.locator('.stage .tag').boundingBox()];
  expect((button?.y ?? Infinity) + (button?.height ?? 0)).toBeLessThanOrEqual(label?.y ?? 0);
});
