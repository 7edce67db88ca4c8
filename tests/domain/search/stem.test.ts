import { expect, test } from 'vitest';
import { rootOf, stemOf } from '../../../src/domain/search/stem.ts';

test.each([
  ['mijlpaal', 'mijlpalen'],
  ['school', 'scholen'],
  ['bedrijf', 'bedrijven'],
  ['praktijklokaal', 'praktijklokalen'],
  ['docent', 'docenten'],
  ['machine', 'machines'],
  ['regio', 'regios'],
  ['las', 'lassen'],
  ['bus', 'bussen'],
  ['reis', 'reizen'],
  ['rondleiding', 'rondleidingen'],
])('%s and %s are one word', (one, other) => {
  expect(stemOf(other)).toBe(stemOf(one));
});

test.each([
  ['las', 'laser'],
  ['kost', 'kast'],
  ['lokaal', 'lokaas'],
  ['3d', '3'],
])('%s and %s are not', (one, other) => {
  expect(stemOf(other)).not.toBe(stemOf(one));
});

test.each([
  ['las', 'lasser'],
  ['werk', 'gewerkt'],
  ['werk', 'werkte'],
])('%s and %s are of one family', (one, other) => {
  expect(rootOf(stemOf(other))).toBe(rootOf(stemOf(one)));
});

test('a laser is no family of welding', () => {
  expect(rootOf(stemOf('laser'))).not.toBe(rootOf(stemOf('las')));
});
