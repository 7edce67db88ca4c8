import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/run-tool.ts';
import { makeSmallSite, type SmallSite } from './small-site.ts';
import { IN_TIME, processesOf, stopScript } from './stop-script.ts';

const READY = { seen: /watching for file changes/, wait: 0 };
const WAYS = [
  { signal: 'SIGINT', target: 'alone' },
  { signal: 'SIGINT', target: 'group' },
  { signal: 'SIGTERM', target: 'alone' },
  { signal: 'SIGTERM', target: 'group' },
] as const;

let site: SmallSite;
beforeAll(async () => {
  site = await makeSmallSite(path.join(ROOT, '.work/hostile-dev'));
}, 300_000);

test.each(WAYS)('$signal to the process ($target) ends npm run dev within a second', async ({ signal, target }) => {
  const { by, time, output } = await stopScript(site.root, 'scripts/dev.ts', READY, signal, target);
  expect([by, time < IN_TIME], `${time} ms\n${output}`).toEqual([signal, true]);
});

// Only there a test finds the process of Astro.
describe.skipIf(process.platform !== 'linux')('with an Astro that hears nothing any more', () => {
  test.each(WAYS)('$signal ($target) ends both within a second', async ({ signal, target }) => {
    const { by, time, output } = await stopScript(site.root, 'scripts/dev.ts', READY, signal, target, freezeAstro);
    expect([by, time < IN_TIME], `${time} ms\n${output}`).toEqual([signal, true]);
  });
});

function freezeAstro(group: number): void {
  const astro = processesOf(group).find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('astro'));
  process.kill(Number(astro), 'SIGSTOP');
}
