import { readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { DIST } from '../../scripts/lib/site/built-site.ts';
import { listenOnFreePort } from '../../scripts/lib/site/listen.ts';
import { findAccessibilityProblems } from '../../scripts/lib/testing/accessibility.ts';
import { TALLEST } from '../../src/domain/derived/embed-size.ts';
import { expect, measureOverflow, test } from './visitor.ts';

const REGION = '/insluiten/regio/voorbeeldregio/';
const TIMELINE = '/insluiten/tijdlijn/voorbeeldregio/';
const EDITION = '2024-01-01';
const EACH_SORT = [
  REGION,
  '/insluiten/regio/gorinchem-altena/',
  '/insluiten/regio/apeldoorn/',
  `${REGION}op/${EDITION}/`,
  TIMELINE,
  `${TIMELINE}op/${EDITION}/`,
  '/insluiten/rondleiding/voorbeeld-pie/',
  '/insluiten/praktijk/voorbeeld-lassen-op-het-mbo/',
];
/** The pages where one is chosen, each with a choice on it. */
const LISTS = [
  { list: '/insluiten/regio/', title: 'Voortgang van een regio', anchor: 'regio-gorinchem-altena' },
  { list: '/insluiten/tijdlijn/', title: 'Tijdlijn van een regio', anchor: 'tijdlijn-gorinchem-altena' },
  { list: '/insluiten/rondleiding/', title: 'Rondleiding door een lokaal', anchor: 'rondleiding-voorbeeld-pie' },
  { list: '/insluiten/praktijk/', title: 'Goed voorbeeld', anchor: 'praktijk-kosten-voor-ouders-omlaag' },
] as const;

test.describe('within the page of another', () => {
  let foreign: Server;
  let origin: string;

  test.beforeAll(async () => {
    foreign = createServer((request, response) => {
      const framed = new URL(request.url ?? '/', 'http://x').searchParams.get('toon') ?? '';
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(
        `<!doctype html><html lang="nl"><title>School</title><h1>Onze school</h1><iframe src="${framed}" title="Kaart" width="600" height="600"></iframe>`,
      );
    });
    origin = `http://127.0.0.1:${await listenOnFreePort(foreign, 0)}`;
  });
  test.afterAll(() => {
    foreign.close();
  });

  // The page of a school is of another origin: that is what the visitor of this test is there for.
  test('an embed shows, and a page of the site does not', async ({ browser, baseURL }) => {
    const page = await browser.newPage();
    const show = async (url: string) => {
      await page.goto(`${origin}/?toon=${encodeURIComponent(`${baseURL ?? ''}${url}`)}`);
      return page.frameLocator('iframe').locator('h1');
    };
    for (const url of EACH_SORT) await expect(await show(url)).toBeVisible();
    for (const url of ['/', '/regios/voorbeeldregio/', '/insluiten/', '/insluiten/regio/']) {
      const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
      const heading = await show(url);
      await refused;
      await expect(heading).toHaveCount(0);
    }
    await page.close();
  });

  test('its links open beside the page that it stands in', async ({ browser, baseURL }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    for (const url of [REGION, TIMELINE]) {
      await page.goto(`${origin}/?toon=${encodeURIComponent(`${baseURL ?? ''}${url}`)}`);
      for (const link of [
        page.frameLocator('iframe').locator('footer a'),
        page.frameLocator('iframe').locator('main a:visible'),
      ]) {
        if ((await link.count()) === 0) continue;
        const opened = context.waitForEvent('page');
        await link.first().click();
        const other = await opened;
        await expect(other.locator('header.top')).toBeVisible();
        expect(await other.evaluate(() => window.opener === null)).toBe(true);
        await other.close();
      }
      await expect(page.locator('h1')).toHaveText('Onze school');
    }
    await context.close();
  });
});

for (const url of EACH_SORT) {
  test(`${url} runs no script, fetches nothing from elsewhere, fits from 280 px and is read by all`, async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.resourceType()} ${new URL(request.url()).pathname}`));
    await page.goto(url);
    expect(await page.locator('script').count()).toBe(0);
    expect(asked.filter((each) => !/^(?:document|stylesheet|image) /.test(each))).toEqual([]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [280, 390, 800]) {
        await page.setViewportSize({ width, height: 600 });
        expect(await measureOverflow(page), `${width} px`).toBe(0);
        expect(await findAccessibilityProblems(page), `${colorScheme}, ${width} px`).toEqual([]);
      }
    }
  });
}

test('an embed has the colours of the system', async ({ page }) => {
  const back = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(REGION);
  expect(await back()).toBe('rgb(255, 255, 255)');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await back()).toBe('rgb(15, 29, 36)');
});

test('a frozen edition tells of its day and not of today', async ({ page }) => {
  for (const url of [REGION, TIMELINE]) {
    await page.goto(`${url}op/${EDITION}/`);
    await expect(page.locator('footer')).toContainText('Zo stond het op 1 januari 2024.');
    const text = await page.locator('body').innerText();
    expect(text).not.toMatch(/202[56789]|Vandaag|Gemaakt op|bezig \d|loopt uit/);
  }
});

test.describe('the pages that give the code', () => {
  test('shows the chosen edition and gives its code, from the link on a page', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/regios/voorbeeldregio/');
    await page.getByRole('link', { name: 'Zet dit op uw eigen site' }).click();
    await expect(page).toHaveURL(/\/insluiten\/regio\/#regio-voorbeeldregio$/);
    const choice = page.locator('#regio-voorbeeldregio');
    await expect(choice.locator('textarea')).toBeInViewport();
    await expect(choice.frameLocator('iframe').locator('h1')).toHaveText('Voorbeeldregio');
    await choice.getByLabel('Welke versie?').selectOption({ label: 'Vaste editie: 1 januari 2024' });
    await expect(choice.frameLocator('iframe').locator('footer')).toContainText('Zo stond het op 1 januari 2024');
    await choice.getByRole('button', { name: 'Kopieer de code' }).click();
    await expect(choice.getByRole('status')).toContainText('Gekopieerd');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await choice.locator('textarea').inputValue());
    expect(copied).toMatch(
      /^<iframe src="https?:\/\/[^/]+\/insluiten\/regio\/voorbeeldregio\/op\/2024-01-01\/" title="[^"]+ op 1 januari 2024" width="600" height="\d+" loading="lazy"/,
    );
    expect(await measureOverflow(page)).toBe(0);
  });

  test('asks for as much room as each embed needs', async ({ page }) => {
    const codes: string[] = [];
    for (const { list } of LISTS) {
      await page.goto(list);
      const own = await page
        .locator('[data-choice] textarea')
        .evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value));
      codes.push(...own);
    }
    expect(codes.length).toBeGreaterThan(100);
    const tooSmall: string[] = [];
    const tooLarge: string[] = [];
    for (const code of codes) {
      const [, url = '', width, height] = /src="([^"]+)".* width="(\d+)" height="(\d+)"/.exec(code) ?? [];
      await page.setViewportSize({ width: Number(width), height: Number(height) });
      await page.goto(new URL(url, page.url()).pathname);
      const needed = await page.evaluate(() => document.documentElement.scrollHeight);
      if (needed > Number(height) && Number(height) < TALLEST) tooSmall.push(`${url} ${height} < ${needed}`);
      const spare = await page.evaluate(() => {
        const bottoms = [...document.querySelectorAll('main > *')].map((part) => part.getBoundingClientRect().bottom);
        return (document.querySelector('footer')?.getBoundingClientRect().top ?? 0) - Math.max(...bottoms);
      });
      if (spare > 160) tooLarge.push(`${url} ${height}: ${Math.round(spare)} to spare`);
    }
    expect(tooSmall).toEqual([]);
    expect(tooLarge).toEqual([]);
  });

  for (const { list, title, anchor } of LISTS) {
    test(`${list} is one of four ways on, and leads back and to the other three`, async ({ page }) => {
      await page.goto('/insluiten/');
      await expect(page.locator('main textarea')).toHaveCount(0);
      await page.locator('main').getByRole('link', { name: title, exact: true }).click();
      await expect(page).toHaveURL(list);
      const counted = await page.locator('[data-choice]').count();
      const ways = page.getByRole('navigation', { name: 'Iets anders laten zien' }).getByRole('link');
      const hrefs = await ways.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(hrefs).toEqual([...LISTS.map((other) => other.list).filter((other) => other !== list), '/insluiten/']);
      await ways.last().click();
      const row = page.locator('main li', { has: page.locator(`a[href="${list}"]`) });
      await expect(row).toContainText(` ${counted} kaarten`);
    });

    test(`an address of before ${list} was made ends at its choice there, and goes back in one step`, async ({
      page,
    }) => {
      await page.goto('/volgen/');
      await page.goto(`/insluiten/#${anchor}`);
      await expect(page).toHaveURL(`${list}#${anchor}`);
      await expect(page.locator(`#${anchor} textarea`)).toBeInViewport();
      await expect(page.locator('[data-choice][open]')).toHaveCount(1);
      await page.goBack();
      await expect(page).toHaveURL('/volgen/');
    });

    test(`a choice on ${list} opens with the keyboard, and its code is selected at once`, async ({ page }) => {
      await page.goto(list);
      await page.locator('header.head a').last().focus();
      const first = page.locator('[data-choice]').first();
      // Past the field and the button that narrow a long list.
      for (let steps = 0; steps < 3 && !(await isFocused(first.locator('summary'))); steps += 1) {
        await page.keyboard.press('Tab');
      }
      await expect(first.locator('summary')).toBeFocused();
      await page.keyboard.press('Enter');
      const code = first.locator('textarea');
      await expect(first.getByRole('button', { name: 'Kopieer de code' })).toBeVisible();
      for (let steps = 0; steps < 2 && !(await isFocused(code)); steps += 1) await page.keyboard.press('Tab');
      await expect(code).toBeFocused();
      const selected = await code.evaluate((area: HTMLTextAreaElement) =>
        area.value.slice(area.selectionStart, area.selectionEnd),
      );
      expect(selected).toMatch(/^<iframe [^>]+><\/iframe>$/);
      await expect(first.frameLocator('iframe').locator('h1')).toBeVisible();
    });
  }

  test('stays where it is for an anchor that is its own', async ({ page }) => {
    await page.goto('/insluiten/#editie');
    await expect(page.getByRole('heading', { name: 'Wat is een vaste editie?' })).toBeInViewport();
    await expect(page).toHaveURL('/insluiten/#editie');
  });

  test('finds a name in a long list, and says how many are left', async ({ page }) => {
    await page.goto('/insluiten/regio/');
    const all = await page.locator('[data-choice]').count();
    await expect(page.locator('[data-count]')).toHaveText(
      `${all} kaarten, op alfabet, verzonnen voorbeelden achteraan.`,
    );
    await page.getByLabel('Naam van de regio').fill('gorin');
    await expect(page.locator('[data-choice]:visible')).toHaveCount(1);
    await expect(page.locator('[data-count]')).toHaveText('1 kaart.');
    await page.locator('#regio-gorinchem-altena summary').click();
    await expect(page.locator('#regio-gorinchem-altena textarea')).toBeVisible();
    await page.getByLabel('Naam van de regio').fill('xyzzyx');
    await expect(page.locator('[data-none]')).toContainText('Wij vonden geen kaart bij “xyzzyx”.');
  });

  test.describe('without a script', () => {
    test.use({ javaScriptEnabled: false });

    for (const { list, title, anchor } of LISTS) {
      test(`${list} is a list with the code to select`, async ({ page }) => {
        await page.goto('/insluiten/');
        await expect(page.frameLocator('.embed-shown iframe').locator('h1')).toBeVisible();
        await page.locator('main').getByRole('link', { name: title, exact: true }).click();
        await expect(page.getByRole('search')).toBeHidden();
        await page.locator(`#${anchor} summary`).click();
        const code = page.locator(`#${anchor} textarea`);
        await expect(code).toBeVisible();
        expect(await code.inputValue()).toContain(`${list}${anchor.slice(anchor.indexOf('-') + 1)}/"`);
        expect(await measureOverflow(page)).toBe(0);
      });
    }

    test('an address of before ends at the four ways on', async ({ page }) => {
      await page.goto('/insluiten/#regio-gorinchem-altena');
      await expect(page.getByRole('heading', { name: 'Wat wilt u laten zien?' })).toBeVisible();
    });
  });
});

function isFocused(element: Locator): Promise<boolean> {
  return element.evaluate((one) => one === document.activeElement);
}

test('every edition in the folder is one that its choice names', async ({ page }) => {
  for (const folder of ['regio', 'tijdlijn']) {
    await page.goto(`/insluiten/${folder}/`);
    const made = readdirSync(path.join(DIST, 'insluiten', folder, 'voorbeeldregio', 'op')).toSorted();
    const named = await page
      .locator(`#${folder}-voorbeeldregio [data-day]`)
      .evaluateAll((links) =>
        links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.split('/').at(-2)),
      );
    expect(named.toSorted()).toEqual(made);
  }
});
