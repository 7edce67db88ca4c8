import { expect, test } from 'vitest';
import { findTooDeep } from '../../../scripts/lib/content/yaml-depth.ts';

test.each([
  ['brackets', (levels: number) => `a: 1\nb: ${'['.repeat(levels)}`],
  ['groups in brackets', (levels: number) => `a: 1\nb: ${'{c: '.repeat(levels)}`],
  // The first column is a level too.
  ['hyphens', (levels: number) => `a: 1\n${'- '.repeat(levels - 1)}b`],
  [
    'spaces',
    (levels: number) => `a: 1\n${Array.from({ length: levels }, (_, depth) => ' '.repeat(depth)).join('a:\n')}a:`,
  ],
])('sixty levels of %s are read, and one more is told', (_, nest) => {
  expect(findTooDeep(nest(60))).toBeUndefined();
  expect(findTooDeep(nest(61))).toBe(nest(61).split('\n').length);
});

test('brackets that are closed before the next one opens lie in no other', () => {
  expect(findTooDeep('- [a, {b: c}]\n'.repeat(100))).toBeUndefined();
});
