import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/run-tool.ts';
import { buildClean, makeSmallSite, type SmallSite } from './small-site.ts';

const DISK = path.join(ROOT, '.work/hostile-disk');
const LARGE = 512 * 1024 * 1024;
const LEVELS = 20;
const mayMount = process.platform === 'linux' && process.getuid?.() === 0;

/** A disk in memory can be made larger and smaller while it is in use. */
describe.skipIf(!mayMount)('on a disk that is full', () => {
  let site: SmallSite;
  let clean: Map<number, string>;
  beforeAll(async () => {
    mkdirSync(DISK, { recursive: true });
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${LARGE}`, 'tmpfs', DISK]);
    site = await makeSmallSite(path.join(DISK, 'site'));
    clean = await buildClean(site, [1, 2]);
  }, 300_000);
  afterAll(() => {
    execFileSync('umount', [DISK]);
    rmSync(DISK, { recursive: true });
  });

  test.each(Array.from({ length: LEVELS }, (_, level) => ({ level, version: 1 + (level % 2) })))(
    'level $level: the build says so, the old site stays, and with room the next is clean',
    async ({ level, version }) => {
      const old = await site.sumOfSite();
      await site.setVersion(version);
      // Some levels begin without pictures, so that these meet the end of the disk too.
      if (level % 3 === 0) rmSync(site.place('.work'), { recursive: true });
      resize(usedBytes() + Math.round((level / LEVELS) * roomOfBuild(site)));
      const { exitCode, output } = await site.build();
      const after = await site.sumOfSite();
      resize(LARGE);
      if (exitCode === 0) expect(after).toBe(clean.get(version));
      else {
        expect([exitCode, after], output).toEqual([1, old]);
        expect.soft(output).toContain('De schijf is vol');
        expect.soft(output).not.toMatch(/^ +at .*\.ts:\d+/m);
      }
      const next = await site.build();
      expect([next.exitCode, await site.sumOfSite()], next.output).toEqual([0, clean.get(version)]);
    },
  );
});

function usedBytes(): number {
  const { blocks, bfree, bsize } = statfsSync(DISK);
  return (blocks - bfree) * bsize;
}

function resize(bytes: number): void {
  execFileSync('mount', ['-o', `remount,size=${bytes}`, DISK]);
}

/** About what one build writes beside what is there: a site, what Astro remembers, and some tiles. */
function roomOfBuild({ root }: SmallSite): number {
  const kilobytes = execFileSync('du', ['-sk', path.join(root, 'dist')], { encoding: 'utf8' });
  return 2 * 1024 * Number.parseInt(kilobytes, 10);
}
