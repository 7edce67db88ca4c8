import { describe } from 'vitest';
import { testImprint } from '../../site/imprint-rules.ts';
import { HOSTILE_PROJECT, HOSTILE_SITE } from './places.ts';

describe('who is behind a site whose owner filled in everything', () => {
  testImprint(HOSTILE_PROJECT, HOSTILE_SITE);
});
