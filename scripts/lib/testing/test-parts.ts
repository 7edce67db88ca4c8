import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { formatDuration } from '../dutch-figures.ts';
import { PASSED_BEFORE } from './passed-tests.ts';

/** Numbers of tests; a part without tests of its own counts as one. */
export interface TestCounts {
  readonly passed: number;
  /** Of those that passed: only when they were tried again. */
  readonly unsteady: number;
  readonly failed: number;
  /** Left out because this machine lacks something; the part says what. */
  readonly skipped?: number;
  /** Not done again, because nothing that they depend on had changed since they passed. */
  readonly remembered?: number;
}

/** What a part of the tests came to. */
export interface PartResult extends TestCounts {
  readonly name: string;
  readonly milliseconds: number;
  /** Why it did not run; it then counts as one failure. */
  readonly skippedBecause?: string;
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number().default(0),
});
const playwrightSpec = z.object({
  tests: z.array(z.object({ annotations: z.array(z.object({ description: z.string().optional() })) })),
});
/** The tests of a file, or of a group in it. */
interface PlaywrightSuite {
  readonly specs: readonly z.output<typeof playwrightSpec>[];
  readonly suites: readonly PlaywrightSuite[];
}
const playwrightSuite: z.ZodType<PlaywrightSuite> = z.object({
  specs: z.array(playwrightSpec).default([]),
  suites: z.array(z.lazy(() => playwrightSuite)).default([]),
});
const playwrightReport = z.object({
  suites: z.array(playwrightSuite).default([]),
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number().default(0),
  }),
});
const anyReport = z.union([
  vitestReport.transform(({ numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped }) => ({
    passed,
    unsteady: 0,
    failed,
    skipped,
  })),
  playwrightReport.transform(({ suites, stats: { expected, flaky, unexpected, skipped } }) => {
    const remembered = countRemembered(suites);
    return { passed: expected + flaky, unsteady: flaky, failed: unexpected, skipped: skipped - remembered, remembered };
  }),
]);

function countRemembered(suites: readonly PlaywrightSuite[]): number {
  return suites.reduce((sum, { specs, suites: groups }) => {
    const own = specs.flatMap(({ tests }) => tests).flatMap(({ annotations }) => annotations);
    return sum + own.filter(({ description }) => description === PASSED_BEFORE).length + countRemembered(groups);
  }, 0);
}

/**
 * The counts of a runner's report. The exit code has the last word: a runner that fails without a failed test (an error
 * outside every test, no tests at all) counts as one failure.
 */
export function countTests(report: unknown, exitCode: number): TestCounts {
  const none = { passed: exitCode === 0 ? 1 : 0, unsteady: 0, failed: 0 };
  const counts = anyReport.safeParse(report).data ?? none;
  return { ...counts, failed: exitCode !== 0 && counts.failed === 0 ? 1 : counts.failed };
}

export async function readReport(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}

/** One line a part, and a closing line with the totals that a machine can read too. */
export function formatSummary(results: readonly PartResult[]): string {
  const lines = results.map((result) => {
    const mark = result.failed > 0 ? '✗' : '✓';
    return `${mark} ${result.name.padEnd(22)} ${result.skippedBecause ?? formatCounts(result)}`;
  });
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  return [...lines, '', `${passed} passed, ${failed} failed`].join('\n');
}

function formatCounts({ passed, unsteady, failed, skipped = 0, remembered = 0, milliseconds }: PartResult): string {
  const again = unsteady > 0 ? ` (${unsteady} pas bij de tweede keer)` : '';
  const wrong = failed > 0 ? `, ${failed} fout` : '';
  const left = skipped > 0 ? `, ${skipped} overgeslagen` : '';
  const same = remembered > 0 ? `, ${remembered} niet herhaald: niets veranderd` : '';
  return `${passed} goed${again}${wrong}${left}${same} (${formatDuration(milliseconds)})`;
}

/** Reports lie in the work folder, so that none is left in the tree. */
export function getReportFile(root: string, part: string): string {
  return path.join(root, '.work', 'reports', `${part}.json`);
}
