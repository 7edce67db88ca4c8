import { expect, test } from '@playwright/test';
import { findAccessibilityProblems } from '../../scripts/lib/testing/accessibility.ts';
import { findPageKind, PAGE_KINDS } from '../../scripts/lib/site/page-kinds.ts';
import { listPages } from './built-pages.ts';

const urls = await listPages();
const onePerKind = PAGE_KINDS.flatMap(({ kind }) => {
  const url = urls.find((candidate) => findPageKind(candidate).kind === kind);
  return url === undefined ? [] : [{ kind, url }];
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 } });
      for (const { kind, url } of onePerKind) {
        test(`axe finds nothing on a page of kind ${kind}: ${url}`, async ({ page }) => {
          await page.goto(url);
          expect(await findAccessibilityProblems(page)).toEqual([]);
        });
      }
    });
  }
}
