import { expect, test } from 'vitest';
import { simplifyOutline } from '../../../src/domain/derived/outline.ts';

test('points on a straight side disappear, corners stay', () => {
  expect(simplifyOutline('m 0,0 5,0.2 5,-0.2 0,10 -10,0 z', 1)).toBe('M0 0l10 0 0 10-10 0z');
});

test('absolute, horizontal and vertical steps draw the same outline as relative ones', () => {
  const square = simplifyOutline('m 0,0 10,0 0,10 -10,0 z', 1);
  expect(simplifyOutline('M0 0 L10 0 L10 10 L0 10 Z', 1)).toBe(square);
  expect(simplifyOutline('M0 0 h10 v10 H0 z', 1)).toBe(square);
});

test('a second ring starts where the first one closed', () => {
  expect(simplifyOutline('m 0,0 10,0 0,10 -10,0 z m 20,20 10,0 0,10 -10,0 z', 1)).toBe(
    'M0 0l10 0 0 10-10 0zM20 20l10 0 0 10-10 0z',
  );
});

test('an island smaller than the tolerance is left out', () => {
  expect(simplifyOutline('m 0,0 0.4,0 0,0.4 -0.4,0 z', 1)).toBe('');
});
