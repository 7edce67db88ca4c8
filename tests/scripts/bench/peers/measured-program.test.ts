import { expect, test } from 'vitest';
import { measureProgram } from '../../../../scripts/bench/peers/measured-program.ts';

const BUSY = `const end = Date.now() + 400; while (Date.now() < end); console.log('klaar'); console.error('au'); process.exit(3)`;

test('a program tells what it said and used', async () => {
  const use = await measureProgram({ command: process.execPath, args: ['-e', BUSY], cwd: '.' });
  expect(use).toMatchObject({ exitCode: 3, output: ['klaar'], errors: ['au'] });
  expect(use.cpu).toBeGreaterThan(0);
  expect(use.seconds).toBeGreaterThan(0.4);
  expect(use.peak).toBeGreaterThan(10_000_000);
});

test('of a program that is not there nothing is left to wait for', async () => {
  const waiting = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  const before = waiting();
  await expect(measureProgram({ command: 'geen-programma', args: [], cwd: '.' })).rejects.toThrow('ENOENT');
  expect(waiting()).toBe(before);
});
