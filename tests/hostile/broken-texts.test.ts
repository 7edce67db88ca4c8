import { expect, test } from 'vitest';
import { checkBrokenFiles, makeBrokenFiles } from '../broken-content.ts';

const BATCHES = 50;
const FILES_A_BATCH = 1000;

test.each(Array.from({ length: BATCHES }, (_, batch) => batch + 1))(
  'no text of batch %i of a thousand makes the check crash or wait',
  async (batch) => {
    const stuck = await checkBrokenFiles(makeBrokenFiles(FILES_A_BATCH, batch));
    console.log(`Deel ${batch}: de lezer liep vast op ${stuck.length} van ${FILES_A_BATCH} teksten.`);
    expect(stuck.length).toBeLessThan(FILES_A_BATCH / 50);
  },
);
