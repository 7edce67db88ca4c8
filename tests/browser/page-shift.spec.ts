import type { Page } from '@playwright/test';
import { listOnePerKind } from './built-pages.ts';
import { expect, test } from './remembered.ts';

/** What Lighthouse and search engines call good. */
const MOST_SHIFT = 0.1;
/** ms that scripts and letters come behind the page, as on a poor connection. */
const LATE = 2000;

/** So many pages wait for their scripts at the same time: what waits needs no processor. */
const TOGETHER = 6;

const pages = await listOnePerKind();
test.use({ viewport: { width: 412, height: 732 }, madeOf: pages.map(({ url }) => url) });

const groups = Array.from({ length: Math.ceil(pages.length / TOGETHER) }, (_, index) =>
  pages.slice(index * TOGETHER, (index + 1) * TOGETHER),
);

for (const group of groups) {
  const names = group.map(({ kind }) => kind).join(', ');
  test(`nothing shifts when scripts and letters come late to a page of kind ${names}`, async ({ context }) => {
    await context.route(/\.(?:js|woff2)$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, LATE));
      await route.continue();
    });
    const complaints = await Promise.all(group.map(async ({ url }) => findTooMuchShift(await context.newPage(), url)));
    expect(complaints.flat()).toEqual([]);
  });
}

async function findTooMuchShift(page: Page, url: string): Promise<string[]> {
  await page.goto(url, { waitUntil: 'networkidle' });
  const shifts = await readShifts(page);
  const sum = shifts.reduce((total, { shift }) => total + shift, 0);
  return sum < MOST_SHIFT ? [] : [`${url}: ${sum}, ${JSON.stringify(shifts)}`];
}

interface Shifted {
  readonly shift: number;
  readonly what: readonly string[];
}
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node?: Node }[];
}

/** All that moved since the page began, and what it was. */
function readShifts(page: Page): Promise<Shifted[]> {
  return page.evaluate(
    () =>
      new Promise<Shifted[]>((resolve) => {
        const observer = new PerformanceObserver((list) => resolve(list.getEntries().map(tell)));
        const tell = (entry: PerformanceEntry): Shifted => {
          const { value, sources } = entry as LayoutShift;
          return { shift: value, what: sources.map(({ node }) => (node?.textContent ?? '').trim().slice(0, 40)) };
        };
        observer.observe({ type: 'layout-shift', buffered: true });
        // Without any shift the observer is never called.
        setTimeout(() => resolve([]), 300);
      }),
  );
}
