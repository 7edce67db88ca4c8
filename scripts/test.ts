import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { ensureBrowser, NO_BROWSER } from './lib/testing/install-browser.ts';
import { runParts, type WorkPart } from './lib/testing/part-runner.ts';
import { ROOT, runNpm, runScript, runTool, type ToolRun } from './lib/run-tool.ts';
import {
  countTests,
  formatSummary,
  getReportFile,
  readReport,
  type PartResult,
  type TestCounts,
} from './lib/testing/test-parts.ts';

type TestPart = WorkPart<PartResult>;
type Print = (line: string) => void;

/** Their output passes through this script into a log as often as onto a terminal. */
const PLAIN = { NO_COLOR: '1' };

const BROKEN_LOCK =
  'Met deze package-lock.json lukt npm ci niet. Voer npm install uit. Ontbreekt daarna nog steeds een pakket (Missing),' +
  ' kies dan een versie die voor elk soort computer al in het register staat.';

/** Cheap first. `content` is not in the whole run: the build begins with it. */
const PARTS: readonly TestPart[] = [
  check('lock', 'Pakketten', checkLock),
  check('format', 'Opmaak', (print) =>
    runTool({ tool: 'prettier', args: ['--check', '.', '--log-level', 'warn'] }, print),
  ),
  check('unused', 'Ongebruikte code', (print) => runTool({ tool: 'knip', args: ['--no-progress'] }, print)),
  tests('unit', 'Losse tests', { tool: 'vitest', args: ['run', '--project', 'unit', '--project', 'alone'] }),
  check('types', 'Typen', (print) =>
    runTool(
      {
        tool: 'astro',
        args: ['check', '--minimumSeverity', 'warning', '--minimumFailingSeverity', 'warning'],
        env: PLAIN,
      },
      print,
    ),
  ),
  // Astro's types exist after astro check; without them every import from Astro looks like `any`.
  check('lint', 'Regels van de code', (print) => runTool({ tool: 'eslint', args: ['.'] }, print), ['types']),
  check('build', 'Bouw', (print) => runScript('scripts/build.ts', ['--all'], print), ['types']),
  tests('slow', 'Duizenden plannen', { tool: 'vitest', args: ['run', '--project', 'slow'] }),
  tests('site', 'Gebouwde site', { tool: 'vitest', args: ['run', '--project', 'site'] }, ['build']),
  tests('trust', 'Vijandige inhoud', { tool: 'vitest', args: ['run', '--project', 'trust'] }, ['build']),
  browserTests('browser', 'Browser', ['build', 'lint', 'site', 'trust']),
];
const ON_REQUEST: readonly TestPart[] = [
  check('content', 'Inhoud', (print) => runScript('scripts/check-content.ts', [], print)),
];

const wished = process.argv.slice(2);
const all = [...PARTS, ...ON_REQUEST];
const unknown = wished.filter((id) => !all.some((part) => part.id === id));
if (unknown.length > 0) {
  console.error(`Onbekend: ${unknown.join(', ')}. Kies uit: ${all.map(({ id }) => id).join(', ')}.`);
  process.exit(1);
}

await rm(path.dirname(getReportFile(ROOT, 'any')), { recursive: true, force: true });
await mkdir(path.dirname(getReportFile(ROOT, 'any')), { recursive: true });
const results = await runParts(
  wished.length === 0 ? PARTS : all.filter(({ id }) => wished.includes(id)),
  2,
  process.stdout,
);
console.log(`\n${formatSummary(results)}`);
process.exitCode = results.some(({ failed }) => failed > 0) ? 1 : 0;

function check(
  id: string,
  title: string,
  run: (print: Print) => Promise<number>,
  after: readonly string[] = [],
): TestPart {
  return makePart(id, title, after, async (print) => countTests(undefined, await run(print)));
}

/**
 * Whether `npm ci` will work on every kind of computer: npm leaves a package out of the lock when it does not exist yet for
 * one of them, and `npm ci` then refuses there. Trying it without installing anything takes a second and needs no network.
 */
async function checkLock(print: Print): Promise<number> {
  // Behind the trouble npm tells all its options.
  let isUsage = false;
  const exitCode = await runNpm(['ci', '--dry-run', '--ignore-scripts', '--loglevel=error'], (line) => {
    isUsage ||= line.endsWith('Usage:');
    if (!isUsage) print(line);
  });
  if (exitCode !== 0) print(BROKEN_LOCK);
  return exitCode;
}

function tests(id: string, title: string, run: ToolRun, after: readonly string[] = []): TestPart {
  const report = getReportFile(ROOT, id);
  const args = [...run.args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return makePart(id, title, after, async (print) => {
    const exitCode = await runTool({ ...run, args, env: PLAIN }, print);
    return countTests(await readReport(report), exitCode);
  });
}

function browserTests(id: string, title: string, after: readonly string[]): TestPart {
  const report = getReportFile(ROOT, id);
  const args = ['test', '--reporter=line,json'];
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  return makePart(id, title, after, async (print) => {
    if ((await ensureBrowser(print)) === undefined) {
      print(NO_BROWSER);
      return { passed: 0, unsteady: 0, failed: 1 };
    }
    const exitCode = await runTool({ tool: '@playwright/test', command: 'playwright', args, env }, print);
    return countTests(await readReport(report), exitCode);
  });
}

/** Only the build is needed by what comes after it; an untidy line of code is no reason to leave the site untested. */
function makePart(
  id: string,
  title: string,
  after: readonly string[],
  run: (print: Print) => Promise<TestCounts>,
): TestPart {
  return {
    id,
    title,
    after,
    async run(print, done) {
      if (after.includes('build') && (done.get('build')?.failed ?? 0) > 0) {
        const skippedBecause = 'niet gedaan, want de bouw is niet gelukt';
        print(skippedBecause);
        return { name: title, passed: 0, unsteady: 0, failed: 1, milliseconds: 0, skippedBecause };
      }
      const start = performance.now();
      return { name: title, ...(await run(print)), milliseconds: performance.now() - start };
    },
  };
}
