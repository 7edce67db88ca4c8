import fc from 'fast-check';
import { mdxToMdast, type MdastNode } from 'satteri';
import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '../../../src/domain/contribution/typed-text.ts';
import { writePlainText } from '../../../src/domain/text/plain-markdown.ts';
import { readBody } from '../../../src/domain/mdx/mdx.ts';

const SIGNS = [
  ...Array.from('\\`*_{}[]<>&~|$^#+-=:!.()"\'/@%;,0123456789 \n'),
  'import ',
  'export ',
  ':::',
  'www.a.nl',
  'https://a.nl/',
  'a@b.nl',
  '&lt;',
  '<b>',
  '{1}',
  '1. ',
  '- ',
  'é',
  '👩🏽‍🔧',
  'woord',
];

/** The words of a text as the parser sees them, without its dashes and curly quotation marks. */
function shown(text: string): { readonly text: string; readonly kinds: readonly string[] } {
  const kinds = new Set<string>();
  const words: string[] = [];
  const walk = (node: MdastNode): void => {
    kinds.add(node.type);
    if ('value' in node) words.push(node.value);
    if ('children' in node) for (const child of node.children) walk(child);
    if (node.type === 'paragraph') words.push('\n');
  };
  walk(mdxToMdast(`${text}\n`, { features: { gfm: true, smartPunctuation: false, directive: true } }));
  return { text: words.join('').trim(), kinds: [...kinds] };
}

describe('plain text', () => {
  test('of any signs is shown as these signs and as nothing else', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SIGNS), { maxLength: 40 }), (signs) => {
        const paragraphs = paragraphsOf(signs.join(''));
        const { text, kinds } = shown(writePlainText(paragraphs));
        expect(kinds.filter((kind) => !['root', 'paragraph', 'text', 'inlineCode'].includes(kind))).toEqual([]);
        expect(text).toBe(
          paragraphs
            .map((paragraph) => paragraph.replace(/^:{3,}/, '').trim())
            .filter((words) => words !== '')
            .join('\n'),
        );
      }),
      { numRuns: 2000 },
    );
  });

  test('has nothing in it that a rule for texts would look at', () => {
    const body = readBody(
      writePlainText(['# <Source id="x" /> [a](javascript:x) ![b](c)', 'import x from "y"', ':::tip[x]', '{alert(1)}']),
    );
    expect(body).toEqual({
      body: expect.objectContaining({
        headings: [],
        links: [],
        images: [],
        elements: [],
        asides: [],
        code: [],
      }) as unknown,
    });
  });

  test('stays easy to read for an editor', () => {
    expect(writePlainText(['De docenten kregen tijd, dat hielp (echt).', 'Tweede alinea.'])).toBe(
      'De docenten kregen tijd, dat hielp (echt).\n\nTweede alinea.\n',
    );
  });
});
