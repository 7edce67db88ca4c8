import { describe } from 'vitest';
import { testSharing } from '../../site/share-rules.ts';
import { HOSTILE_ADDRESS, HOSTILE_SITE } from './places.ts';

describe('how hostile content looks where somebody shares it', () => {
  testSharing(HOSTILE_SITE, HOSTILE_ADDRESS);
});
