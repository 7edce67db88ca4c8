import { describe } from 'vitest';
import { testData } from '../../site/data-rules.ts';
import { HOSTILE_ADDRESS, HOSTILE_PROJECT, HOSTILE_SITE } from './places.ts';

describe('the open data of a site with hostile words in every field', () => {
  testData(HOSTILE_PROJECT, HOSTILE_SITE, HOSTILE_ADDRESS);
});
