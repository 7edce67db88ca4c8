import { expect, test } from 'vitest';
import {
  exampleDescription,
  exampleKind,
  exampleTitle,
  isExample,
  readDescription,
  readKind,
  titleOf,
} from '../../../src/domain/derived/example.ts';

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

test('what the page of an example says of itself can be told from that it is one', () => {
  expect(readKind(exampleKind('Lokaal'))).toEqual({ kind: 'Lokaal', isExample: true });
  expect(readKind('Lokaal')).toEqual({ kind: 'Lokaal', isExample: false });
  expect(readDescription(exampleDescription('Zeven lijnen.'))).toBe('Zeven lijnen.');
  expect(readDescription('Zeven lijnen.')).toBe('Zeven lijnen.');
});
