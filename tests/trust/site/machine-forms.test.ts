import { describe } from 'vitest';
import { testMachineForms } from '../../site/machine-rules.ts';
import { HOSTILE_ADDRESS, HOSTILE_SITE } from './places.ts';

describe('what programs read of a site that knows its address', () => {
  testMachineForms(HOSTILE_SITE, HOSTILE_ADDRESS);
});
