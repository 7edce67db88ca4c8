import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { satteri, satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import * as runtime from 'astro/jsx-runtime';
import { renderJSX, spreadAttributes } from 'astro/runtime/server/index.js';
import fc from 'fast-check';
import { defineMdastPlugin, evaluate, type EvaluateOptions } from 'satteri';
import { expect, test } from 'vitest';
import { alignCellsPlugin } from '../../scripts/lib/align-cells-plugin.ts';
import { splitPage } from '../../scripts/lib/content/frontmatter.ts';
import { explainTermsPlugin } from '../../scripts/lib/explain-terms-plugin.ts';
import { AUTHOR_COMPONENTS, tieSources } from '../../src/domain/mdx/author-components.ts';
import type { BodyPart } from '../../src/domain/mdx/body-part.ts';
import { compileBody } from '../../src/loaders/compile-body.ts';

const FILE = pathToFileURL(path.resolve('content/guides/een.mdx'));
const REAL = globSync('content/**/*.mdx').filter((file) => !file.startsWith(path.join('content', 'templates')));

/** As Starlight does it: a sign as finished HTML in the heading of a box. */
const boxes = defineMdastPlugin({
  name: 'boxes',
  containerDirective(node) {
    const sign = { type: 'mdxJsxAttribute' as const, name: 'set:html', value: '<svg viewBox="0 0 1 1"></svg>' };
    return {
      type: 'blockquote',
      children: [
        {
          type: 'paragraph',
          children: [{ type: 'mdxJsxTextElement', name: 'Fragment', attributes: [sign], children: [] }],
        },
        ...node.children,
      ],
    };
  },
});
const processor = satteri({
  features: { directive: true, gfm: { footnotes: { label: 'Voetnoten', backLabel: 'Terug naar {reference}' } } },
  mdastPlugins: [boxes],
  hastPlugins: [alignCellsPlugin(), explainTermsPlugin()],
});
const compile = (text: string) => compileBody(text, FILE, processor);

/** A component of an author, as both ways can show it without a page. */
const STAND_INS = Object.fromEntries(Object.keys(AUTHOR_COMPONENTS).map((name) => [name, `author${name}`]));

function show(parts: readonly BodyPart[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      const name = String(STAND_INS[part.component]);
      return `<${name}${String(spreadAttributes(part.attributes))}>${show(part.parts)}</${name}>`;
    })
    .join('');
}

/** Elements know no page. */
const NO_PAGE = {} as Parameters<typeof renderJSX>[0];

/** The way of Astro: its own runtime shows the module that the parser makes of a text. */
async function showAsModule(text: string): Promise<string> {
  const { mdastPlugins, hastPlugins, features } = processor.options;
  const module = (await evaluate(tieSources(text), {
    ...(runtime as Pick<EvaluateOptions, 'Fragment' | 'jsx' | 'jsxs'>),
    jsxImportSource: 'astro',
    elementAttributeNameCase: 'html',
    features: { ...features, smartPunctuation: true },
    mdastPlugins,
    hastPlugins: [...hastPlugins, satteriHeadingIdsPlugin()],
    fileURL: FILE,
    data: { astro: { frontmatter: {}, headings: [], localImagePaths: new Set(), remoteImagePaths: new Set() } },
  })) as { readonly default: (props: unknown) => unknown };
  return String(await renderJSX(NO_PAGE, module.default({ components: { ...STAND_INS, Fragment: runtime.Fragment } })));
}

function bodyOfFile(file: string): string {
  return splitPage(readFileSync(file, 'utf8')).body?.trim() ?? '';
}

/** Every sort of thing that a text may hold. */
const PIECES = [
  'Hallo **vet** en *schuin*, ~~weg~~, `code met <b>` en "aanhaling" & meer -- echt...',
  'Een feit. <Source id="bron-1" /> Nog een <Source id="b&c" />.',
  'Zij zei <Quote source="gesprek">je *moet* het doen</Quote>, zei zij.',
  '<Passage anchor="een" themes="money,time">\n\nEen alinea over het vmbo. <Source id="a" />\n\n- punt\n\n</Passage>',
  '<Passage anchor="twee" themes="money">Op één regel</Passage>',
  '<Empty title="Wat merkt u?">\n\nVertel het ons.\n\n</Empty>',
  '## Een kop met `code` & <Source id="c" />',
  '### Een kop\n\n### Een kop',
  '- [x] klaar\n- [ ] niet klaar\n  1. diep',
  '3. drie\n4. vier',
  '| a | b | c |\n| :-- | --: | :-: |\n| 1 | 2 | <Source id="d" /> |\n| | | |',
  '```js\nconst a = "<b>" && \'c\';\n```',
  '[link](https://x.nl/?a=1&b=2 "Titel \\"q\\"") en https://auto.nl en [deel](#kop)',
  'Een regel\\\nen nog een  \nen een derde: 5 < 6 \\{ \\<',
  '> Een citaat\n> > en nog een',
  '---',
  'Een noot[^1] en nog eens[^1].\n\n[^1]: De noot zelf. <Source id="e" />',
  ':::tip[Een kader]\nOver het mbo. <Source id="f" />\n\n- punt\n:::',
  'Dubbele punt 10:30 en :woord en ::blad',
  'De term vmbo, het vmbo en STO, en \u00A0 een harde spatie.',
];

test('a text comes out as the bytes that Astro makes of its module', async () => {
  for (const text of [...PIECES, ...REAL.map(bodyOfFile)]) {
    expect(show(compile(text)?.parts ?? [])).toBe(await showAsModule(text));
  }
});

test('so does any row of what a text may hold', async () => {
  const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join('\n\n'));
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      expect(show(compile(text)?.parts ?? [])).toBe(await showAsModule(text));
    }),
  );
});

test('no real text without a picture needs a module', () => {
  const left = REAL.filter((file) => !bodyOfFile(file).includes('![') && compile(bodyOfFile(file)) === undefined);
  expect(left).toEqual([]);
});

test('headings come with the anchors that they have in the text', () => {
  expect(compile('## Over *PIE*\n\n### Over PIE')?.headings).toEqual([
    { depth: 2, slug: 'over-pie', text: 'Over PIE' },
    { depth: 3, slug: 'over-pie-1', text: 'Over PIE' },
  ]);
});

test('components stay data, with what stands in them', () => {
  expect(compile('Zei <Quote source="b">je *moet*</Quote>.')?.parts).toEqual([
    '<p>Zei ',
    { component: 'Quote', attributes: { source: 'b' }, parts: ['je <em>moet</em>'] },
    '.</p>',
  ]);
});

test.each([
  ['a picture', '![Een lokaal](./lokaal.jpg)'],
  ['a component of somebody else', '<Fremd id="a" />'],
  ['HTML of a plugin’s own', '<Fragment set:html="<script>alert(1)</script>" />'],
  ['an attribute that no author may give', '<Source id="a" set:html="<b>" />'],
  ['an attribute that is code', '<Source id={a} />'],
  ['code in a sentence', 'Een {1 + 1}.'],
  ['an import', "import A from './a.js'\n\nTekst"],
  ['what the parser refuses', '<Passage anchor="a" themes="b">'],
  ['what would end the process of the parser', '"'.repeat(50_000)],
])('%s is left to Astro', (_, text) => {
  expect(compile(text)).toBeUndefined();
});
