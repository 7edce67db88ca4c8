import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { onTestFinished, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { formatProblem } from '../../../src/domain/schema/problem.ts';
import { checkContentFolder } from '../../../scripts/lib/check-content-folder.ts';
import { checkContentGuarded } from '../../../scripts/lib/guarded-check/guarded-check.ts';
import { refuseUnreadable } from '../../../scripts/lib/refuse-unreadable-plugin.ts';
import { ROOT } from '../../../scripts/lib/run-tool.ts';
import { PICTURE, sceneFields, tourFields } from '../../domain/checks/tours/tour-builder.ts';
import { makeProject, REQUIRED } from '../content-folder.ts';

const TODAY = '2026-11-23';
const PATIENT = { timeout: 120_000 };
const SCRIPT = path.resolve(import.meta.dirname, '../../../scripts/check-content.ts');
const TIMELINES = path.resolve(import.meta.dirname, '../../../scripts/build-timelines.ts');

/** The parser tries every way to end each of these, twice as long for each; the first line only looks like one of code. */
const ENDLESS = `\`\`\` \`x\n\n${'<a b={ '.repeat(40)}`;
const page = (body: string): string => `---\ntitle: Een vraag\n---\n\n${body}\n`;

test('a text on which the parser gets stuck is a problem, and all other files are checked', PATIENT, async () => {
  const root = makeProject({
    'questions/aardig.mdx': page('Een antwoord.'),
    'questions/eindeloos.mdx': page(`Een antwoord.\n\n${ENDLESS}`),
    'questions/nog-een.mdx': page(ENDLESS),
    'questions/scheef.mdx': page('Een <script>alert(1)</script> antwoord.'),
  });
  const { problems, files } = await checkContentGuarded(root, { today: TODAY });
  expect(files).toBe(4 + Object.keys(REQUIRED).length);
  expect(new Set(problems.map(({ file }) => path.basename(file)))).toEqual(
    new Set(['aardig.mdx', 'eindeloos.mdx', 'nog-een.mdx', 'scheef.mdx']),
  );
  expect(problems.filter(({ file }) => /eindeloos|nog-een/.test(file)).map(formatProblem)).toEqual(
    ['eindeloos.mdx', 'nog-een.mdx'].map(
      (place) =>
        `content/questions/${place}\n` +
        '  Op deze tekst loopt de site vast. Daarom is dit bestand niet verder nagekeken.\n' +
        '  → Kijk hier en verderop naar tekens als < en { die nergens worden gesloten, en haal weg wat geen gewone tekst is.',
    ),
  );
});

test('the command for timelines does not wait for a text that hangs either, and says so', PATIENT, async () => {
  const root = makeProject({ 'questions/aardig.mdx': page('Goed.'), 'questions/eindeloos.mdx': page(ENDLESS) });
  const run = promisify(execFile)(process.execPath, [TIMELINES], { cwd: root, timeout: PATIENT.timeout });
  await expect(run).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^content\/questions\/eindeloos.mdx\n {2}Op deze tekst loopt de site vast/) as string,
    stdout: expect.stringMatching(/^Tijdlijnen van 0 regio’s/) as string,
  });
});

test('the check in a process of its own finds what the check itself finds', PATIENT, async () => {
  const root = makeProject({
    'questions/scheef.mdx': page('Een [link](javascript:x) en {code}.'),
    'los.txt': 'x',
    'labs/metaal/tour.yaml': stringify(tourFields([sceneFields('hal', { picture: PICTURE })])),
    'labs/metaal/hal.jpg': await sharp({ create: { width: 64, height: 32, channels: 3, background: '#888' } })
      .jpeg()
      .toBuffer(),
  });
  const found = await checkContentGuarded(root, { today: TODAY });
  expect(found).toEqual(await checkContentFolder(root, { today: TODAY }));
  // Also what pictures are made of.
  expect(found.tours).toMatchObject([
    {
      file: 'content/labs/metaal/tour.yaml',
      lab: 'metaal',
      tour: { scenes: [{ id: 'hal' }] },
      pictures: [{ field: 'scenes.0.picture.file', line: 13, name: PICTURE.file, facts: { width: 64, height: 32 } }],
    },
  ]);
});

test('while an author works, a text that would hang the server never reaches its parser', PATIENT, async () => {
  const plugin = refuseUnreadable();
  const file = path.join(ROOT, 'content/questions/een-vraag.mdx');
  await expect(plugin.transform(page('Een antwoord.'), file)).resolves.toBeUndefined();
  await expect(plugin.transform(page(`Een antwoord.\n\n${ENDLESS}`), `${file}?astroPropagatedAssets`)).rejects.toThrow(
    'content/questions/een-vraag.mdx\n  Op deze tekst loopt de site vast.',
  );
  await expect(plugin.transform(page('Een <b'), file)).rejects.toThrow(
    'content/questions/een-vraag.mdx:5\n  Na het teken <',
  );
});

// Only Linux tells in files which processes there are.
test.skipIf(process.platform !== 'linux').each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends the check while the parser works, and leaves no process behind',
  PATIENT,
  async (signal) => {
    const root = makeProject({ 'questions/eindeloos.mdx': page(ENDLESS) });
    const command = spawn(process.execPath, [SCRIPT], { cwd: root, stdio: 'ignore' });
    onTestFinished(() => void command.kill('SIGKILL'));
    const parser = await findParser(command);
    command.kill(signal);
    expect(await endOf(command)).toBe(signal);
    await expect.poll(() => isAlive(parser), { timeout: 5000 }).toBe(false);
  },
);

/** The process that the command started, once it is reading: from then on it has a second thread of our own, and works. */
async function findParser(command: ChildProcess): Promise<number> {
  let found: number | undefined;
  await expect.poll(() => (found = childrenOf(command.pid)[0]), { timeout: 20_000 }).toBeDefined();
  await expect.poll(() => cpuTicksOf(found ?? 0), { timeout: 20_000 }).toBeGreaterThan(60);
  return found ?? 0;
}

function childrenOf(pid: number | undefined): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => statOf(Number(name))[3] === String(pid))
    .map(Number);
}

function cpuTicksOf(pid: number): number {
  const fields = statOf(pid);
  return Number(fields[13]) + Number(fields[14]);
}

function isAlive(pid: number): boolean {
  const state = statOf(pid)[2];
  return state !== undefined && state !== 'Z';
}

/** The fields that Linux tells of a process; none when it has gone. */
function statOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/\(.*\)/, 'name')
      .split(' ');
  } catch {
    return [];
  }
}

function endOf(command: ChildProcess): Promise<NodeJS.Signals | null> {
  return new Promise((resolve) => command.once('exit', (_, signal) => resolve(signal)));
}
