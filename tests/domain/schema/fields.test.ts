import { expect, test } from 'vitest';
import { id, line, title } from '../../../src/domain/schema/fields.ts';

test('an id is small letters, digits and hyphens', () => {
  expect(id.parse(' basis-op-orde ')).toBe('basis-op-orde');
});

test('a name that every object of JavaScript has is no id', () => {
  const issues = id.safeParse('constructor').error?.issues ?? [];
  expect(issues.map(({ message }) => message)).toEqual(['“constructor” is een woord dat de site zelf al gebruikt.']);
});

test('a title is one line of at most 200 signs, with a letter or digit that is seen', () => {
  const wordsOf = (text: string): string[] => title.safeParse(text).error?.issues.map(({ message }) => message) ?? [];
  expect(wordsOf(' B&W 2.0 👩🏽‍🔧 ')).toEqual([]);
  expect(wordsOf('Élève')).toEqual([]);
  expect(wordsOf('a\nb')).toEqual(['Deze titel loopt over meer regels.']);
  expect(wordsOf('…')).toEqual(['In deze titel staat geen letter of cijfer dat een lezer ziet.']);
  expect(wordsOf('a'.repeat(200))).toEqual([]);
  expect(wordsOf('a'.repeat(201))).toHaveLength(1);
});

test('an emoji alone is a text, and a character without a form is not', () => {
  expect(line.safeParse('👩🏽‍🔧').success).toBe(true);
  for (const code of [0xad, 0x200c, 0x2064, 0x2800, 0x3164, 0x180e, 0x34f, 0xfe0f, 0xe0041])
    expect(line.safeParse(String.fromCodePoint(code)).success, code.toString(16)).toBe(false);
});
