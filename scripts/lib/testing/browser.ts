import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

/** A Chromium to test with. Without a path it is the one that Playwright downloaded and finds by itself. */
export interface Browser {
  readonly name: string;
  readonly executablePath?: string;
}

/** No sandbox, because CI runs as root; no background traffic, so that every request in a test is the page's own. */
const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const USUAL_PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

export interface BrowserSurroundings {
  readonly env: NodeJS.ProcessEnv;
  readonly exists: (file: string) => boolean;
  /** Where Playwright would put its full Chromium; its headless one stands in a folder beside it. */
  readonly playwrightPath: string;
}

/** CHROMIUM when it is set, else the browser of Playwright, else one of the system. */
export function findBrowser(surroundings: BrowserSurroundings = thisMachine()): Browser | undefined {
  const { env, exists, playwrightPath } = surroundings;
  const wished = env['CHROMIUM'];
  if (wished !== undefined && wished !== '') return { name: `${wished} (CHROMIUM)`, executablePath: wished };
  if (exists(headlessMark(playwrightPath))) return { name: 'Chromium van Playwright' };
  const place = [playwrightPath, ...USUAL_PLACES].find(exists);
  return place === undefined ? undefined : { name: place, executablePath: place };
}

/** What Playwright needs to start it. */
export function getLaunchOptions(browser: Browser | undefined): { executablePath?: string; args: string[] } {
  const executablePath = browser?.executablePath;
  return { ...(executablePath === undefined ? {} : { executablePath }), args: BROWSER_ARGUMENTS };
}

function thisMachine(): BrowserSurroundings {
  return { env: process.env, exists: existsSync, playwrightPath: chromium.executablePath() };
}

/** `…/chromium-1255/chrome-linux64/chrome` → `…/chromium_headless_shell-1255/INSTALLATION_COMPLETE` */
function headlessMark(playwrightPath: string): string {
  const [folder = '', revision = ''] = playwrightPath.split(/[/\\]chromium-(?=\d)/);
  return path.join(folder, `chromium_headless_shell-${Number.parseInt(revision, 10)}`, 'INSTALLATION_COMPLETE');
}
