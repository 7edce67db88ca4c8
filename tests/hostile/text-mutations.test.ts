import { beforeAll, describe, expect, test } from 'vitest';
import { applyRow, findWrong, nameMutation } from './judge-mutation.ts';
import { MUTATIONS } from './mutations/index.ts';
import { judgeChanged, readRealContent, readRealText, type RealContent } from './real-content.ts';

const KINDS = [...new Set(MUTATIONS.map(({ kind }) => kind))];

let real: RealContent;
beforeAll(async () => {
  real = await readRealContent();
});

describe.each(KINDS)('a change in a %s', (kind) => {
  test.each(
    MUTATIONS.filter((mutation) => mutation.kind === kind).map((mutation) => [nameMutation(mutation), mutation]),
  )('%s', async (_, mutation) => {
    const changed = applyRow(await readRealText(mutation.file), mutation.row);
    expect(findWrong(mutation, changed, judgeChanged(real, mutation.file, changed.text))).toBeUndefined();
  });
});
