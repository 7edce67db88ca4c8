import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test as base } from '@playwright/test';
import { z } from 'zod';
import { runTool } from '../../scripts/lib/run-tool.ts';
import { WORK } from '../../scripts/lib/site/built-site.ts';
import { listenOnFreePort } from '../../scripts/lib/site/listen.ts';
import { createSiteServer } from '../../scripts/lib/site/static-server.ts';
import { findBrowser, getLaunchOptions } from '../../scripts/lib/testing/browser.ts';
import { readReport } from '../../scripts/lib/testing/test-parts.ts';

const SPEC = `
import { appendFileSync } from 'node:fs';
import { expect, test as visitor } from '../../tests/browser/visitor.ts';
import { TITLE } from './title.ts';

const test = visitor.extend({
  browser: [async ({ browser }, use) => {
    appendFileSync(new URL('started', import.meta.url), 'x');
    await use(browser);
  }, { scope: 'worker' }],
});
test.use({ madeOf: [] });

test('page', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveTitle(TITLE);
});
test('hole', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL });
  await (await context.newPage()).goto('/later/');
  await context.close();
});
test('fails', async ({ page }) => {
  await page.goto('/');
  expect(await page.title()).toBe('Something else');
});
test('complains', async ({ page }) => {
  await page.goto('/complains/');
});
test('passes late', async ({ page }, testInfo) => {
  await page.goto('/');
  expect(testInfo.retry).toBe(1);
});
`;
const PAGE =
  '<!doctype html><title>Begin</title><link rel="stylesheet" href="/style.css"><link rel="icon" href="data:,">';
const BOTH = ['--grep', 'page|hole'];
const [DONE, NOT_AGAIN] = ['expected', 'skipped'];

const report = z.object({
  suites: z.array(
    z.object({ specs: z.array(z.object({ title: z.string(), tests: z.array(z.object({ status: z.string() })) })) }),
  ),
});

/** A folder with a small site and tests that look at it. */
interface Looks {
  readonly write: (file: string, text: string) => Promise<void>;
  /** Does them as `npm test` does and tells what came of each. */
  readonly run: (args?: readonly string[], env?: NodeJS.ProcessEnv) => Promise<Record<string, string | undefined>>;
  /** Of how many tests it is kept that they passed. */
  readonly countKept: () => Promise<number>;
  /** Whether a test asked for a browser since the last time that somebody wanted to know. */
  readonly hasStarted: () => Promise<boolean>;
}

const test = base.extend<{ looks: Looks }>({
  looks: async ({}, use) => {
    await mkdir(WORK, { recursive: true });
    const folder = await mkdtemp(path.join(WORK, 'looks-'));
    const [site, result] = [path.join(folder, 'site'), path.join(folder, 'report.json')];
    const write: Looks['write'] = async (file, text) => {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), text);
    };
    // For the tests that do not get an address of their own.
    const server = createSiteServer(site);
    const baseURL = `http://127.0.0.1:${await listenOnFreePort(server, 0)}`;
    const places = { site, passed: path.join(folder, 'passed') };
    const launchOptions = getLaunchOptions(findBrowser());
    const config = { retries: 1, workers: 1, use: { baseURL, places, launchOptions } };
    await write('playwright.config.ts', `export default ${JSON.stringify(config)};`);
    await write('looks.spec.ts', SPEC);
    await write('title.ts', "export const TITLE = 'Begin';\n");
    await write('site/index.html', PAGE);
    await write('site/complains/index.html', `${PAGE}<img src="/missing.png" alt="">`);
    await write('site/style.css', 'p { color: red }');
    await write('site/404.html', 'Niets');
    await use({
      write,
      async run(args = [], env = {}) {
        const own = { CI: undefined, STO_AGAIN: undefined, PLAYWRIGHT_JSON_OUTPUT_NAME: result, ...env };
        const all = ['test', '--config', folder, '--reporter=json', ...args];
        const said: string[] = [];
        await runTool({ tool: '@playwright/test', command: 'playwright', args: all, env: own }, (line) =>
          said.push(line),
        );
        const { suites } = report.parse(await readReport(result), { error: () => said.join('\n') });
        return Object.fromEntries(
          suites.flatMap(({ specs }) => specs.map(({ title, tests }) => [title, tests[0]?.status])),
        );
      },
      countKept: async () => (await readdir(places.passed)).length,
      async hasStarted() {
        const isThere = existsSync(path.join(folder, 'started'));
        await rm(path.join(folder, 'started'), { force: true });
        return isThere;
      },
    });
    server.close();
    server.closeAllConnections();
    await rm(folder, { recursive: true });
  },
});

// Each run starts a browser of its own.
test.describe.configure({ timeout: 600_000 });

test('only a test that passed at once is kept, and is then not done again without a browser', async ({ looks }) => {
  const others = { fails: 'unexpected', complains: 'unexpected', 'passes late': 'flaky' };
  expect(await looks.run()).toEqual({ page: DONE, hole: DONE, ...others });
  expect(await looks.countKept()).toBe(2);
  expect(await looks.hasStarted()).toBe(true);
  expect(await looks.run(BOTH)).toEqual({ page: NOT_AGAIN, hole: NOT_AGAIN });
  expect(await looks.hasStarted()).toBe(false);
  // Unless somebody asks for it, and in CI.
  for (const env of [{ STO_AGAIN: '1' }, { CI: '1' }]) {
    expect(await looks.run(BOTH, env)).toEqual({ page: DONE, hole: DONE });
  }
});

test('a test is done again after a change in anything that it saw, and after no other', async ({ looks }) => {
  expect(await looks.run(BOTH)).toEqual({ page: DONE, hole: DONE });
  await looks.write('site/style.css', 'p { color: rad }');
  expect(await looks.run(BOTH)).toEqual({ page: DONE, hole: NOT_AGAIN });
  await looks.write('site/later/index.html', PAGE);
  expect(await looks.run(BOTH)).toEqual({ page: NOT_AGAIN, hole: DONE });
  await looks.write('title.ts', "export const TITLE = 'Begin'\n");
  expect(await looks.run(BOTH)).toEqual({ page: DONE, hole: DONE });
});
