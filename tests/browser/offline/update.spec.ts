import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { writeWorker } from '../../../scripts/lib/offline/write-worker.ts';
import type { MovableSite } from './movable-site.ts';
import { BAR, expect, keepWhatIsRead, readAndKeep, readKept, takeAlong, test, TOUR } from './offline-test.ts';

const REGION = '/regios/gorinchem-altena/';
const QUESTION = '/vraagbaak/wat-doet-een-landelijk-ondersteuner/';
const NEW_WORDS = 'Dit is de nieuwe versie';
const NEW_STYLE = 'nieuw.00000000.css';

/** What the worker shows by itself, of each version. At a change of version the page is opened twice. */
const shells = async (page: Page): Promise<string[]> =>
  (await readKept(page).catch(() => [':schil: while the page changes'])).filter((name) => name.includes(':schil:'));
const NEW_SHELL = `sto-offline:/:schil:${'b'.repeat(16)}`;

/** What a deployment does: another worker, another page about copies, and pages with other files than before. */
async function publishNewVersion(site: MovableSite): Promise<void> {
  const offline = await site.read('offline/index.html');
  await site.write('offline/index.html', offline.replace('Lezen zonder internet</h1>', `${NEW_WORDS}</h1>`));
  const worker = await site.read('sw.js');
  const revision = /offline\/[`'"],revision:[`'"]([0-9a-f]{16})/.exec(worker)?.[1] ?? '';
  const version =
    /schil:.{0,40}?([0-9a-f]{16})/s.exec(worker)?.[1] ??
    /[`'"]([0-9a-f]{16})[`'"]/.exec(worker.replaceAll(revision, ''))?.[1] ??
    '';
  expect([revision, version].map((sum) => sum.length)).toEqual([16, 16]);
  await site.write('sw.js', worker.replaceAll(revision, 'a'.repeat(16)).replaceAll(version, 'b'.repeat(16)));
  const region = await site.read(`${REGION.slice(1)}index.html`);
  const style = /_astro\/([\w.-]+\.css)/.exec(region)?.[1] ?? '';
  await site.write(`_astro/${NEW_STYLE}`, `${await site.read(`_astro/${style}`)} h1 { outline: 7px solid }`);
  await site.write(`_astro/${style}`, 'h1 { display: none }');
  await site.write(`${REGION.slice(1)}index.html`, region.replaceAll(style, NEW_STYLE));
}

/** The browser looks for another worker when a page is opened; this does not wait for that. */
async function lookForNewVersion(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
    if (registration?.installing) {
      const coming = registration.installing;
      await new Promise((resolve) => coming.addEventListener('statechange', resolve, { once: true }));
    }
  });
}

test('a new version takes over at the next step, and nothing of the old one stays but what a copy needs', async ({
  page,
  site,
}) => {
  await keepWhatIsRead(page);
  await readAndKeep(page, REGION);
  await readAndKeep(page, QUESTION);
  const [before] = await shells(page);
  await publishNewVersion(site);
  await lookForNewVersion(page);
  // The page that is in view stays with the worker that gave it.
  expect(await shells(page)).toEqual([before, NEW_SHELL]);
  await page.goto(REGION);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('outline-width', '7px');
  await expect.poll(() => shells(page)).toEqual([NEW_SHELL]);
  await site.stop();
  await page.goto('/offline/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(NEW_WORDS);
  await page.goto(REGION);
  await expect(page.locator(BAR)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('outline-width', '7px');
  // A copy of the old version keeps its own styles, whatever the server calls by that name now.
  await page.goto(QUESTION);
  await expect(page.locator(BAR)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a page of the old version in another window keeps its worker until it is closed', async ({
  page,
  context,
  site,
}) => {
  await keepWhatIsRead(page);
  await readAndKeep(page, REGION);
  const other = await context.newPage();
  await other.goto(QUESTION);
  const [before] = await shells(page);
  await publishNewVersion(site);
  await lookForNewVersion(page);
  await page.goto(REGION);
  expect(await shells(page)).toContain(before);
  await other.close();
  await page.reload();
  await expect.poll(() => shells(page)).toEqual([NEW_SHELL]);
});

test('what a copy asks for beside itself is of the same day, also when the server answers again', async ({
  page,
  site,
}) => {
  await takeAlong(page);
  const place = `${TOUR.slice(1)}draaibanken/`;
  const scene = JSON.parse(await site.read(`${place}plek.json`)) as { view: object };
  await site.write(`${place}plek.json`, JSON.stringify({ ...scene, view: { yaw: 123, pitch: 0, vfov: 75 } }));
  site.answer = 'error';
  await page.goto(`${TOUR}lascabines/`);
  await expect(page.locator('lab-tour[data-state="live"]')).toBeVisible();
  site.answer = 'well';
  const kept = await page.evaluate(async (address) => {
    const answer = (await (await fetch(address)).json()) as { view: { yaw: number } };
    return answer.view.yaw;
  }, `/${place}plek.json`);
  expect(kept).not.toBe(123);
});

test('the way out removes the worker and all that was kept, and lets nobody keep more', async ({ page, site }) => {
  await keepWhatIsRead(page);
  await readAndKeep(page, REGION);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sto-uit-'));
  await writeWorker(folder, true);
  await site.write('sw.js', await readFile(path.join(folder, 'sw.js'), 'utf8'));
  await rm(folder, { recursive: true });
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
  await expect.poll(() => readKept(page).catch(() => undefined)).toEqual([]);
  await page.goto('/offline/');
  await page.getByRole('switch').click();
  await expect(page.getByText('Bewaren lukt nu niet')).toBeVisible();
  expect(await readKept(page)).toEqual([]);
});
