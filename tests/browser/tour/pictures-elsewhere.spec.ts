import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { listenOnFreePort } from '../../../scripts/lib/site/listen.ts';
import { listFiles } from '../../../scripts/lib/site/site-files.ts';
import { createSiteServer } from '../../../scripts/lib/site/static-server.ts';
import { APART, buildTourSiteWithout } from './tour-site.ts';
import { WITH_WEBGL } from './webgl.ts';

test.use({ launchOptions: WITH_WEBGL });
// One site and one other server for all of these.
test.describe.configure({ mode: 'serial', timeout: 300_000 });

let pictures: Server;
let site: Server;
let assets: string;
let origin: string;
let folder: string;
/** Whether the other server lets other sites read its files. */
let gives = true;

test.beforeAll(async () => {
  pictures = createServer((request, response) => {
    const file = path.join(APART, path.normalize((request.url ?? '/').replace(/^\/sto\//, '/')));
    response.setHeader('Content-Type', 'image/avif');
    if (gives) response.setHeader('Access-Control-Allow-Origin', '*');
    if (!file.startsWith(APART + path.sep) || !existsSync(file)) response.writeHead(404).end();
    else createReadStream(file).pipe(response);
  });
  assets = `http://127.0.0.1:${await listenOnFreePort(pictures, 0)}/sto`;
  folder = await buildTourSiteWithout(assets);
  site = createSiteServer(folder);
  origin = `http://127.0.0.1:${await listenOnFreePort(site, 0)}`;
});
test.afterAll(() => {
  for (const server of [pictures, site]) {
    server.close();
    server.closeAllConnections();
  }
});

interface Watched {
  readonly asked: readonly string[];
  readonly errors: readonly string[];
}

function watch(page: Page): Watched {
  const [asked, errors]: [string[], string[]] = [[], []];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { asked, errors };
}

async function findScene(): Promise<string> {
  const manifest = (await listFiles(folder)).find((file) => file.endsWith('/plek.json'));
  return `/${path.posix.dirname(manifest ?? '')}/`;
}

test('the site holds no picture of a tour; a page that shows one may fetch it there, and another page may not', async () => {
  const files = await listFiles(folder);
  expect(files.filter((file) => file.startsWith('rondleiding/beeld/'))).toEqual([]);
  const policyOf = (file: string) =>
    /content-security-policy" content="([^"]+)"/.exec(readFileSync(path.join(folder, file), 'utf8'))?.[1];
  expect(policyOf(`${(await findScene()).slice(1)}index.html`)).toContain(`connect-src 'self' ${assets}/;`);
  expect(policyOf('404.html')).not.toContain(assets);
});

test('the poster and the 360° picture come from the other server, without any complaint', async ({ page }) => {
  gives = true;
  const { asked, errors } = watch(page);
  await page.goto(origin + (await findScene()));
  await expect(page.locator('lab-tour')).toHaveAttribute('data-state', 'live');
  await expect
    .poll(() => page.locator('lab-tour').evaluate((tour) => (tour as HTMLElement & { textures: number }).textures))
    .toBeGreaterThan(1);
  expect(asked.filter((url) => url.startsWith(`${assets}/`)).length).toBeGreaterThan(2);
  expect(asked.filter((url) => !url.startsWith(`${assets}/`) && !url.startsWith(`${origin}/`))).toEqual([]);
  expect(asked.filter((url) => url.startsWith(`${origin}/rondleiding/beeld`))).toEqual([]);
  expect(errors).toEqual([]);
});

test('without leave of the other server the still picture stays, and the page says that the other does not come', async ({
  page,
}) => {
  gives = false;
  await page.goto(origin + (await findScene()));
  await expect(page.locator('lab-tour')).toHaveAttribute('data-state', 'still');
  const poster = page.locator('lab-tour picture img').first();
  expect(await poster.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await expect(page.locator('[data-message]')).not.toBeEmpty();
});
