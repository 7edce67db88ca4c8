import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BUILD, CHECK, IS_ROOT, makeVolume, runIn, type Ended, type Volume } from './project-volume.ts';

const KILOBYTE = 1000;
const NOBODY = { uid: 65_534, gid: 65_534 };

/** Plain words: what is wrong, what to do, and nothing that only a developer reads. */
function expectPlain({ code, output }: Ended, what: string): void {
  expect(output).toContain(what);
  expect(output).toContain('\n→ ');
  expect(output).not.toMatch(/^\s+at /m);
  expect(code).toBe(1);
}

// Needs a disk and a user of its own; only root of a Linux machine may make those.
describe.skipIf(!IS_ROOT)('the computer', () => {
  let volume: Volume;
  let good: string;
  const home = (): Promise<string> => readFile(path.join(volume.root, 'dist/index.html'), 'utf8');

  beforeAll(async () => {
    volume = await makeVolume('disk', 140);
    const { output } = await runIn(volume.root, BUILD);
    expect(output).toContain('De site staat in dist/.');
    good = await home();
  }, 600_000);
  afterAll(() => volume.remove());

  test.each([0, 10, 100, 500, 1000, 2000, 5000, 9000, 13_000, 16_000, 20_000])(
    'with %i kB left on the disk, a build says that it is full and leaves the site as it was',
    async (left) => {
      await rm(path.join(volume.root, '.work/site'), { recursive: true, force: true });
      volume.fill(left * KILOBYTE);
      const ended = await runIn(volume.root, BUILD);
      await volume.empty();
      expectPlain(ended, 'De schijf is vol');
      expect(await home()).toBe(good);
    },
  );

  test('without a cache, pictures that do not fit say so too; once there is room again the build is as good as ever', async () => {
    await rm(path.join(volume.root, '.work'), { recursive: true });
    volume.fill(500 * KILOBYTE);
    expectPlain(await runIn(volume.root, BUILD), 'De schijf is vol');
    await volume.empty();
    expect((await runIn(volume.root, BUILD)).code).toBe(0);
    expect(await home()).toBe(good);
  });

  test('a disk on which nothing can be written', async () => {
    volume.allowWriting(false);
    const ended = await runIn(volume.root, BUILD);
    const tours = await runIn(volume.root, [process.execPath, 'scripts/build-tours.ts']);
    const check = await runIn(volume.root, CHECK);
    volume.allowWriting(true);
    expectPlain(ended, 'Op deze schijf is niets te schrijven, alleen te lezen: ');
    expectPlain(tours, 'Op deze schijf is niets te schrijven, alleen te lezen: .work/tours/');
    expect(check.code).toBe(0);
  });

  test('a project, a folder and a file that belong to somebody else', async () => {
    const regions = path.join(volume.root, 'content/regions');
    expectPlain(await runIn(volume.root, BUILD, NOBODY), 'Dit mag niet van deze computer: lezen of schrijven: ');
    await chmod(regions, 0o700);
    const folder = await runIn(volume.root, CHECK, NOBODY);
    await chmod(regions, 0o755);
    expectPlain(folder, 'Dit mag niet van deze computer: lezen of schrijven: content/regions.');
    const file = path.join(volume.root, 'content/labs/voorbeeld-bwi/lab.mdx');
    await chmod(file, 0o600);
    const unread = await runIn(volume.root, CHECK, NOBODY);
    await chmod(file, 0o644);
    expect(unread.output).toContain('content/labs/voorbeeld-bwi/lab.mdx\n  Dit bestand is niet te openen (EACCES).');
  });

  test.each(['dist', '.work', '.work/tours'])('a file where the folder %s should be', async (folder) => {
    const place = path.join(volume.root, folder);
    await rename(place, `${volume.root}/aside`);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, 'x');
    const ended = await runIn(volume.root, BUILD);
    expect(await readFile(place, 'utf8')).toBe('x');
    await rm(place);
    await rename(`${volume.root}/aside`, place);
    expectPlain(ended, `Hier staat een bestand waar een map hoort te staan: ${folder}.`);
  });

  test.each([24, 28, 36, 60])('a computer that lets %i files be open at once', async (most) => {
    const limited = `ulimit -n ${most}; exec "$0" "$@"`;
    expectPlain(await runIn(volume.root, ['bash', '-c', limited, ...BUILD]), 'Er staan meer bestanden tegelijk open');
  });
});
