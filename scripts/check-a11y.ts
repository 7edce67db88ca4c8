import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { findAccessibilityProblems } from './lib/testing/accessibility.ts';
import { getLaunchOptions } from './lib/testing/browser.ts';
import { readDistinct } from './lib/testing/distinct-pages.ts';
import { formatCount } from './lib/dutch-figures.ts';
import { ensureBrowser, NO_BROWSER } from './lib/testing/install-browser.ts';
import { DIST, hasSite, NO_SITE } from './lib/site/built-site.ts';
import { listenOnFreePort } from './lib/site/listen.ts';
import { listPagesToStay } from './lib/site/pages-to-stay.ts';
import { createSiteServer } from './lib/site/static-server.ts';
import { makeSteps } from './lib/steps.ts';

const SCHEMES = ['light', 'dark'] as const;
const WIDTHS = [360, 1280] as const;
const AT_ONCE = 2;

interface Finding {
  readonly where: string;
  readonly problems: readonly string[];
}

/** Of a site with thousands of pages: those that together hold every piece of structure. */
const { values: options } = parseArgs({ options: { sample: { type: 'boolean', default: false } } });
const found = hasSite() ? await ensureBrowser(console.log) : undefined;
if (found === undefined) {
  console.error(hasSite() ? NO_BROWSER : NO_SITE);
  process.exitCode = 1;
} else {
  const server = createSiteServer(DIST);
  const origin = `http://127.0.0.1:${await listenOnFreePort(server, 0)}`;
  const browser = await chromium.launch(getLaunchOptions(found));
  try {
    await checkEverything(browser, origin);
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

/** Every page, or a sample, in both themes, on a phone and on a desk. */
async function checkEverything(browser: Browser, origin: string): Promise<void> {
  const all = await listPagesToStay(DIST);
  const pages = options.sample ? readDistinct(DIST, all) : all;
  const waiting = SCHEMES.flatMap((scheme) => pages.map((url) => ({ scheme, url })));
  const total = waiting.length * WIDTHS.length;
  const findings: Finding[] = [];
  const steps = makeSteps();
  await steps.run('Toegankelijkheid', async (say) => {
    let done = 0;
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        findings.push(...(await checkPage(browser, origin, next)));
        done += WIDTHS.length;
        say(`${done} van ${total}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return `${formatCount(pages.length, 'pagina', 'pagina’s')}, ${formatCount(total, 'keer', 'keer')} nagekeken`;
  });
  for (const { where, problems } of findings)
    console.error(`${where}\n${problems.map((text) => `  ${text}`).join('\n')}\n`);
  const count = findings.reduce((sum, { problems }) => sum + problems.length, 0);
  console.log(`${formatCount(count, 'fout', 'fouten')} gevonden.`);
  process.exitCode = count > 0 ? 1 : 0;
}

async function checkPage(
  browser: Browser,
  origin: string,
  { scheme, url }: { scheme: (typeof SCHEMES)[number]; url: string },
): Promise<Finding[]> {
  const context = await browser.newContext({ colorScheme: scheme, reducedMotion: 'reduce', locale: 'nl-NL' });
  const page = await context.newPage();
  await page.goto(origin + url);
  const findings: Finding[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    const problems = await findAccessibilityProblems(page);
    if (problems.length > 0) findings.push({ where: `${url}  ${scheme}, ${width} px`, problems });
  }
  await context.close();
  return findings;
}
