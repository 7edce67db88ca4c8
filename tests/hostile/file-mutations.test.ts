import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatProblem, type Problem } from '../../src/domain/schema/problem.ts';
import { copyContent, judgeFiles, type FileChange, type FileRow, type FileVerdict } from './file-mutation.ts';
import { FILE_MUTATIONS } from './mutations/files.ts';

let root: string;
beforeAll(async () => {
  root = await copyContent();
});
afterAll(() => rm(root, { recursive: true }));

test('content as it is gives no problems', async () => {
  expect((await judgeFiles(root, [])).problems.map(formatProblem)).toEqual([]);
});

test.each(FILE_MUTATIONS.map((row): [string, FileRow] => [nameRow(row), row]))('%s', async (_, [change, verdict]) => {
  const { problems } = await judgeFiles(root, asList(change));
  expect(findWrongPlace(problems, verdict)).toBeUndefined();
});

function findWrongPlace(problems: readonly Problem[], verdict: FileVerdict): string | undefined {
  const isRight =
    verdict === 'accept' ? problems.length === 0 : problems.some(({ file, line }) => isPlace(verdict, file, line));
  return isRight ? undefined : `not ${verdict} but:\n${problems.slice(0, 4).map(formatProblem).join('\n')}`;
}

function isPlace(verdict: FileVerdict, file: string, line: number | undefined): boolean {
  return verdict === file || verdict === `${file}:${line ?? 0}`;
}

function asList(change: FileRow[0]): readonly FileChange[] {
  return 'do' in change ? [change] : change;
}

function nameRow([change, verdict]: FileRow): string {
  const names = asList(change).map(
    ({ do: what, at, ...rest }) => `${what} ${at} ${Object.values(rest).join(' ').slice(0, 60)}`,
  );
  return `${names.join(', ')}: ${verdict}`;
}
