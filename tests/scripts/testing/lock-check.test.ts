import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkLock, lockShape, manifestShape } from '../../../scripts/lib/testing/lock-check.ts';
import { formatProblem } from '../../../src/domain/schema/problem.ts';

const whole = { version: '1.0.0', integrity: 'sha512-x' };

function check(dependencies: Record<string, string>, packages: Record<string, object>): string[] {
  const manifest = manifestShape.parse({ dependencies });
  return checkLock(manifest, lockShape.parse({ packages: { '': {}, ...packages } })).map(formatProblem);
}

test('the lock of this site works on every platform', () => {
  const manifest = manifestShape.parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const lock = lockShape.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  expect(checkLock(manifest, lock).map(formatProblem)).toEqual([]);
});

test('a version that may move is refused', () => {
  expect(check({ a: '^1.0.0' }, { 'node_modules/a': whole })).toEqual([
    'package.json  a\n  “^1.0.0” is geen vaste versie.\n  → Schrijf de versie voluit, zonder ^ of ~, en voer npm install uit.',
  ]);
});

test('a lock of another version than package.json is refused', () => {
  expect(check({ a: '1.0.1' }, { 'node_modules/a': whole })).toEqual([
    'package-lock.json  a\n  De lock heeft versie 1.0.0, package.json vraagt 1.0.1.\n  → Voer npm install uit.',
  ]);
});

test('a package for another kind of computer that is not in the lock is named', () => {
  const optionalDependencies = { 'a-mac': '1.0.0' };
  expect(check({ a: '1.0.0' }, { 'node_modules/a': { ...whole, optionalDependencies } })).toEqual([
    'package-lock.json  a-mac\n' +
      '  Dit pakket voor een ander soort computer ontbreekt; a vraagt versie 1.0.0.\n' +
      '  → Kies een versie van a waarvan alle pakketten in het register staan.',
  ]);
});

test('an optional package beside its owner or in a folder above is found', () => {
  const optionalDependencies = { 'a-mac': '1.0.0', 'a-linux': '1.0.0' };
  const packages = {
    'node_modules/b/node_modules/a': { ...whole, optionalDependencies },
    'node_modules/b/node_modules/a-mac': whole,
    'node_modules/a-linux': whole,
  };
  expect(check({}, packages)).toEqual([]);
});

test('an optional package of another version than asked is named', () => {
  const optionalDependencies = { 'a-mac': '2.0.0' };
  const packages = { 'node_modules/a': { ...whole, optionalDependencies }, 'node_modules/a-mac': whole };
  expect(check({ a: '1.0.0' }, packages)).toEqual([
    'package-lock.json  a-mac\n' +
      '  De lock heeft versie 1.0.0, maar a vraagt precies 2.0.0.\n' +
      '  → Zet beide pakketten op versies die bij elkaar horen.',
  ]);
});

test('a fixed address and a missing integrity are named', () => {
  expect(check({}, { 'node_modules/a': { version: '1.0.0', resolved: 'https://elders.test/a.tgz' } })).toEqual([
    'package-lock.json  node_modules/a\n' +
      '  De lock noemt een vast adres: https://elders.test/a.tgz.\n' +
      '  → Laat omit-lockfile-registry-resolved=true in .npmrc staan en voer npm install uit.',
    'package-lock.json  node_modules/a\n' +
      '  Het pakket heeft geen controlegetal (integrity).\n' +
      '  → Verwijder het uit de lock en voer npm install uit.',
  ]);
});
