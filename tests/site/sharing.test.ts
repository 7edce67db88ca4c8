import { describe } from 'vitest';
import { DIST } from '../../scripts/lib/site/built-site.ts';
import { readSiteAddress } from '../../src/domain/site-address.ts';
import { readSiteBase } from '../../src/domain/site-base.ts';
import { testSharing } from './share-rules.ts';

const address = readSiteAddress(process.env['STO_SITE']);

describe('how the pages of the built site look where somebody shares them', () => {
  testSharing(DIST, address === undefined ? undefined : address + readSiteBase(process.env['STO_BASE']));
});
