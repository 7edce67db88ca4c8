import { expect, test } from 'vitest';
import { choicesOf, inOrderOf } from '../../../src/domain/derived/choices.ts';

const items = [
  { id: 'dak', facets: { regio: ['zuid', 'noord'], soort: ['bedrijf'] } },
  { id: 'drone', facets: { regio: ['noord'], soort: ['keuzevak'] } },
];

test('a choice says how many items carry its value', () => {
  expect(choicesOf(items, 'regio', (id) => id.toUpperCase())).toEqual([
    { value: 'zuid', label: 'ZUID', count: 1 },
    { value: 'noord', label: 'NOORD', count: 2 },
  ]);
});

test('an item that is listed under two headings counts once', () => {
  expect(choicesOf([...items, ...items], 'soort', (kind) => kind)).toEqual([
    { value: 'bedrijf', label: 'bedrijf', count: 1 },
    { value: 'keuzevak', label: 'keuzevak', count: 1 },
  ]);
});

test('choices follow the order of a list, whichever came first in the items', () => {
  const choices = choicesOf(items, 'regio', (id) => id);
  expect(inOrderOf(['noord', 'oost', 'zuid'], choices).map(({ value }) => value)).toEqual(['noord', 'zuid']);
});
