import { expect, test } from './visitor.ts';

const REGION = '/regios/gorinchem-altena/';

test.describe('on a desktop', () => {
  test.use({ viewport: { width: 1280, height: 900 } });

  test('a mark in the drawing of a region leads to all that is known of that milestone', async ({ page }) => {
    await page.goto(REGION);
    await page.getByRole('link', { name: /^Grote startbijeenkomst, / }).click();
    await expect(page).toHaveURL(/\/tijdlijn\/#mijlpaal-startbijeenkomst$/);
    const milestone = page.locator('#mijlpaal-startbijeenkomst');
    await expect(milestone).toBeInViewport();
    await expect(milestone.getByText('Zo schoof de datum')).toBeVisible();
    await expect(milestone.getByRole('listitem')).toHaveCount(4);
  });

  test('drawing and table show the same milestones', async ({ page }) => {
    await page.goto(`${REGION}tijdlijn/`);
    const drawn = await page
      .locator('.tl-wide a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const listed = await page
      .locator('table tbody a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(drawn.length).toBeGreaterThan(10);
    expect(drawn.toSorted()).toEqual(listed.toSorted());
  });

  test('the report of a region can be copied into a mail', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${REGION}verantwoording/`);
    await page.getByRole('button', { name: 'Kopieer als tekst' }).click();
    await expect(page.getByRole('status')).toHaveText('Gekopieerd. Plak de tekst in uw mail.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Verantwoording Gorinchem\/Altena/);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });

  test('a line and a state narrow the milestones, and fade the others in the drawing', async ({ page }) => {
    await page.goto(`${REGION}tijdlijn/`);
    const milestones = page.locator('.milestone:visible');
    const all = await milestones.count();
    await page.getByText('5. Techniek op de basisschool', { exact: true }).first().click();
    await expect(milestones).toHaveCount(2);
    await page.getByText('gehaald', { exact: true }).first().click();
    await expect(milestones).toHaveCount(1);
    await expect(
      page
        .locator(
          '.tl-wide g[data-lane="docenten-leren-bij"], .tl-wide g[data-lane]:not([data-lane="technologie-op-de-basisschool"])',
        )
        .first(),
    ).toHaveCSS('opacity', '0.15');
    await page.getByText('Alle lijnen', { exact: true }).click();
    await page.getByText('Elke stand', { exact: true }).click();
    await expect(milestones).toHaveCount(all);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('the timeline is a list with the years as headings, and the drawing is away', async ({ page }) => {
    await page.goto('/regios/zeeland/tijdlijn/');
    await expect(page.locator('.tl-wide')).toBeHidden();
    await expect(page.locator('.tl-list').getByRole('heading', { name: '2021-2022' })).toBeVisible();
    await expect(page.locator('.tl-list').getByText(/^Tot hier reiken onze bronnen/)).toBeVisible();
  });
});

test('the files beside a region can be fetched and say what they are', async ({ request }) => {
  const types = { svg: 'image/svg+xml', ics: 'text/calendar', csv: 'text/csv', json: 'application/json' };
  for (const [kind, type] of Object.entries(types)) {
    const response = await request.get(`${REGION}mijlpalen.${kind}`);
    expect(response.status()).toBe(200);
    expect(response.headers()['content-type']).toContain(type);
    expect(await response.text()).toContain('Vier hotspots');
  }
});

test('the agenda begins with what comes, then tells what was, and has one way to subscribe', async ({ page }) => {
  await page.goto('/agenda/');
  const headings = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(headings.nth(0)).toHaveText('Wat nog komt');
  await expect(headings.nth(0)).toBeInViewport();
  await expect(headings.nth(1)).toHaveText('Wat is geweest');
  await expect(page.locator('main a[href$=".ics"]')).toHaveCount(1);
  const years = await page.locator('#was .year > h3').allTextContents();
  expect(years).toEqual(years.toSorted().toReversed());
});

test('the page of a region leads to its meetings and to their calendar', async ({ page, request }) => {
  await page.goto(REGION);
  await expect(page.getByRole('main').getByRole('link', { name: 'Startbijeenkomst van STO-GOAL' })).toBeVisible();
  const address = await page
    .getByRole('link', { name: 'Bijeenkomsten van deze regio in uw agenda' })
    .getAttribute('href');
  expect(await (await request.get(address ?? '')).text()).toContain('BEGIN:VCALENDAR');
});

test('home shows how a plan goes: each date that a milestone had, and how many have which state', async ({ page }) => {
  await page.goto('/');
  const door = page.locator('.door').filter({ has: page.getByRole('link', { name: 'Voortgang' }) });
  const drawing = door.getByRole('img', { name: /Eerst .*, daarna .*Reden: / });
  await expect(drawing).toBeVisible();
  const moves = Number.parseInt((await door.getByRole('link', { name: /× verschoven$/ }).textContent()) ?? '', 10);
  await expect(drawing.locator('.hop')).toHaveCount(moves);
  const states = (await door.getByRole('listitem').allTextContents()).map((text) => text.replace(/^[?\s]+/, '').trim());
  await page.goto(REGION);
  const words = await page
    .locator('#tijdlijn')
    .getByText(/^\d+ mijlpalen: /)
    .textContent();
  for (const state of states) expect(words).toContain(state);
  expect(states.length).toBeGreaterThan(1);
});

test('the agenda keeps every date that a meeting had', async ({ page, request }) => {
  await page.goto('/agenda/');
  await page.getByRole('link', { name: 'Startbijeenkomst van STO-GOAL', exact: true }).click();
  await expect(page.getByRole('heading', { name: /Zo schoof de datum/ })).toBeVisible();
  const calendar = await (await request.get('/agenda.ics')).text();
  expect(calendar).toMatch(/UID:bijeenkomst-startbijeenkomst-gorinchem-altena@sto-in-beeld\r\n/);
  expect(calendar).toMatch(/SEQUENCE:3\r\n/);
});
