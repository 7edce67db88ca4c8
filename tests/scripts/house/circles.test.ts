import { expect, test } from 'vitest';
import { findWay } from '../../../scripts/lib/house/circles.ts';
import { importing, lintText } from './lint-text.ts';

const CURE = 'Give what both need a file of its own.';

test.each([
  [
    'a value',
    'src/domain/text/words.ts',
    "export { findNearest } from './nearest.ts';",
    'src/domain/text/words.ts → src/domain/text/nearest.ts → src/domain/text/words.ts',
  ],
  [
    'a type',
    'src/domain/schema/problem.ts',
    "export type { Place } from '../entry.ts';",
    'src/domain/schema/problem.ts → src/domain/entry.ts → src/domain/schema/problem.ts',
  ],
  [
    'a page',
    'src/components/Crumbs.astro',
    "---\nimport PageHead from './PageHead.astro';\n---\n<PageHead />",
    'src/components/Crumbs.astro → src/components/PageHead.astro → src/components/Crumbs.astro',
  ],
  [
    'a script of a page',
    'src/browser/copy-text.ts',
    "export { default } from '../components/CopyText.astro';",
    'src/browser/copy-text.ts → src/components/CopyText.astro → src/browser/copy-text.ts',
  ],
  [
    'a file itself',
    'scripts/lib/table.ts',
    "export * from './table.ts';",
    'scripts/lib/table.ts → scripts/lib/table.ts',
  ],
])('a circle through %s is refused', async (_, file, text, way) => {
  expect(await lintText(file, `${text}\n`)).toContain(`A circle: ${way}. ${CURE}`);
});

test('two ways to the same file are no circle', async () => {
  expect(await lintText('src/domain/text/words.ts', importing('words.ts', './hidden-characters.ts'))).toEqual([]);
});

test('the shortest way is told', () => {
  const imports: Readonly<Record<string, readonly string[]>> = { a: ['b', 'c'], b: ['d'], c: ['b', 'd'], d: ['a'] };
  expect(findWay('a', 'd', (file) => imports[file] ?? [])).toEqual(['a', 'b', 'd']);
  expect(findWay('d', 'x', (file) => imports[file] ?? [])).toBeUndefined();
});
