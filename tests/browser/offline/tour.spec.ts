import type { Page } from '@playwright/test';
import { BAR, expect, keepWhatIsRead, readAndKeep, readKept, takeAlong, test, TOUR } from './offline-test.ts';

const SCENES = ['draaibanken', 'lascabines', 'cnc-en-robot'];
const LIST = 'rondleiding/voorbeeld-pie/mee.json';
const LIVE = 'lab-tour[data-state="live"]:not([data-busy])';

/** Where the viewer looks. */
function readYaw(page: Page): Promise<number> {
  return page.evaluate(() => (document.querySelector('lab-tour') as unknown as { view: { yaw: number } }).view.yaw);
}

/** What in view is as sharp as it gets, with tiles over the preview. */
async function expectSharp(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const tour = document.querySelector('lab-tour') as unknown as { isSettled: boolean; textures: number };
        return tour.isSettled ? tour.textures : 0;
      }),
    )
    .toBeGreaterThan(4);
}

async function lookRight(page: Page): Promise<void> {
  const before = await readYaw(page);
  await page.locator('[data-stage]').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => readYaw(page)).not.toBe(before);
}

test('a tour that was taken along can be walked through without a server', async ({ page, site }) => {
  const failed: string[] = [];
  await takeAlong(page);
  await site.stop();
  page.on('requestfailed', (request) => {
    // A page that is left stops what it was doing.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') failed.push(new URL(request.url()).pathname);
  });
  await page.goto(`${TOUR}${SCENES[0]}/`);
  await expect(page.locator(BAR)).toContainText('Dit is een kopie van');
  for (const scene of SCENES) {
    await page
      .locator(`lab-tour a[data-link="${scene}"]`)
      .or(page.locator(`lab-tour[data-scene="${scene}"]`))
      .first()
      .waitFor();
    if ((await page.locator('lab-tour').getAttribute('data-scene')) !== scene) {
      await page
        .locator(`nav[aria-label="Verder in dit lokaal"] a[href$="/${scene}/"], .onward a[href$="/${scene}/"]`)
        .first()
        .click();
    }
    await expect(page.locator(`${LIVE}[data-scene="${scene}"]`)).toBeVisible();
    await expectSharp(page);
    await lookRight(page);
    await expect(page.locator(BAR)).toHaveCount(1);
  }
  // The part that is fetched at a touch, and the page for the career file.
  await page.locator('[data-act="plan"]').click();
  await expect(page.locator('[data-plan] svg').first()).toBeVisible();
  await page.goto(`${TOUR}lob/`);
  await expect(page.locator(BAR)).toBeVisible();
  await page.goto('/labs/voorbeeld-pie/');
  await expect(page.locator(BAR)).toBeVisible();
  // Only whether there is something newer can not be asked.
  expect(failed.filter((path) => path !== `/${LIST}`)).toEqual([]);
});

test('the pictures of every page of the tour are there, in one width', async ({ page, site }) => {
  await takeAlong(page);
  await site.stop();
  for (const url of [TOUR, `${TOUR}${SCENES[0]}/`, `${TOUR}boekje/`]) {
    await page.goto(url);
    const broken = await page.evaluate(async () => {
      const pictures = [...document.querySelectorAll<HTMLImageElement>('main picture img')];
      for (const picture of pictures) picture.loading = 'eager';
      const results = await Promise.all(
        pictures.map((picture) =>
          picture.decode().then(
            () => [],
            () => [picture.currentSrc],
          ),
        ),
      );
      return results.flat();
    });
    expect(broken, url).toEqual([]);
  }
});

test('the size is said before anything is kept, and is that of what is kept', async ({ page }) => {
  await page.goto(TOUR);
  await page.getByRole('button', { name: 'Neem deze rondleiding mee' }).click();
  const words = await page.getByText('Deze rondleiding neemt').textContent();
  expect(await readKept(page)).toEqual([]);
  await page.getByRole('button', { name: 'Zet op dit apparaat' }).click();
  await expect(page.getByText('Deze rondleiding staat op dit apparaat')).toBeVisible();
  const bytes = await page.evaluate(async () => {
    let sum = 0;
    const name = (await caches.keys()).find((key) => key.includes('rondleiding')) ?? '';
    const store = await caches.open(name);
    for (const key of await store.keys()) {
      // The note of the store is no part of the tour, and of the scenes one level is left.
      if (new URL(key.url).pathname.endsWith('.json')) continue;
      sum += (await (await store.match(key))?.blob())?.size ?? 0;
    }
    return sum;
  });
  const said = Number(/([\d,]+) MB/.exec(words ?? '')?.[1]?.replace(',', '.')) * 1e6;
  expect(Math.abs(said - bytes)).toBeLessThan(150_000);
});

test('who stops halfway keeps nothing', async ({ page, site }) => {
  await page.goto(TOUR);
  await page.getByRole('button', { name: 'Neem deze rondleiding mee' }).click();
  const begin = page.getByRole('button', { name: 'Zet op dit apparaat' });
  await expect(begin).toBeFocused();
  site.delay = 300;
  await begin.click();
  await expect
    .poll(() => page.locator('take-along progress').evaluate((bar: HTMLProgressElement) => bar.value))
    .toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('Gestopt. Er is niets bewaard.')).toBeVisible();
  expect(await readKept(page)).toEqual([]);
});

test('a connection that breaks halfway leaves nothing, and says what to do', async ({ page, site }) => {
  await page.goto(TOUR);
  await page.getByRole('button', { name: 'Neem deze rondleiding mee' }).click();
  site.delay = 300;
  await page.getByRole('button', { name: 'Zet op dit apparaat' }).click();
  await expect
    .poll(() => page.locator('take-along progress').evaluate((bar: HTMLProgressElement) => bar.value))
    .toBeGreaterThan(0);
  await site.stop();
  await expect(page.getByText('Het meenemen lukte niet')).toBeVisible();
  expect(await readKept(page)).toEqual([]);
});

test('what a window left behind that closed halfway is removed', async ({ page, context, site }) => {
  await page.goto(TOUR);
  await page.getByRole('button', { name: 'Neem deze rondleiding mee' }).click();
  site.delay = 300;
  await page.getByRole('button', { name: 'Zet op dit apparaat' }).click();
  await expect
    .poll(() => page.locator('take-along progress').evaluate((bar: HTMLProgressElement) => bar.value))
    .toBeGreaterThan(0);
  const other = await context.newPage();
  await page.close();
  site.delay = 0;
  await other.goto('/offline/');
  await expect(other.getByRole('switch')).toBeVisible();
  await expect.poll(() => readKept(other)).toEqual([]);
});

test('without room on the device nothing is kept, and the words say how much is needed', async ({ page, site }) => {
  const client = await page.context().newCDPSession(page);
  await page.goto(TOUR);
  await client.send('Storage.overrideQuotaForOrigin', { origin: site.address, quotaSize: 1_000_000 });
  await page.getByRole('button', { name: 'Neem deze rondleiding mee' }).click();
  await page.getByRole('button', { name: 'Zet op dit apparaat' }).click();
  await expect(page.getByText(/Er is te weinig ruimte op dit apparaat. Nodig is [\d,]+ MB/)).toBeVisible();
  expect(await readKept(page)).toEqual([]);
});

test('room that runs out halfway leaves nothing either', async ({ page, site }) => {
  const client = await page.context().newCDPSession(page);
  // A browser that can not tell beforehand.
  await page.addInitScript(() => {
    StorageManager.prototype.estimate = () => Promise.resolve({});
  });
  await page.goto(TOUR);
  await page.getByRole('button', { name: 'Neem deze rondleiding mee' }).click();
  await client.send('Storage.overrideQuotaForOrigin', { origin: site.address, quotaSize: 900_000 });
  await page.getByRole('button', { name: 'Zet op dit apparaat' }).click();
  await expect(page.getByText('Er is te weinig ruimte op dit apparaat')).toBeVisible();
  expect(await readKept(page)).toEqual([]);
});

test('a tour that changed says so on the same spot, and is renewed as a whole', async ({ page, site }) => {
  await takeAlong(page);
  const list = JSON.parse(await site.read(LIST)) as Record<string, unknown>;
  await site.write(LIST, JSON.stringify({ ...list, version: 'ffffffffffffffff' }));
  await page.goto(TOUR);
  await expect(page.getByText('Deze rondleiding is veranderd sinds')).toBeVisible();
  await page.getByRole('button', { name: /^Vernieuw/ }).click();
  await expect(page.getByText('Deze rondleiding staat op dit apparaat')).toBeVisible();
  const kept = await readKept(page);
  expect(kept.filter((name) => name.includes('rondleiding'))).toEqual([
    'sto-offline:/:rondleiding:voorbeeld-pie:ffffffffffffffff',
  ]);
});

test('a renewal that fails keeps the old one', async ({ page, site }) => {
  await takeAlong(page);
  const list = JSON.parse(await site.read(LIST)) as Record<string, unknown>;
  await site.write(LIST, JSON.stringify({ ...list, version: 'ffffffffffffffff', files: [['er-niet/', 1]] }));
  await page.goto(TOUR);
  await page.getByRole('button', { name: /^Vernieuw/ }).click();
  await expect(page.getByText('De oude staat er nog.')).toBeVisible();
  await site.stop();
  await page.goto(`${TOUR}${SCENES[0]}/`);
  await expect(page.locator(BAR)).toBeVisible();
});

test('a site that changes meanwhile gives nothing rather than half of each', async ({ page, site }) => {
  const list = JSON.parse(await site.read(LIST)) as Record<string, unknown>;
  await page.goto(TOUR);
  await page.getByRole('button', { name: 'Neem deze rondleiding mee' }).click();
  await expect(page.getByRole('button', { name: 'Zet op dit apparaat' })).toBeVisible();
  await site.write(LIST, JSON.stringify({ ...list, version: 'ffffffffffffffff' }));
  await page.getByRole('button', { name: 'Zet op dit apparaat' }).click();
  await expect(page.getByText('De rondleiding veranderde net')).toBeVisible();
  expect(await readKept(page)).toEqual([]);
});

test('the last tour that goes takes the worker with it; what is read is another choice', async ({ page }) => {
  await takeAlong(page);
  // Only the tour: pages that are read meanwhile are nobody's business.
  await page.goto('/regios/gorinchem-altena/', { waitUntil: 'networkidle' });
  expect((await readKept(page)).filter((name) => /gelezen|gegevens|bestanden|beelden/.test(name))).toEqual([]);
  await page.goto(TOUR);
  await page.getByRole('button', { name: 'Haal van dit apparaat' }).click();
  await expect(page.getByText('De rondleiding is van dit apparaat gehaald.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Neem deze rondleiding mee' })).toBeFocused();
  expect(await readKept(page)).toEqual([]);
});

test('a step to a scene that only stands on the device brings its label along', async ({ page, site }) => {
  await keepWhatIsRead(page);
  await readAndKeep(page, `${TOUR}lascabines/`);
  await page.goto(`${TOUR}draaibanken/`);
  await expect(page.locator(LIVE)).toBeVisible();
  await expect(page.locator(BAR)).toHaveCount(0);
  await site.stop();
  await page.locator('nav[aria-label="Verder in dit lokaal"] a[href$="/lascabines/"]').click();
  await expect(page.locator('lab-tour[data-scene="lascabines"]')).toBeVisible();
  await expect(page.locator(BAR)).toContainText('Dit is een kopie van');
});
