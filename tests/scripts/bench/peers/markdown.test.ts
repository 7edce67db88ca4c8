import fc from 'fast-check';
import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import { expect, test } from 'vitest';
import { formatMarkdown } from '../../../../scripts/bench/peers/markdown.ts';
import type { PageBlock } from '../../../../scripts/bench/peers/page-blocks.ts';

const READERS = { Markdown: markdownToMdast, MDX: mdxToMdast };
const KINDS = [
  ['heading', 2],
  ['item', 0],
  ['paragraph', 0],
] as const;
const SIGNS = [
  ...'\\ ` * _ [ ] ~ | $ ! : @ # > - + = < & { } ( ) . "'.split(' '),
  ...'12 a export import www.b.nl {{ {% ::: ]( &lt;'.split(' '),
  ' ',
];
const someText = fc
  .array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join('').replaceAll(/\s+/g, ' ').trim())
  .filter((text) => text !== '');

function makeBlock(kind: PageBlock['kind'], level: number, text: string, href?: string): PageBlock {
  return { kind, level, runs: [href === undefined ? { text } : { text, href }] };
}

function shownIn(node: MdastNode): string {
  if ('children' in node) return node.children.map(shownIn).join('');
  return node.type === 'text' ? node.value : '';
}

test.each(Object.entries(READERS))('whatever a page says, it says the same as %s', (_, read) => {
  fc.assert(
    fc.property(someText, fc.constantFrom(...KINDS), fc.boolean(), (text, [kind, level], isLink) => {
      const block = makeBlock(kind, level, text, isLink ? '/regios/ede/' : undefined);
      const [first, ...more] = (
        read(formatMarkdown([block]), { features: { gfm: true, directive: true } }) as { children: MdastNode[] }
      ).children;
      expect(more).toEqual([]);
      expect(first === undefined ? '' : shownIn(first)).toBe(text);
      expect(first?.type).toBe(kind === 'item' ? 'list' : kind);
    }),
    { numRuns: 2000 },
  );
});

test('no template of a peer sees a sign of its own', () => {
  expect(formatMarkdown([makeBlock('paragraph', 0, '{{ a }} {% b %} {{< c >}} <D />')])).not.toMatch(/[{}<>]/);
});

test('parts of one link are one link, with the gap outside it', () => {
  const runs = [{ text: 'Zie ' }, { text: ' Ede', href: '/ede/' }, { text: ' nu', href: '/ede/' }, { text: '.' }];
  expect(formatMarkdown([{ kind: 'paragraph', level: 0, runs }])).toBe('Zie  [Ede nu](/ede/).\n');
});
