import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { alignCellsPlugin } from '../../scripts/lib/align-cells-plugin.ts';

const TABLE = '| a | b | c | d |\n| --- | :-- | :-: | --: |\n| 1 | 2 | 3 | 4 |\n';

test('a column is aligned by a class, and never by a style', async () => {
  const { code } = await mdxToJs(TABLE, { hastPlugins: [alignCellsPlugin()], features: { gfm: true } });
  expect(code).not.toContain('textAlign');
  expect(code).not.toContain('style');
  expect(code.match(/to-\w+/g)).toEqual(['to-center', 'to-right', 'to-center', 'to-right']);
});
