import { describe, expect, test } from 'vitest';
import { findBrowser, getLaunchOptions } from '../../../scripts/lib/testing/browser.ts';
import { ensureBrowser, type Installer } from '../../../scripts/lib/testing/install-browser.ts';

const PLAYWRIGHT = '/cache/chromium-1255/chrome-linux64/chrome';
const HEADLESS_MARK = '/cache/chromium_headless_shell-1255/INSTALLATION_COMPLETE';

function find(present: readonly string[], env: NodeJS.ProcessEnv = {}): string | undefined {
  return findBrowser({ env, exists: (file) => present.includes(file), playwrightPath: PLAYWRIGHT })?.name;
}

describe('the browser to test with', () => {
  test('is the one in CHROMIUM, whatever else there is', () => {
    expect(find([PLAYWRIGHT], { CHROMIUM: '/opt/chrome' })).toBe('/opt/chrome (CHROMIUM)');
  });

  test('is else that of Playwright, headless before full', () => {
    expect(find([PLAYWRIGHT, HEADLESS_MARK, '/usr/bin/chromium'])).toBe('Chromium van Playwright');
    expect(find([PLAYWRIGHT, '/usr/bin/chromium'])).toBe(PLAYWRIGHT);
  });

  test('is else that of the system, the lightest first', () => {
    expect(find(['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'])).toBe('/usr/bin/chromium-headless-shell');
  });

  test('is nothing on a machine without', () => {
    expect(find([])).toBeUndefined();
  });

  test('that Playwright finds by itself gets no path', () => {
    expect(getLaunchOptions({ name: 'x' })).not.toHaveProperty('executablePath');
  });
});

/** A machine on which `works` can be done; it finds a browser once one of them has been. */
function makeInstaller(
  works: readonly string[],
  change: Partial<Installer> = {},
): { installer: Installer; done: string[] } {
  const done: string[] = [];
  const attempt = (command: string): boolean => {
    done.push(command);
    return works.includes(command);
  };
  const installer = {
    find: () =>
      done.some((command) => command.includes('install') && works.includes(command)) ? { name: 'ok' } : undefined,
    canReachPlaywright: () => Promise.resolve(true),
    runPlaywright: (args: readonly string[]) => Promise.resolve(attempt(`playwright ${args.join(' ')}`)),
    runApt: (args: readonly string[]) => attempt(`apt-get ${args.join(' ')}`),
    hasApt: true,
    isRoot: true,
    ...change,
  };
  return { installer, done };
}

const WITH_PLAYWRIGHT = 'playwright install --with-deps chromium-headless-shell';
const UPDATE = 'apt-get update';
const SHELL = 'apt-get install -y --no-install-recommends chromium-headless-shell';
const WHOLE = 'apt-get install -y --no-install-recommends chromium';

describe('a machine without a browser', () => {
  test('gets the one of Playwright', async () => {
    const { installer, done } = makeInstaller([WITH_PLAYWRIGHT]);
    expect(await ensureBrowser(() => undefined, installer)).toEqual({ name: 'ok' });
    expect(done).toEqual([WITH_PLAYWRIGHT]);
  });

  test('gets the one of Debian when Playwright can not be reached, without waiting for it', async () => {
    const said: string[] = [];
    const { installer, done } = makeInstaller([UPDATE, SHELL], { canReachPlaywright: () => Promise.resolve(false) });
    expect(await ensureBrowser((text) => said.push(text), installer)).toEqual({ name: 'ok' });
    expect(done).toEqual([UPDATE, SHELL]);
    expect(said).toEqual([
      'Er is nog geen Chromium; ik probeer er een te installeren.',
      'De server van Playwright is niet bereikbaar.',
    ]);
  });

  test('gets the whole Chromium where the headless one does not exist', async () => {
    const { installer, done } = makeInstaller([UPDATE, WHOLE]);
    expect(await ensureBrowser(() => undefined, installer)).toEqual({ name: 'ok' });
    expect(done).toEqual([WITH_PLAYWRIGHT, UPDATE, SHELL, WHOLE]);
  });

  test('is not asked for a password: without root only Playwright may try, without system packages', async () => {
    const { installer, done } = makeInstaller([], { isRoot: false });
    expect(await ensureBrowser(() => undefined, installer)).toBeUndefined();
    expect(done).toEqual(['playwright install chromium-headless-shell']);
  });
});

test('a machine with a browser is left alone', async () => {
  const { installer, done } = makeInstaller([], { find: () => ({ name: 'present' }) });
  expect(await ensureBrowser(() => undefined, installer)).toEqual({ name: 'present' });
  expect(done).toEqual([]);
});
