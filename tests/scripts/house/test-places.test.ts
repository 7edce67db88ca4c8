import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findMisplacedTests } from '../../../scripts/lib/house/test-places.ts';
import { ROOT } from '../../../scripts/lib/run-tool.ts';

/** Tests without one source, each with what it holds together instead. */
const OF_SEVERAL: Readonly<Record<string, string>> = {
  'tests/domain/new-kind.alone.test.ts': 'all that follows from the rows of kinds, with an invented one among them',
  'tests/domain/new-kind.slow.test.ts': 'what the compiler says of a kind that nobody thought of',
  'tests/domain/timeline/agreement.slow.test.ts': 'drawing, list, table and every file tell of the same milestones',
  'tests/scripts/broken-texts.test.ts': 'the whole check, with some of the texts of tests/hostile',
  'tests/scripts/pictures/picture-verdicts.test.ts': 'the check and the build say the same of one picture',
};

test('a test lies where its source lies, or says what it holds together', () => {
  const files = ['src', 'scripts', 'tests'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.join(folder, file).split(path.sep).join('/'),
    ),
  );
  expect(findMisplacedTests(files).toSorted()).toEqual(Object.keys(OF_SEVERAL));
});

test.each([
  ['tests/domain/text/words.test.ts', 'src/domain/text/words.ts'],
  ['tests/domain/text/words.slow.test.ts', 'src/domain/text/words.ts'],
  ['tests/domain/text/words.alone.test.ts', 'src/domain/text/words.ts'],
  ['tests/components/crumb.test.ts', 'src/components/crumb.ts'],
  ['tests/queries/about.test.ts', 'src/queries/about.ts'],
  ['tests/scripts/site/listen.test.ts', 'scripts/lib/site/listen.ts'],
  ['tests/scripts/check-node.test.ts', 'scripts/check-node.mjs'],
])('%s belongs to %s, and without it nowhere', (file, source) => {
  expect(findMisplacedTests([file, source])).toEqual([]);
  expect(findMisplacedTests([file, source.replace('.', '-other.')])).toEqual([file]);
});

test('what is no test, and a test of the whole site, may lie anywhere', () => {
  expect(findMisplacedTests(['tests/domain/tour-builder.ts', 'tests/site/pages.test.ts'])).toEqual([]);
});
