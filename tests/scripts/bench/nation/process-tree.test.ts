import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { readTreeUse } from '../../../../scripts/bench/nation/process-tree.ts';

const BUSY = 'const end = process.cpuUsage(); while (process.cpuUsage(end).user < 300_000);';

test.runIf(process.platform === 'linux')('what a process started counts with it, also when it has ended', () => {
  const before = readTreeUse(process.pid);
  spawnSync(process.execPath, ['--eval', BUSY]);
  expect(readTreeUse(process.pid).cpu - before.cpu).toBeGreaterThan(0.28);
  expect(before.memory).toBeGreaterThan(10_000_000);
});

test.runIf(process.platform === 'linux')('a process that is not there uses nothing', () => {
  expect(readTreeUse(2 ** 30)).toEqual({ cpu: 0, memory: 0 });
});
