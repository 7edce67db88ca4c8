import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/run-tool.ts';
import { makeSmallSite } from './small-site.ts';

const FOLDER = path.join(ROOT, '.work/other-computer');
afterAll(() => rm(FOLDER, { recursive: true, force: true }));

/** With an address, because only then the site has feeds, a sitemap and compressed files. */
const SITE = { STO_SITE: 'https://www.voorbeeld.nl' };

async function build(folder: string, computer: Readonly<Record<string, string>>): Promise<string | undefined> {
  const site = await makeSmallSite(path.join(FOLDER, folder));
  const { exitCode, output } = await site.build({ env: { ...SITE, ...computer } });
  expect(exitCode, output).toBe(0);
  return site.sumOfSite();
}

// In Turkish the capital of i is İ; on Kiritimati it is tomorrow already.
test('another computer makes the same bytes: other folder, time zone and language', async () => {
  const here = await build('here', { TZ: 'UTC', LANG: 'C.UTF-8' });
  const there = await build('ergens anders/een map', {
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    LANGUAGE: 'tr',
    HOME: FOLDER,
  });
  expect(there).toBe(here);
});
