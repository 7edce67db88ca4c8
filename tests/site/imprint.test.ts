import { describe } from 'vitest';
import { ROOT } from '../../scripts/lib/run-tool.ts';
import { DIST } from '../../scripts/lib/site/built-site.ts';
import { testImprint } from './imprint-rules.ts';

describe('who is behind the built site', () => {
  testImprint(ROOT, DIST);
});
