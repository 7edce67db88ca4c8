import { expect, test } from 'vitest';
import { authorComponents } from '../../scripts/lib/author-components-plugin.ts';

const change = (code: string) => authorComponents().transform(code, '/project/content/guides/een.mdx')?.code;

test('the imports of a text stand above it, where nothing that is left open can swallow them', () => {
  expect(change('---\ntitle: x\n---\n<Source id="a" />\n\n```\ncode')).toBe(
    '---\ntitle: x\n---\n\nimport Source from \'/src/components/author/Source.astro\';\n\n<Source id="a" />\n\n```\ncode',
  );
});

test('a text without components stays as it is', () => {
  expect(change('---\ntitle: x\n---\ntekst')).toBeUndefined();
});
