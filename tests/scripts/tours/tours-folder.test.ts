import { existsSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { publishTourPictures } from '../../../scripts/lib/tours/tours-folder.ts';
import { makeFolder } from '../site/site-builder.ts';

test('every picture stands in the site, and stays when the site goes', async () => {
  const [tours, site] = [makeFolder(), path.join(makeFolder(), 'beeld')];
  const kept = path.join(tours, 'beeld', 'a1', 'tegels');
  await mkdir(kept, { recursive: true });
  await writeFile(path.join(kept, 'f0.webp'), 'picture');

  await publishTourPictures(tours, site);
  expect(readFileSync(path.join(site, 'a1/tegels/f0.webp'), 'utf8')).toBe('picture');

  rmSync(site, { recursive: true });
  expect(readFileSync(path.join(kept, 'f0.webp'), 'utf8')).toBe('picture');
});

test('a site without tours has no pictures', async () => {
  const [tours, site] = [makeFolder(), path.join(makeFolder(), 'beeld')];
  await publishTourPictures(tours, site);
  expect(existsSync(site)).toBe(false);
});
