import type { Page } from '@playwright/test';
import { expect, test } from './visitor.ts';

test.use({ viewport: { width: 1280, height: 900 } });

for (const fonts of ['its own font', 'a font that stands in'] as const) {
  test(`in ${fonts} no words leave their flag, their bar or the drawing`, async ({ page }) => {
    if (fonts !== 'its own font') await page.route('**/*.woff2', (route) => route.fulfill({ body: '' }));
    for (const url of [
      '/tijdlijn/',
      '/regios/gorinchem-altena/tijdlijn/',
      '/regios/zeeland/',
      '/regios/voorbeeldregio/',
    ]) {
      await page.goto(url);
      await page.evaluate(() => document.fonts.ready);
      expect(await findWordsOutside(page), url).toEqual([]);
    }
  });
}

/** Words of the drawing that stand outside the box behind them, or outside the drawing itself. */
async function findWordsOutside(page: Page) {
  const found = await page.locator('.tl-wide svg.tl').evaluate((drawing) => {
    const boxOf = (element: Element | null) => (element instanceof SVGGraphicsElement ? element.getBBox() : undefined);
    return [...drawing.querySelectorAll('text')].map((text) => {
      const isBoxed = text.matches('.flag-text, .today-text, .on-span');
      const around = isBoxed ? boxOf(text.previousElementSibling) : (drawing as SVGSVGElement).viewBox.baseVal;
      const { x, width } = text.getBBox();
      const isInside = around !== undefined && x >= around.x && x + width <= around.x + around.width;
      return { words: text.textContent, isInside };
    });
  });
  expect(found.length).toBeGreaterThan(5);
  return found.filter(({ isInside }) => !isInside).map(({ words }) => words);
}
