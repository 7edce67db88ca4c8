import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContentFolder } from '../../scripts/lib/check-content-folder.ts';
import { formatProblem } from '../../src/domain/schema/problem.ts';
import { dutchDay } from '../../src/domain/derived/dutch-day.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

test('the real content gives no problems', async () => {
  // Today itself, as for the build: consent that has run out must be seen on the day that it does.
  const today = dutchDay(new Date());
  const { problems, files } = await checkContentFolder(ROOT, { today });
  expect(problems.map(formatProblem)).toEqual([]);
  expect(files).toBeGreaterThan(90);
});
