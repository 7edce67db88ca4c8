import { describe, expect, test } from 'vitest';
import { sumOfShown } from '../../src/queries/sum-of-shown.ts';

describe('sumOfShown', () => {
  const long = 'lang '.repeat(100);

  test('is the same for what is the same, however it came about', () => {
    const make = () => ({ title: 'Lassen', parts: [{ text: long }, new Map([['a', 1]])], tags: new Set(['x']) });
    expect(sumOfShown(make())).toBe(sumOfShown(make()));
  });

  test.each([
    ['a word deep down', { a: [{ b: { c: `${long}een` } }] }, { a: [{ b: { c: `${long}twee` } }] }],
    ['order in a list', ['a', 'b'], ['b', 'a']],
    ['order of the fields, which a page may show', { a: 1, b: 2 }, { b: 2, a: 1 }],
    ['what a map holds', new Map([['a', 1]]), new Map([['a', 2]])],
    ['what a set holds', new Set(['a']), new Set(['b'])],
    ['a set and a list', new Set(['a']), ['a']],
    ['a map and a list', new Map([['a', 'b']]), ['a', 'b']],
    ['a date', new Date('2026-01-01'), new Date('2026-01-02')],
    ['a date and its number', new Date('2026-01-01'), new Date('2026-01-01').getTime()],
    ['an address', new URL('https://a.nl/'), new URL('https://b.nl/')],
    ['a date and its text', new Date('2026-01-01'), '2026-01-01T00:00:00.000Z'],
    ['a number and its text', 1, '1'],
    ['nothing and null', undefined, null],
    ['an unknown field and one that is not there', { a: undefined }, {}],
    ['where a list ends', [['a'], ['b']], [['a', 'b'], []]],
    ['a text that looks like two', ['a,b'], ['a', 'b']],
    ['an infinite number and null', Infinity, null],
  ])('tells apart: %s', (_, one, other) => {
    expect(sumOfShown(one)).not.toBe(sumOfShown(other));
  });

  test('a long part that two pages share counts in both', () => {
    const shared = { text: long };
    expect(sumOfShown({ shared, part: 1 })).not.toBe(sumOfShown({ shared, part: 2 }));
    expect(sumOfShown({ shared, part: 1 })).toBe(sumOfShown({ shared: { text: long }, part: 1 }));
  });

  test('a picture is what it was made of, and is not read', () => {
    const clone = { src: '/a.png', width: 10 };
    const asked: PropertyKey[] = [];
    const picture = new Proxy(
      {},
      {
        get(_, name) {
          asked.push(name);
          return { fsPath: '/content/a.png', clone }[String(name)];
        },
      },
    );
    expect(sumOfShown({ picture })).toBe(sumOfShown({ picture: clone }));
    expect(asked.filter((name) => !['fsPath', 'clone'].includes(String(name)))).toEqual([]);
  });

  test('refuses a function, and names its field', () => {
    expect(() => sumOfShown({ page: { format: () => '' } })).toThrow('format');
  });
});
