import { describe, expect, test } from 'vitest';
import { countTests, formatSummary } from '../../../scripts/lib/testing/test-parts.ts';

describe('the counts of a part', () => {
  test('come from the report of vitest or Playwright', () => {
    expect(countTests({ numPassedTests: 12, numFailedTests: 2, numPendingTests: 1 }, 1)).toEqual({
      passed: 12,
      unsteady: 0,
      failed: 2,
      skipped: 1,
    });
    expect(countTests({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 3 } }, 1)).toEqual({
      passed: 6,
      unsteady: 1,
      failed: 1,
      skipped: 3,
    });
  });

  test('are one for a check without tests of its own', () => {
    expect([0, 2].map((exitCode) => countTests(undefined, exitCode))).toEqual([
      { passed: 1, unsteady: 0, failed: 0 },
      { passed: 0, unsteady: 0, failed: 1 },
    ]);
  });

  test('hold a failure when the runner failed outside every test', () => {
    const report = { numPassedTests: 12, numFailedTests: 0 };
    expect(countTests(report, 1)).toMatchObject({ passed: 12, failed: 1 });
  });
});

test('the summary names every part and closes with totals that a machine can read', () => {
  const results = [
    { name: 'Typen', passed: 1, unsteady: 0, failed: 0, milliseconds: 12_000 },
    { name: 'Bouw', passed: 0, unsteady: 0, failed: 1, milliseconds: 3000 },
    { name: 'Site', passed: 4, unsteady: 1, failed: 0, skipped: 2, milliseconds: 500 },
    { name: 'Browser', passed: 0, unsteady: 0, failed: 1, milliseconds: 0, skippedBecause: 'niet gedaan' },
  ];
  expect(formatSummary(results)).toBe(
    '✓ Typen                  1 goed (12,0 s)\n' +
      '✗ Bouw                   0 goed, 1 fout (3,0 s)\n' +
      '✓ Site                   4 goed (1 pas bij de tweede keer), 2 overgeslagen (0,5 s)\n' +
      '✗ Browser                niet gedaan\n' +
      '\n' +
      '5 passed, 2 failed',
  );
});
