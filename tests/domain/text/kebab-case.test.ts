import { expect, test } from 'vitest';
import { kebabCase } from '../../../src/domain/text/kebab-case.ts';

test.each([
  ['Gorinchem & Altena', 'gorinchem-altena'],
  ['Fryslân', 'fryslan'],
  ['  --Noord__Oost-- ', 'noord-oost'],
  ['???', ''],
])('“%s” becomes “%s”', (text, name) => {
  expect(kebabCase(text)).toBe(name);
});
