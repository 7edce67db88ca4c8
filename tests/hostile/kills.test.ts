import { rm } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/run-tool.ts';
import { buildClean, makeSmallSite, type SmallSite } from './small-site.ts';
import { stopScript } from './stop-script.ts';

let site: SmallSite;
let clean: Map<number, string>;
let duration: number;
beforeAll(async () => {
  site = await makeSmallSite(path.join(ROOT, '.work/hostile-kills'));
  clean = await buildClean(site, [1, 2]);
  const start = performance.now();
  await site.build();
  duration = performance.now() - start;
}, 300_000);

const MOMENTS = Array.from({ length: 20 }, (_, index) => ({
  percent: 2 + index * 5,
  version: 1 + (index % 2),
  // Alone, as an impatient task manager does it, or with all that it started, as when the power goes.
  group: index % 4 < 2,
  // Then it is busy with pictures for longer.
  cold: index % 5 === 4,
}));

test.each(MOMENTS)(
  'a build that is killed at $percent % leaves a whole site, and the next is clean (group $group, cold $cold)',
  async ({ percent, version, group, cold }) => {
    const old = await site.sumOfSite();
    await site.setVersion(version);
    if (cold) await rm(site.place('.work'), { recursive: true });
    await site.build({ killAfter: (duration * percent) / 100, group });
    expect([old, clean.get(version)]).toContain(await site.sumOfSite());
    // At once: what the killed build started may still be busy.
    const { exitCode, output } = await site.build();
    expect([exitCode, await site.sumOfSite()], output).toEqual([0, clean.get(version)]);
  },
);

const PUT_BACK = 'Een vorige bouw is afgebroken. De site van daarvoor staat weer in dist/.';

test.each(['scripts/serve.ts', 'scripts/build.ts'])(
  'a site that a killed build had set aside is put back by %s, which says so',
  async (script) => {
    await site.setVersion(1);
    await site.build();
    await site.setVersion(2);
    await site.build({ preload: path.join(import.meta.dirname, 'kill-between-renames.ts') });
    expect(await site.sumOfSite()).toBeUndefined();
    const moment = { seen: /Stoppen: Ctrl-C|Inhoud controleren …/, wait: 0 };
    expect((await stopScript(site.root, script, moment, 'SIGINT', 'alone')).output).toContain(PUT_BACK);
    expect(await site.sumOfSite()).toBe(clean.get(1));
    expect((await site.build()).output).not.toContain(PUT_BACK);
    expect(await site.sumOfSite()).toBe(clean.get(2));
  },
);
