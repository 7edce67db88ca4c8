import { cp, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BUILD, makeCopy, removeCopy, runIn } from './project-volume.ts';
import { sumOfFolder } from './small-site.ts';
import { IN_TIME, stopScript, type StopMoment, type StopSignal, type StopTarget } from './stop-script.ts';

const NAME = 'stopping';
const [, SCRIPT] = BUILD;
const KEPT = ['tours', 'made-pictures'];
let root: string;
let clean: string | undefined;

beforeAll(async () => {
  root = await makeCopy(NAME);
  expect((await runIn(root, BUILD)).output).toContain('De site staat in dist/.');
  clean = await sumOfFolder(path.join(root, 'dist'));
  for (const kept of KEPT) await cp(workOf(kept), keptOf(kept), { recursive: true });
}, 900_000);
afterAll(() => removeCopy(NAME));

/** `fresh`: what it has to make again, so that it is busy with that for longer. */
interface Moment extends StopMoment {
  readonly fresh?: 'tours' | 'made-pictures';
}

const after = (seen: RegExp, waits: readonly number[], fresh?: Moment['fresh']): Moment[] =>
  waits.map((wait) => ({ seen, wait, ...(fresh && { fresh }) }));

const MOMENTS: readonly Moment[] = [
  ...after(/^/, [100, 300, 600]),
  ...after(/Inhoud controleren …/, [0, 300, 900]),
  ...after(/Rondleidingen maken …/, [50], 'tours'),
  ...after(/foto 1 van/, [0, 1500], 'tours'),
  ...after(/foto 2 van/, [300], 'tours'),
  ...after(/foto 3 van/, [0], 'tours'),
  ...after(/Pagina’s maken …/, [100, 3000]),
  ...after(/Pagina’s maken +\d+ pagina/, [0]),
  ...after(/Pagina’s maken +[1-3]\d\d pagina/, [0]),
  ...after(/pagina’s, foto \d+ van/, [0, 1500], 'made-pictures'),
  ...after(/Zoekindex maken …/, [0, 150, 500, 1000, 2000]),
  ...after(/Pagina’s afwerken …/, [0, 100, 300, 600, 1000]),
  ...after(/Site nakijken …/, [0, 300, 600, 900]),
  ...after(/✓ Site nakijken/, [0, 20, 50, 100]),
];
const WAYS: readonly (readonly [StopSignal, StopTarget])[] = [
  ['SIGINT', 'alone'],
  ['SIGTERM', 'group'],
  ['SIGINT', 'group'],
  ['SIGTERM', 'alone'],
];
const CASES = MOMENTS.flatMap((moment, index) => {
  const [signal, target] = WAYS[index % WAYS.length] ?? ['SIGINT', 'group'];
  return { ...moment, signal, target };
});

// Each build also shows that the one that was stopped before it is no obstacle.
test.each(CASES)(
  '$signal to the process ($target), $wait ms after $seen, ends the build within a second and leaves the site as it was',
  async ({ signal, target, fresh, ...moment }) => {
    await keepAllBut(fresh);
    const { by, time, output } = await stopScript(root, SCRIPT, moment, signal, target);
    console.log(`Gestopt na ${Math.round(time)} ms`);
    // A build that was ready before has nothing to end.
    expect([signal, ...(output.includes('Klaar in') ? [undefined] : [])], output).toContain(by);
    expect(output).not.toMatch(/^ +at |niet gelukt/m);
    expect(time).toBeLessThan(IN_TIME);
    expect(await sumOfFolder(path.join(root, 'dist'))).toBe(clean);
  },
);

test('after all that, a build is clean and leaves nothing of the others', async () => {
  const { output } = await runIn(root, BUILD);
  expect(output).toContain('De site staat in dist/.');
  expect(await sumOfFolder(path.join(root, 'dist'))).toBe(clean);
  expect((await readdir(path.join(root, '.work'))).toSorted()).toEqual([
    'indexes',
    'last-build',
    'made-pictures',
    'pages',
    'pictures',
    'tours',
  ]);
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends a build while the parser is stuck in a text', async (signal) => {
  const stuck = path.join(root, 'content/questions/eindeloos.mdx');
  await writeFile(stuck, `---\ntitle: Een vraag\n---\n\n\`\`\` \`x\n\n${'<a b={ '.repeat(40)}\n`);
  const moment = { seen: /Inhoud controleren …/, wait: 900 };
  const { by, time } = await stopScript(root, SCRIPT, moment, signal, 'alone');
  await rm(stuck);
  expect([by, time < IN_TIME], `${time} ms`).toEqual([signal, true]);
});

function workOf(kept: string): string {
  return path.join(root, '.work', kept);
}

function keptOf(kept: string): string {
  return path.join(root, 'kept', kept);
}

async function keepAllBut(fresh: string | undefined): Promise<void> {
  // A build that has nothing to do has nothing to stop.
  await rm(workOf('last-build'), { recursive: true, force: true });
  for (const kept of KEPT) {
    await rm(workOf(kept), { recursive: true, force: true });
    if (kept !== fresh) await cp(keptOf(kept), workOf(kept), { recursive: true });
  }
}
