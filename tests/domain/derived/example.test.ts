import { expect, test } from 'vitest';
import { exampleTitle, isExample, titleOf } from '../../../src/domain/derived/example.ts';

test('only what carries the label is an example', () => {
  expect([{ example: true }, { example: false }, {}].map(isExample)).toEqual([true, false, false]);
});

test('a title of what is made up says so wherever it stands, and says it once', () => {
  expect(titleOf({ title: 'Bouwen op de kade', example: true })).toBe('Bouwen op de kade (voorbeeld)');
  expect(titleOf({ title: 'Voorbeeldregio', example: true })).toBe('Voorbeeldregio');
  expect(titleOf({ title: 'Bouwen op de kade', example: false })).toBe('Bouwen op de kade');
  expect(exampleTitle('Tijdlijn')).toBe('Voorbeeld: Tijdlijn');
  expect(exampleTitle('Voorbeeldhal BWI')).toBe('Voorbeeldhal BWI');
});
