import { findAccessibilityProblems } from '../../scripts/lib/testing/accessibility.ts';
import { listFirstPerKind } from './built-pages.ts';
import { expect, test } from './remembered.ts';

test.use({ madeOf: [] });

const SCHEMES = ['light', 'dark'] as const;
const WIDTHS = [360, 1280] as const;

for (const { kind, url } of await listFirstPerKind()) {
  test(`axe finds nothing on a page of kind ${kind}, in both themes, on a phone and on a desk: ${url}`, async ({
    page,
  }) => {
    await page.goto(url);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        expect(await findAccessibilityProblems(page), `${colorScheme}, ${width} px`).toEqual([]);
      }
    }
  });
}
