import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareProblems, formatProblem, type Problem } from '../../src/domain/schema/problem.ts';
import { copyContent, judgeFiles } from './file-mutation.ts';
import { applyRow, nameMutation } from './judge-mutation.ts';
import { MUTATIONS } from './mutations/index.ts';
import { judgeChanged, readRealContent, readRealText, type RealContent } from './real-content.ts';

/** A few of each kind, and every change of a whole file, which may hide names that others refer to. */
const CHOSEN = MUTATIONS.filter(
  ({ row: [find] }, index) => index % 60 === 0 || (typeof find === 'symbol' && index % 8 === 0),
);

let root: string;
let real: RealContent;
beforeAll(async () => {
  root = await copyContent();
  real = await readRealContent();
});
afterAll(() => rm(root, { recursive: true }));

test.each(CHOSEN.map((mutation) => [nameMutation(mutation), mutation] as const))(
  'read in memory or in a folder, it is told the same: %s',
  async (_, { file, row }) => {
    const { text } = applyRow(await readRealText(file), row);
    const quick = judgeChanged(real, file, text);
    const whole = await judgeFiles(root, [{ do: 'write', at: file, text }]);
    expect(tell(quick.problems)).toEqual(tell(whole.problems));
    expect(tell(quick.hints)).toEqual(tell(whole.hints));
  },
);

function tell(problems: readonly Problem[]): string[] {
  return problems.toSorted(compareProblems).map(formatProblem);
}
