import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { hasOwnIndex, makeOurEngine } from '../../../../scripts/bench/search/our-engine.ts';
import { INDEX_FOLDER } from '../../../../src/domain/search/index-files.ts';
import { makeSearchIndex } from '../../../../src/domain/search/make-index.ts';
import { page, sourcesOf } from '../../../domain/search/small-site.ts';

const site = mkdtempSync(path.join(tmpdir(), 'our-engine-'));
const documents = [
  page('/begrippen/#cobot', 'cobot', 'Een robotarm die veilig naast mensen werkt.'),
  page('/labs/skelter/', 'Skelter bouwen', 'In anderhalf uur maakt een groep een skelter.'),
];

test('a site without an index of its own is told apart, and one that has it answers with parts of pages', async () => {
  expect(hasOwnIndex(site)).toBe(false);
  for (const [file, text] of makeSearchIndex(sourcesOf(documents))) {
    const target = path.join(site, INDEX_FOLDER, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  expect(hasOwnIndex(site)).toBe(true);
  const engine = makeOurEngine(site);
  expect(engine.returns).toBe('parts');
  expect(await engine.ask('cobot')).toEqual({ urls: ['/begrippen/#cobot'], isConfident: true });
  expect(await engine.ask('zwembad')).toEqual({ urls: [], isConfident: false });
});
