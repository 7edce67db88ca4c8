import { rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeNation } from '../../../../scripts/bench/nation/make-nation.ts';
import { checkContentFolder } from '../../../../scripts/lib/check-content-folder.ts';
import { sumOfFiles } from '../../../../scripts/lib/code-version.ts';
import { ROOT } from '../../../../scripts/lib/run-tool.ts';

/** The last copy is a part, and terms have been copied once. */
const PAGES = 2500;

test('a nation has no mistake in its content, and is the same each time', async () => {
  const folder = path.join(ROOT, '.work/small-nation');
  await makeNation(folder, PAGES);
  const { problems, files } = await checkContentFolder(folder, { today: '2026-11-29' });
  expect(problems).toEqual([]);
  expect(files).toBeGreaterThan(1500);
  const first = await sumOfFiles(folder, ['content']);
  await makeNation(folder, PAGES);
  expect(await sumOfFiles(folder, ['content'])).toBe(first);
  await rm(folder, { recursive: true });
}, 120_000);
