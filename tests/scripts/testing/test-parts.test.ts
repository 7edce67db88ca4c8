import { describe, expect, test } from 'vitest';
import { PASSED_BEFORE } from '../../../scripts/lib/testing/passed-tests.ts';
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
      remembered: 0,
    });
  });

  test('tell apart what is not done again, in whichever group of tests', () => {
    const skipped = (description: string) => ({ tests: [{ annotations: [{ type: 'skip', description }] }] });
    const group = {
      specs: [skipped(PASSED_BEFORE)],
      suites: [{ specs: [skipped(PASSED_BEFORE), skipped('no Firefox')] }],
    };
    const report = { stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 3 }, suites: [group] };
    expect(countTests(report, 0)).toMatchObject({ passed: 5, skipped: 1, remembered: 2 });
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
    { name: 'Beeld', passed: 3, unsteady: 0, failed: 0, remembered: 612, milliseconds: 500 },
    { name: 'Browser', passed: 0, unsteady: 0, failed: 1, milliseconds: 0, skippedBecause: 'niet gedaan' },
  ];
  expect(formatSummary(results)).toBe(
    '✓ Typen                  1 goed (12,0 s)\n' +
      '✗ Bouw                   0 goed, 1 fout (3,0 s)\n' +
      '✓ Site                   4 goed (1 pas bij de tweede keer), 2 overgeslagen (0,5 s)\n' +
      '✓ Beeld                  3 goed, 612 niet herhaald: niets veranderd (0,5 s)\n' +
      '✗ Browser                niet gedaan\n' +
      '\n' +
      '8 passed, 2 failed',
  );
});
