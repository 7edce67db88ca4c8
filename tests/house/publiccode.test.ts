import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

/**
 * What publiccode.yml 0.4 asks for (https://yml.publiccode.tools/schema.core.html, "Presence: mandatory"), and the values
 * that it allows. `url` is asked for too: see the test below.
 */
const PUBLICCODE = z.looseObject({
  publiccodeYmlVersion: z.literal('0.4'),
  name: z.string().min(1),
  platforms: z.array(z.string()).min(1),
  categories: z.array(
    z.enum(['content-management', 'data-visualization', 'educational-content', 'knowledge-management']),
  ),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.enum(['standalone/web', 'standalone/other', 'addon', 'library', 'configurationFiles']),
  description: z.looseObject({
    nl: z.looseObject({
      shortDescription: z.string().min(1).max(150),
      longDescription: z.string().min(150).max(10_000),
      features: z.array(z.string().min(1).max(100)).min(1),
    }),
  }),
  legal: z.looseObject({ license: z.string() }),
  maintenance: z.looseObject({ type: z.enum(['internal', 'contract', 'community', 'none']) }),
  localisation: z.looseObject({ localisationReady: z.boolean(), availableLanguages: z.array(z.string()).min(1) }),
});

const text = readFileSync('publiccode.yml', 'utf8');
const described: unknown = parse(text);
const { repository, license, ...packaged } = z
  .looseObject({ license: z.string(), repository: z.object({ url: z.string() }).optional() })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

test('publiccode.yml has what the standard asks for', () => {
  expect(PUBLICCODE.safeParse(described).error?.issues).toBeUndefined();
});

test('it has the licence of the package', () => {
  expect(PUBLICCODE.parse(described).legal.license).toBe(license);
});

test('it names a repository as soon as the package does, and none before', () => {
  expect(PUBLICCODE.parse(described)['url']).toBe(repository?.url);
});

test('it names nobody: who maintains it under a name says so first', () => {
  expect(PUBLICCODE.parse(described).maintenance).toEqual({ type: 'none' });
  expect(text).not.toMatch(/@|contacts:|contractors:/);
});

test('a version that was released has its date', () => {
  const { softwareVersion, releaseDate } = PUBLICCODE.parse(described);
  expect([typeof softwareVersion, typeof releaseDate]).toEqual(['undefined', 'undefined']);
  expect(packaged['private']).toBe(true);
});
