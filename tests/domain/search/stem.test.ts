import { expect, test } from 'vitest';
import { areForms, rootOf } from '../../../src/domain/search/family.ts';
import { stemOf } from '../../../src/domain/search/stem.ts';

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
  ['zoon', 'zonen'],
  ['vliegtuig', 'vliegtuigje'],
  ['trein', 'treintjes'],
  ['boom', 'boompje'],
  ['auto', 'autootje'],
  ['robot', 'robotje'],
  ['kantoor', 'kantoren'],
  ['motor', 'motoren'],
  ['verslag', 'verslagen'],
  ['vraag', 'vragen'],
])('%s and %s are one word', (one, other) => {
  expect(stemOf(other)).toBe(stemOf(one));
});

test.each([
  ['las', 'laser'],
  ['zon', 'zoon'],
  ['kop', 'kopen'],
  ['plan', 'planen'],
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

test.each([
  ['techniek', 'technisch', true],
  ['praktijk', 'praktisch', true],
  ['adviseur', 'adviseert', true],
  ['gravenhage', 'gravendeel', false],
  ['onderwijs', 'onderweg', false],
  ['onderwijs', 'onderwijzer', true],
  ['vertraging', 'vertrouwen', false],
])('%s and %s are forms of one word: %s', (one, other, expected) => {
  expect(areForms(stemOf(one), stemOf(other))).toBe(expected);
});
