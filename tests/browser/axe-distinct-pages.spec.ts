import type { Page } from '@playwright/test';
import { findAccessibilityProblems } from '../../scripts/lib/testing/accessibility.ts';
import { listDistinctPages, listFirstPerKind } from './built-pages.ts';
import { expect, test } from './remembered.ts';
import { isComplaint } from './watched-visit.ts';

test.use({ madeOf: [] });

/** axe-page-kinds.spec.ts looks at these in both themes, and policy-crawl.spec.ts hears what the browser says of them. */
const seenElsewhere = new Set((await listFirstPerKind()).map(({ url }) => url));

for (const url of (await listDistinctPages()).filter((each) => !seenElsewhere.has(each))) {
  test(`axe finds nothing on ${url}, nor does the browser complain`, async ({ page, baseURL }) => {
    const complaints = collectComplaints(page, baseURL);
    await page.goto(url);
    expect({ axe: await findAccessibilityProblems(page), browser: complaints }).toEqual({ axe: [], browser: [] });
  });
}

/** What the browser refused (the content policy), could not find, or ran into in a script. */
function collectComplaints(page: Page, own: string | undefined): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (isComplaint(message)) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'data:' && origin !== own) complaints.push(`Request to ${origin}`);
  });
  return complaints;
}
