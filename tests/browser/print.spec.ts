import { PAGES } from '../../src/domain/addresses.ts';
import type { Page } from '@playwright/test';
import { listPages } from './built-pages.ts';
import { printSheets, type Sheet } from './paper.ts';
import { expect, test } from './visitor.ts';

/** 14 mm, and a hair for rounding. */
const MARGIN = (14 / 25.4) * 72 - 0.5;
/** With fewer lines a sheet looks like a mistake. */
const FEWEST_LINES = 4;
/** In px of 1/96 inch: 9 points, and a hair for rounding. */
const SMALLEST_LETTERS = 11.99;

const pages = await listPages();
test.use({ madeOf: pages });
const reports = pages.filter((url) => /^\/regios\/[^/]+\/verantwoording\//.test(url));
const overviews: readonly string[] = [PAGES.regionsByProvince, PAGES.places];
const regions = pages.filter((url) => /^\/regios\/[^/]+\/$/.test(url) && !overviews.includes(url));
const timelines = pages.filter((url) => /^\/regios\/[^/]+\/tijdlijn\/$/.test(url));
const careerSheets = pages.filter((url) => url.endsWith('/lob/'));
const booklets = pages.filter((url) => url.endsWith('/boekje/'));

test.describe.configure({ timeout: 180_000 });

test('the report of every region is one sheet, with letters that can be read', async ({ page }) => {
  expect(reports.length).toBeGreaterThan(1);
  for (const url of reports) {
    expect(await sheetsOf(page, url), url).toHaveLength(1);
    expect(await findSmallText(page), url).toEqual([]);
  }
});

test('every region is four sheets at most, with no number of a source cut off and no box to fill', async ({ page }) => {
  expect(regions.length).toBeGreaterThan(50);
  for (const url of regions) {
    const sheets = await sheetsOf(page, url);
    expect(sheets.length, url).toBeLessThanOrEqual(4);
    expectWholeSheets(sheets, url);
    expect(await page.locator('.corners.empty a:visible, .answer ~ .empty:visible').count(), url).toBe(0);
  }
});

test('the timeline of every region begins its sheets: as a whole drawing, or as a list where that would be too small', async ({
  page,
}) => {
  expect(timelines.length).toBeGreaterThan(10);
  let drawings = 0;
  for (const url of timelines) {
    const sheets = await sheetsOf(page, url);
    expectWholeSheets(sheets, url);
    const names = await page.locator('.tl-print .lane-name tspan, .tl-print .year').allTextContents();
    for (const name of names) expect(sheets[0]?.text, url).toContain(name);
    if (names.length > 0) drawings += 1;
    else await expect(page.locator('.list-on-paper .tl-list'), url).toBeVisible();
  }
  expect(drawings).toBeGreaterThan(10);
});

test('a booklet is its cover and one sheet a scene', async ({ page }) => {
  expect(booklets.length).toBeGreaterThan(0);
  for (const url of booklets) {
    const sheets = await sheetsOf(page, url);
    expect(sheets, url).toHaveLength(1 + (await page.locator('.sheet').count()));
    expectWholeSheets(sheets, url);
  }
});

test('a lob-blad is one sheet, empty or full of what a pupil kept and typed, with letters that can be read', async ({
  page,
  browser,
  baseURL,
}) => {
  expect(careerSheets.length).toBeGreaterThan(2);
  for (const url of careerSheets) {
    expect(await sheetsOf(page, url), url).toHaveLength(1);
    expect(await findSmallText(page), url).toEqual([]);
    const keys = await page.locator('[data-career-card], [data-career-profession]').evaluateAll((items) =>
      items.map((item) => {
        const { careerCard, careerProfession } = (item as HTMLElement).dataset;
        return careerCard ?? careerProfession ?? '';
      }),
    );
    const full = await browser.newPage(baseURL === undefined ? {} : { baseURL });
    const [, , lab = ''] = url.split('/');
    await full.addInitScript((kept) => localStorage.setItem('sto-bewaard', kept), JSON.stringify({ [lab]: keys }));
    await full.goto(url);
    await expect(full.locator('[data-career-card]:visible')).toHaveCount(8);
    for (const field of await full.locator('career-sheet textarea').all()) {
      const most = Number(await field.getAttribute('maxlength'));
      await field.fill('Dit kan ik al een beetje, want thuis help ik vaak. '.repeat(5).slice(0, most));
    }
    await full.emulateMedia({ media: 'print' });
    const sheets = await printSheets(full);
    expect(sheets, url).toHaveLength(1);
    expect(sheets[0]?.text, url).toContain(`En nog ${keys.filter((key) => key.includes('/')).length - 8} dingen`);
    // What was typed is printed to its last letter.
    const cutOff = await full
      .locator('career-sheet textarea')
      .evaluateAll((fields) =>
        fields.filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1).map(({ id }) => id),
      );
    expect(cutOff, url).toEqual([]);
    await full.close();
  }
});

test('a button prints the report; without a script it is not there', async ({ page, browser, baseURL }) => {
  const [url = ''] = reports;
  await page.goto(url);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: 'Print deze pagina' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed');
  const plain = await browser.newPage({ javaScriptEnabled: false, ...(baseURL === undefined ? {} : { baseURL }) });
  await plain.goto(url);
  await expect(plain.getByRole('button', { name: 'Print deze pagina' })).toBeHidden();
  await plain.close();
});

/** Leaves the page in its printed form. */
async function sheetsOf(page: Page, url: string): Promise<Sheet[]> {
  await page.goto(url);
  await page.emulateMedia({ media: 'print' });
  return printSheets(page);
}

function expectWholeSheets(sheets: readonly Sheet[], url: string): void {
  for (const [index, { lines, left }] of sheets.entries()) {
    const sheet = `${url} sheet ${index + 1} of ${sheets.length}`;
    expect(left, sheet).toBeGreaterThanOrEqual(MARGIN);
    expect(lines, sheet).toBeGreaterThanOrEqual(sheets.length === 1 ? 1 : FEWEST_LINES);
  }
}

function findSmallText(page: Page): Promise<string[]> {
  return page.locator('main').evaluate((main, smallest) => {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const text = walker.currentNode.textContent?.trim() ?? '';
      if (text === '' || parent === null || parent.closest('svg') || !parent.checkVisibility()) continue;
      if (parseFloat(getComputedStyle(parent).fontSize) < smallest) found.push(text);
    }
    return found;
  }, SMALLEST_LETTERS);
}
