import { expect, test } from 'vitest';
import { findPageKind, PAGE_KINDS } from '../../scripts/lib/site/page-kinds.ts';
import { readWishes } from './look-wishes.ts';
import { STATES } from './states.ts';

const there = (): boolean => true;

test('without a wish everything is looked at', () => {
  const { states, sizes, modes } = readWishes({ to: 'x' }, STATES);
  expect([states.length, sizes.length, modes.length]).toEqual([STATES.length, 3, 3]);
});

test('a wish keeps what it names', () => {
  const { states, sizes, modes } = readWishes({ only: 'home,scene', size: '390', mode: 'dark,light' }, STATES);
  expect(new Set(states.map(({ sheet }) => sheet))).toEqual(new Set(['home', 'scene']));
  expect(sizes.map(({ name }) => name)).toEqual(['390']);
  expect(modes).toEqual(['light', 'dark']);
});

test('a wish for what is not there names what is', () => {
  expect(() => readWishes({ mode: 'donker' }, STATES)).toThrow(
    '--mode kent “donker” niet. Kies uit: light, dark, forced.',
  );
});

test('an earlier run is never written over by what is compared with it', () => {
  expect(() => readWishes({ to: './x', against: 'x' }, STATES, there)).toThrow(
    'De eerdere ronde zou worden overschreven.',
  );
  expect(() => readWishes({ to: 'y', against: 'x' }, STATES, () => false)).toThrow('In x staat geen eerdere ronde.');
});

test('every state has a name of its own', () => {
  const names = STATES.map(({ sheet, name }) => `${sheet}, ${name}`);
  expect(new Set(names).size).toBe(names.length);
});

test('every kind of page is looked at', () => {
  const seen = new Set(STATES.map(({ route }) => findPageKind(route.replace(/\?.*/, '')).kind));
  expect(PAGE_KINDS.map(({ kind }) => kind).filter((kind) => !seen.has(kind))).toEqual([]);
});
