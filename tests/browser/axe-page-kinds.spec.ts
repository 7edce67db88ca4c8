import { expect, test } from '@playwright/test';
import { findAccessibilityProblems } from '../../scripts/lib/testing/accessibility.ts';
import { findPageKind, PAGE_KINDS } from '../../scripts/lib/site/page-kinds.ts';
import { listPages } from './built-pages.ts';

const urls = await listPages();
const onePerKind = PAGE_KINDS.flatMap(({ kind }) => {
  const url = urls.find((candidate) => findPageKind(candidate).kind === kind);
  return url === undefined ? [] : [{ kind, url }];
});

const SCHEMES = ['light', 'dark'] as const;
const WIDTHS = [360, 1280] as const;

for (const { kind, url } of onePerKind) {
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
