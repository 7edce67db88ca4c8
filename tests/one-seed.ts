import fc from 'fast-check';

/** The day on which the tests with random input were given one row of inputs. */
const SEED = 20261129;

/**
 * Random input is the same in every run, so that a test fails for a change and not by chance. Another row:
 * STO_SEED=<number> npm run test:unit.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env['STO_SEED'] ?? SEED) });
