import { expect, test } from 'vitest';
import { cutOverview, groupByLetter, type Group } from '../../../src/domain/derived/parts.ts';

function makeGroup(slug: string, count: number): Group<string> {
  return { slug, title: slug.toUpperCase(), items: Array.from({ length: count }, (_, index) => `${slug}${index + 1}`) };
}

test('an overview with room for everything is not cut', () => {
  const groups = [makeGroup('a', 2), makeGroup('b', 3)];
  expect(cutOverview(groups, 5)).toEqual({ shown: groups, parts: [], total: 5 });
});

test('an overview without room shows its first groups, and each group has a part', () => {
  const { shown, parts, total } = cutOverview([makeGroup('a', 2), makeGroup('b', 3), makeGroup('c', 1)], 5);
  expect(shown.map(({ slug }) => slug)).toEqual(['a', 'b']);
  expect(parts.map(({ slug, title, groupCount }) => [slug, title, groupCount])).toEqual([
    ['a', 'A', 2],
    ['b', 'B', 3],
    ['c', 'C', 1],
  ]);
  expect(total).toBe(6);
});

test('a group that is too long gets several parts of about one size, and keeps the address of the first', () => {
  const { shown, parts } = cutOverview([makeGroup('s', 7), makeGroup('t', 1)], 3);
  expect(parts.map(({ slug, title, items }) => [slug, title, items.length])).toEqual([
    ['s', 'S, deel 1 van 3', 3],
    ['s-deel-2', 'S, deel 2 van 3', 3],
    ['s-deel-3', 'S, deel 3 van 3', 1],
    ['t', 'T', 1],
  ]);
  expect(shown.map(({ slug }) => slug)).toEqual(['s']);
});

test('however large the nation gets, no page holds more than its room and nothing is lost', () => {
  for (const count of [0, 1, 79, 80, 81, 160, 161, 1500, 20_000]) {
    const groups = 'abcdefghij'.split('').map((slug, index) => makeGroup(slug, Math.round((count * (index + 1)) / 55)));
    const all = groups.flatMap(({ items }) => items);
    const { shown, parts, total } = cutOverview(groups, 80);
    const pages = [shown.flatMap(({ items }) => items), ...parts.map(({ items }) => items)];
    expect(pages.filter(({ length }) => length > 80)).toEqual([]);
    expect(parts.length === 0 ? pages[0] : parts.flatMap(({ items }) => items)).toEqual(all);
    expect(new Set(parts.map(({ slug }) => slug)).size).toBe(parts.length);
    expect(total).toBe(all.length);
    if (total > 0) expect(shown.length).toBeGreaterThan(0);
  }
});

test('the address of a part does not move when other groups grow', () => {
  const few = cutOverview([makeGroup('a', 50), makeGroup('b', 40)], 80).parts;
  const many = cutOverview([makeGroup('a', 500), makeGroup('b', 40)], 80).parts;
  expect(many.map(({ slug }) => slug)).toEqual(expect.arrayContaining(few.map(({ slug }) => slug)));
});

test('names stand under their first letter, with or without accent or apostrophe', () => {
  const names = ['2College', 'Één school', '’s-Hertogenbosch', 'Schagen', "'t Veld"];
  expect(groupByLetter(names, (name) => name)).toEqual([
    { slug: 'overig', title: 'Cijfers en tekens', items: ['2College'] },
    { slug: 'e', title: 'E', items: ['Één school'] },
    { slug: 's', title: 'S', items: ['’s-Hertogenbosch', 'Schagen'] },
    { slug: 't', title: 'T', items: ["'t Veld"] },
  ]);
});
