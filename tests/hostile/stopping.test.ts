import { spawn, type ChildProcess } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BUILD, makeCopy, removeCopy, runIn } from './project-volume.ts';

const NAME = 'stopping';
const IN_TIME = 1000;
let root: string;

beforeAll(async () => {
  root = await makeCopy(NAME);
  expect((await runIn(root, BUILD)).output).toContain('De site staat in dist/.');
}, 600_000);
afterAll(() => removeCopy(NAME));

const STEPS = [
  'Adres van de site',
  'Inhoud controleren',
  'Rondleidingen maken',
  'Pagina’s maken',
  'Zoekindex maken',
  'Pagina’s afwerken',
];
const MOMENTS = [
  ...[100, 300, 600].map((wait) => ({ after: '', wait })),
  ...STEPS.flatMap((after) => [10, 400, 1500].map((wait) => ({ after, wait }))),
];

test.each(MOMENTS.map((moment, index) => ({ ...moment, signal: index % 2 === 0 ? 'SIGINT' : 'SIGTERM' }) as const))(
  '$signal, $wait ms after “$after”, ends the build within a second and leaves the site as it was',
  async ({ after, wait, signal }) => {
    const before = await readFile(path.join(root, 'dist/index.html'), 'utf8');
    // The pictures are made again, so that they can be stopped as well.
    await rm(path.join(root, '.work/tours'), { recursive: true, force: true });
    const build = spawn(BUILD[0], BUILD.slice(1), { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    await seen(build, after);
    await new Promise((resolve) => setTimeout(resolve, wait));
    await expectEnd(build, signal);
    expect(await readFile(path.join(root, 'dist/index.html'), 'utf8')).toBe(before);
  },
);

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends a build while the parser is stuck in a text', async (signal) => {
  const stuck = path.join(root, 'content/questions/eindeloos.mdx');
  await writeFile(stuck, `---\ntitle: Een vraag\n---\n\n\`\`\` \`x\n\n${'<a b={ '.repeat(40)}\n`);
  const build = spawn(BUILD[0], BUILD.slice(1), { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  await seen(build, 'Adres van de site');
  await new Promise((resolve) => setTimeout(resolve, 900));
  await expectEnd(build, signal);
  await rm(stuck);
});

/** Waits until a step has been reported as done; the empty name is there at once. */
async function seen(build: ChildProcess, step: string): Promise<void> {
  if (step === '') return;
  let output = '';
  await new Promise<void>((resolve) => {
    build.stdout?.on('data', (text: Buffer) => {
      output += text.toString();
      if (output.includes(`✓ ${step}`)) resolve();
    });
  });
}

async function expectEnd(build: ChildProcess, signal: 'SIGINT' | 'SIGTERM'): Promise<void> {
  const ended = new Promise<NodeJS.Signals | null>((resolve) => build.once('exit', (_, by) => resolve(by)));
  const start = performance.now();
  // A build that was finished already has nothing to end.
  if (build.exitCode !== null || !build.kill(signal)) return;
  expect(await ended).toBe(signal);
  const time = performance.now() - start;
  console.log(`Gestopt na ${Math.round(time)} ms`);
  expect(time).toBeLessThan(IN_TIME);
}
