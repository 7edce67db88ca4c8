/**
 * How often a test with random input tries: a quarter of `runs` in the tests of every day, all of them with
 * STO_THOROUGH=1 npm run test:slow.
 */
export function manyTimes(runs: number): number {
  return process.env['STO_THOROUGH'] === '1' ? runs : Math.ceil(runs / 4);
}
