import { describe, expect, test } from 'vitest';
import { addToYaml, putInYaml } from '../../../src/domain/contribution/yaml-splice.ts';

describe('a value in a field', () => {
  test('takes the place of the old one, and leaves the note behind it', () => {
    expect(putInYaml('a: 1 # een\nb: 2\n', ['a'], 3)).toBe('a: 3 # een\nb: 2\n');
  });

  test('of a text over more lines takes those lines along', () => {
    expect(putInYaml('a: |\n  een\n\n  twee\n# noot\nb: 2\n', ['a'], 'kort')).toBe('a: kort\n# noot\nb: 2\n');
    expect(putInYaml('a: |\n  een\n\nb: 2\n', ['a'], 'kort')).toBe('a: kort\n\nb: 2\n');
    expect(putInYaml('a: |+\n  een\n\nb: 2\n', ['a'], 'kort')).toBe('a: kort\nb: 2\n');
    expect(putInYaml('a: een\n  twee\nb: 2\n', ['a'], 'kort')).toBe('a: kort\nb: 2\n');
  });

  test('fills a field that stood empty', () => {
    expect(putInYaml('a:\nb: 2\n', ['a'], 'vol')).toBe('a: vol\nb: 2\n');
    expect(putInYaml('a: # nog niet\nb: 2\n', ['a'], 'vol')).toBe('a: vol # nog niet\nb: 2\n');
    expect(putInYaml('a: # nog niet\nb: 2\n', ['a'], ['zon'])).toBe('a: # nog niet\n  - zon\nb: 2\n');
  });

  test('that was not there comes where the schema has it', () => {
    const order = ['a', 'b', 'c'];
    expect(putInYaml('a: 1 # een\n\n# over c\nc: 3\n', ['b'], 2, order)).toBe('a: 1 # een\nb: 2\n\n# over c\nc: 3\n');
    expect(putInYaml('# boven\nb: 2\nc: 3\n', ['a'], 1, order)).toBe('# boven\na: 1\nb: 2\nc: 3\n');
  });

  test('that was not there comes first in an item of a list, behind its hyphen', () => {
    expect(putInYaml('- c: 3\n  d: 4\n', [0, 'a'], 1, ['a', 'c'])).toBe('- a: 1\n  c: 3\n  d: 4\n');
  });

  test('that goes takes its lines along and no others', () => {
    expect(putInYaml('a: 1\nb:\n  - x\n  - y\n# over c\nc: 3\n', ['b'], undefined)).toBe('a: 1\n# over c\nc: 3\n');
    expect(putInYaml('- a: 1\n  b: 2\n', [0, 'a'], undefined)).toBe('- b: 2\n');
  });

  test('that goes as the last of its group leaves an empty group', () => {
    expect(putInYaml('a:\n  b: 1\nc: 2\n', ['a', 'b'], undefined)).toBe('a: {}\nc: 2\n');
    expect(putInYaml('- a: 1\n- a: 2\n', [0, 'a'], undefined)).toBe('- {}\n- a: 2\n');
  });

  test('goes between brackets where its group stands between brackets', () => {
    expect(putInYaml('a: { b: 1, c: 2 } # noot\n', ['a', 'c'], 3)).toBe('a: { b: 1, c: 3 } # noot\n');
    expect(putInYaml('a: [x, y]\n', ['a', 1], undefined)).toBe('a: [x]\n');
    expect(putInYaml('a: {b: [1]}\n', ['a', 'd'], ['zon'])).toBe('a: {b: [1], d: [zon]}\n');
  });

  test('makes lines of an empty group between brackets', () => {
    expect(putInYaml('a: {}\n', ['a', 'b'], 1)).toBe('a: { b: 1 }\n');
  });

  test('that a reader of YAML would take for something else stands between quotation marks', () => {
    expect(putInYaml('a: 1\n', ['a'], 'nee: #1')).toBe('a: "nee: #1"\n');
    expect(putInYaml('a: 1\n', ['a'], 'yes')).toBe('a: "yes"\n');
    expect(putInYaml("a: 'oud'\n", ['a'], '👩🏽‍🔧 ïn')).toBe('a: "👩🏽‍🔧 ïn"\n');
  });

  test('comes on a line of its own below a last line without an end', () => {
    expect(putInYaml('a: 1', ['b'], 2)).toBe('a: 1\nb: 2\n');
    expect(putInYaml('a: 1', ['a'], 2)).toBe('a: 2');
  });

  test('needs a way that leads somewhere', () => {
    expect(() => putInYaml('a: 1\n', ['b', 'c'], 2)).toThrow(RangeError);
    expect(() => putInYaml('a:\n  - 1\n', ['a', 3], 2)).toThrow(RangeError);
    expect(() => putInYaml('? a\n: 1\n', ['a'], 2)).toThrow(RangeError);
    expect(() => putInYaml('', ['a'], 2)).toThrow(RangeError);
    expect(() => putInYaml('- 1\n', ['a'], 2)).toThrow(RangeError);
  });
});

describe('an item of a list', () => {
  test('comes below the last, before the note on what follows', () => {
    expect(addToYaml('a:\n  - 1 # een\n\n# over b\nb: 2\n', ['a'], [2])).toBe(
      'a:\n  - 1 # een\n  - 2\n\n# over b\nb: 2\n',
    );
  });

  test('keeps the column of the hyphens', () => {
    expect(addToYaml('a:\n- x\n- y\nb: 2\n', ['a'], ['zon'])).toBe('a:\n- x\n- y\n- zon\nb: 2\n');
    expect(addToYaml('a:\n    -   x: 1\n        y: 2\n', ['a'], [{ x: 3 }])).toBe(
      'a:\n    -   x: 1\n        y: 2\n    - x: 3\n',
    );
  });

  test('comes between the brackets of a list on one line', () => {
    expect(addToYaml('a: [x, "y"] # noot\n', ['a'], ['z: 1'])).toBe('a: [x, "y", "z: 1"] # noot\n');
    expect(addToYaml('a: []\n', ['a'], ['zon'])).toBe('a:\n  - zon\n');
  });

  test('makes the list where there is none', () => {
    expect(addToYaml('a: 1\n', ['b'], ['zon'])).toBe('a: 1\nb:\n  - zon\n');
    expect(addToYaml('a:\nb: 1\n', ['a'], ['zon'])).toBe('a:\n  - zon\nb: 1\n');
  });

  test('comes below a text over more lines', () => {
    expect(addToYaml('a:\n  - |\n    een\n    twee\nb: 1\n', ['a'], ['zon'])).toBe(
      'a:\n  - |\n    een\n    twee\n  - zon\nb: 1\n',
    );
  });

  test('that goes takes its notes behind it along, and the last takes the list', () => {
    expect(putInYaml('a:\n  - 1 # een\n  - 2\n', ['a', 0], undefined)).toBe('a:\n  - 2\n');
    expect(putInYaml('a:\n  - 1\nb: 2\n', ['a', 0], undefined)).toBe('b: 2\n');
  });
});
