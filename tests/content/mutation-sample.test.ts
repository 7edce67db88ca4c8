import { beforeAll, expect, test } from 'vitest';
import { applyRow, findWrong, nameMutation } from '../hostile/judge-mutation.ts';
import { MUTATIONS } from '../hostile/mutations/index.ts';
import { judgeChanged, readRealContent, readRealText, type RealContent } from '../hostile/real-content.ts';

/** Spread over all kinds; `npm run test:hostile` makes the others too. */
const SAMPLE = 40;
const CHOSEN = MUTATIONS.filter((_, index) => index % Math.floor(MUTATIONS.length / SAMPLE) === 0).slice(0, SAMPLE);

let real: RealContent;
beforeAll(async () => {
  real = await readRealContent();
}, 60_000);

test.each(CHOSEN.map((mutation) => [nameMutation(mutation), mutation] as const))('%s', async (_, mutation) => {
  const changed = applyRow(await readRealText(mutation.file), mutation.row);
  expect(findWrong(mutation, changed, judgeChanged(real, mutation.file, changed.text))).toBeUndefined();
});
