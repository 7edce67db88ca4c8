import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const require = createRequire(import.meta.url);
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const dutch: unknown = JSON.parse(readFileSync(require.resolve('axe-core/locales/nl.json'), 'utf8'));

/** All rules of axe on the page as it is now, each problem as one line of Dutch with the places where it occurs. */
export async function findAccessibilityProblems(page: Page): Promise<string[]> {
  // As the debugger does it, not as a script of the page, so that the content policy stays as strict as it is.
  if (await page.evaluate(() => !('axe' in window))) {
    await page.evaluate(axeSource);
    await page.evaluate((locale) => {
      (window as unknown as { axe: typeof import('axe-core') }).axe.configure({ locale: locale as object });
    }, dutch);
  }
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const results: AxeResults = await axe.run({ resultTypes: ['violations'] });
    return results.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      places: nodes.map((node) => node.target.join(' ')),
    }));
  });
  return violations.map(({ id, help, places }) => `${help} (${id}): ${places.join(' | ')}`);
}
