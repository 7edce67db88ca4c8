import { readdirSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { sumOf } from '../../../scripts/lib/kept-files.ts';
import { forgetPassed, hasPassed, keepPassed, removeOldPassed } from '../../../scripts/lib/testing/passed-tests.ts';
import { openWatchedSite } from '../../../scripts/lib/testing/watched-site.ts';
import { makeFolder } from '../site/site-builder.ts';

const NAME = sumOf('look', 'a page can be read');
let folder: string;
let site: string;
beforeEach(async () => {
  folder = path.join(makeFolder(), 'passed');
  site = makeFolder();
  writeFileSync(path.join(site, 'index.html'), 'begin');
  const watched = await openWatchedSite(site);
  await fetch(watched.origin);
  await keepPassed(folder, NAME, { madeOf: 'code', answers: (await watched.readAnswers()) ?? {} });
  watched.close();
});

test('a test that passed has passed while its code and the answers are the same', async () => {
  expect(await hasPassed(folder, NAME, 'code', site)).toBe(true);
  expect(await hasPassed(folder, NAME, 'other code', site)).toBe(false);
  expect(await hasPassed(folder, sumOf('another test'), 'code', site)).toBe(false);
  writeFileSync(path.join(site, 'index.html'), 'Begin');
  expect(await hasPassed(folder, NAME, 'code', site)).toBe(false);
});

test('what was forgotten or damaged has not passed, nor what another version of this code kept', async () => {
  truncateSync(path.join(folder, NAME), 100);
  expect(await hasPassed(folder, NAME, 'code', site)).toBe(false);
  await keepPassed(folder, NAME, { madeOf: 'code', answers: {}, more: true } as never);
  expect(await hasPassed(folder, NAME, 'code', site)).toBe(false);
  await keepPassed(folder, NAME, { madeOf: 'code', answers: {} });
  expect(await hasPassed(folder, NAME, 'code', site)).toBe(true);
  await forgetPassed(folder, NAME);
  await forgetPassed(folder, NAME);
  expect(await hasPassed(folder, NAME, 'code', site)).toBe(false);
});

test('what no test of this day asked for is removed', async () => {
  const old = sumOf('a test that is gone');
  await keepPassed(folder, old, { madeOf: 'code', answers: {} });
  const now = Date.now();
  const longAgo = new Date(now - 25 * 60 * 60 * 1000);
  utimesSync(path.join(folder, old), longAgo, longAgo);
  await removeOldPassed(folder, now);
  expect(readdirSync(folder)).toEqual([NAME]);
});
