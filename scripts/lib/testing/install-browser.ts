import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser, type Browser } from './browser.ts';
import { runTool } from '../run-tool.ts';

/** Everything that touches the machine, so that a test can do without one. */
export interface Installer {
  readonly find: () => Browser | undefined;
  readonly canReachPlaywright: () => Promise<boolean>;
  readonly runPlaywright: (args: readonly string[]) => Promise<boolean>;
  readonly hasApt: boolean;
  readonly isRoot: boolean;
  readonly runApt: (args: readonly string[]) => boolean;
}

/** The packages of Debian, the lightest first. */
const PACKAGES = ['chromium-headless-shell', 'chromium'];

export const NO_BROWSER =
  'Er is geen Chromium om de site mee te testen. Installeer er een met: npx playwright install --with-deps chromium-headless-shell' +
  ' (of op Debian: sudo apt-get install chromium-headless-shell), of zet het pad in CHROMIUM.';

/**
 * The browser of this machine, installed first when it has none. Undefined when that does not work either. `playwright
 * install` alone can not do it: its server is out of reach where only npm and Debian are within it. Packages of npm that
 * carry a Chromium (@sparticuz/chromium) are made for serverless platforms.
 */
export async function ensureBrowser(
  say: (text: string) => void,
  installer: Installer = thisMachine(say),
): Promise<Browser | undefined> {
  const present = installer.find();
  if (present !== undefined) return present;
  say('Er is nog geen Chromium; ik probeer er een te installeren.');
  return (await installWithPlaywright(say, installer)) ?? installWithApt(installer);
}

async function installWithPlaywright(say: (text: string) => void, installer: Installer): Promise<Browser | undefined> {
  // Playwright tries for minutes when its servers can not be reached.
  if (!(await installer.canReachPlaywright())) {
    say('De server van Playwright is niet bereikbaar.');
    return undefined;
  }
  // Its system packages need root on Linux; asking for a password would stop everything.
  const dependencies = installer.hasApt && !installer.isRoot ? [] : ['--with-deps'];
  const done = await installer.runPlaywright(['install', ...dependencies, 'chromium-headless-shell']);
  return done ? installer.find() : undefined;
}

function installWithApt(installer: Installer): Browser | undefined {
  if (!installer.hasApt || !installer.isRoot || !installer.runApt(['update'])) return undefined;
  const installed = PACKAGES.some((name) => installer.runApt(['install', '-y', '--no-install-recommends', name]));
  return installed ? installer.find() : undefined;
}

function thisMachine(say: (text: string) => void): Installer {
  return {
    find: findBrowser,
    canReachPlaywright,
    runPlaywright: async (args) =>
      (await runTool({ tool: '@playwright/test', command: 'playwright', args }, say)) === 0,
    hasApt: existsSync('/usr/bin/apt-get'),
    isRoot: process.getuid?.() === 0,
    runApt: (args) =>
      spawnSync('apt-get', ['-q', ...args], {
        stdio: 'inherit',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status === 0,
  };
}

async function canReachPlaywright(): Promise<boolean> {
  const { PLAYWRIGHT_DOWNLOAD_HOST: host, HTTPS_PROXY: proxy } = process.env;
  // A proxy is for Playwright to use; this probe would go around it.
  if (proxy !== undefined && proxy !== '') return true;
  try {
    await fetch(host ?? 'https://cdn.playwright.dev', { method: 'HEAD', signal: AbortSignal.timeout(5000) });
    return true;
  } catch {
    return false;
  }
}
