import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { formatDuration } from '../dutch-figures.ts';

/** What a part of the tests came to. A part without tests of its own counts as one. */
export interface PartResult {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly milliseconds: number;
  /** Why it did not run; it then counts as one failure. */
  readonly skippedBecause?: string;
}

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});
const anyReport = z.union([
  vitestReport.transform(({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests })),
  playwrightReport.transform(({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky })),
]);

/**
 * The counts of a runner's report. The exit code has the last word: a runner that fails without a failed test (an error
 * outside every test, no tests at all) counts as one failure.
 */
export function countTests(report: unknown, exitCode: number): { passed: number; failed: number } {
  const { passed, failed } = anyReport.safeParse(report).data ?? { passed: exitCode === 0 ? 1 : 0, failed: 0 };
  return { passed, failed: exitCode !== 0 && failed === 0 ? 1 : failed };
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
    const words =
      result.skippedBecause ??
      `${result.passed} goed${result.failed > 0 ? `, ${result.failed} fout` : ''} (${formatDuration(result.milliseconds)})`;
    return `${mark} ${result.name.padEnd(22)} ${words}`;
  });
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  return [...lines, '', `${passed} passed, ${failed} failed`].join('\n');
}

/** Reports lie in the work folder, so that none is left in the tree. */
export function getReportFile(root: string, part: string): string {
  return path.join(root, '.work', 'reports', `${part}.json`);
}
