import { describe } from 'vitest';
import { DIST } from '../../scripts/lib/site/built-site.ts';
import { readSiteAddress } from '../../src/domain/site-address.ts';
import { testSharing } from './share-rules.ts';

describe('how the pages of the built site look where somebody shares them', () => {
  testSharing(DIST, readSiteAddress(process.env['STO_SITE']));
});
