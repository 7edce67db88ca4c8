import { describe } from 'vitest';
import { DIST } from '../../scripts/lib/site/built-site.ts';
import { readSiteAddress } from '../../src/domain/site-address.ts';
import { testMachineForms } from './machine-rules.ts';

describe('what programs read of the built site', () => {
  testMachineForms(DIST, readSiteAddress(process.env['STO_SITE']));
});
