import { expect, test } from 'vitest';
import { id } from '../../src/domain/fields.ts';

test('an id is small letters, digits and hyphens', () => {
  expect(id.parse(' basis-op-orde ')).toBe('basis-op-orde');
});

test('a name that every object of JavaScript has is no id', () => {
  const issues = id.safeParse('constructor').error?.issues ?? [];
  expect(issues.map(({ message }) => message)).toEqual(['“constructor” is een woord dat de site zelf al gebruikt.']);
});
