import { satteriHeadingIdsPlugin, type SatteriAstroData } from '@astrojs/markdown-satteri';
import fc from 'fast-check';
import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import type { WrittenBody } from '../../../src/domain/mdx/body.ts';
import { readBody } from '../../../src/domain/mdx/mdx.ts';
import { tellEditor } from '../../../src/domain/schema/message.ts';

function read(text: string): WrittenBody {
  const reading = readBody(text);
  if ('problem' in reading) throw new Error(tellEditor(reading.problem.message));
  return reading.body;
}

function problemOf(text: string): string {
  const reading = readBody(text);
  if ('body' in reading) return 'no problem';
  const { line, message, fix } = reading.problem;
  return `${line}: ${tellEditor(message)} → ${tellEditor(fix)}`;
}

test('what is read in one go is found whole, with its line and without its marks', () => {
  const body = read(
    [
      '## Kop *een*',
      '',
      'Een **vet** [woord](/x/ "Titel") en `code`',
      'met let op:lees <Source id="krant" />.',
      '',
      '- punt',
      '',
      '| a | b |',
      '| - | - |',
      '| c | d |',
      '',
      '![Foto](./foto.jpg)',
      '',
      '<Empty title="Vraag">Antwoord</Empty>',
      '',
      '```text',
      'niet gelezen',
      '```',
    ].join('\n'),
  );
  expect(body.texts.filter(({ text }) => text !== '').map(({ text, line }) => `${line} ${text}`)).toEqual([
    '1 Kop een',
    '3 Een vet woord en code\nmet let op:lees .',
    '3 Titel',
    '4 krant',
    '6 punt',
    '8 a',
    '8 b',
    '10 c',
    '10 d',
    '12 Foto',
    '14 Antwoord',
    '14 Vraag',
  ]);
});

test('headings, links, images and components are found with their lines', () => {
  const body = read(
    [
      '',
      '## Kop *een*',
      '',
      'Tekst met [een link](/regios/) en <Source id="krant" />.',
      '',
      '<Passage anchor="a" themes="corona, lob">',
      '',
      '- ![Draaibank](./draaibank.jpg)',
      '',
      '</Passage>',
    ].join('\n'),
  );
  expect(body.headings).toEqual([{ depth: 2, text: 'Kop een', slug: 'kop-een', line: 2 }]);
  expect(body.links).toEqual([{ address: '/regios/', line: 4 }]);
  expect(body.images).toEqual([{ address: './draaibank.jpg', alt: 'Draaibank', isNamed: false, line: 8 }]);
  expect(body.elements).toEqual([
    { name: 'Source', attributes: [{ kind: 'text', name: 'id', value: 'krant' }], isFilled: false, text: '', line: 4 },
    {
      name: 'Passage',
      attributes: [
        { kind: 'text', name: 'anchor', value: 'a' },
        { kind: 'text', name: 'themes', value: 'corona, lob' },
      ],
      isFilled: true,
      text: '',
      line: 6,
    },
  ]);
  expect(body.code).toEqual([]);
});

test.each([
  ['Twee woorden.<Source id="krant" />', 2],
  ['## Een kop\n\n- een **vet** woord\n- [een link](/regios/)', 7],
  ['| a | b |\n| --- | --- |\n| 1 | twee drie |', 5],
  [':::tip[Een kader]\nMet tekst.\n:::', 4],
  ['Eerst - dan & `npm ci` …', 4],
  ['', 0],
])('%j has the words that a reader sees', (text, count) => {
  expect(read(text).wordCount).toBe(count);
});

test('a colon without a space in a heading belongs to its words', () => {
  expect(read('## Overleg:plan').headings[0]?.slug).toBe('overlegplan');
});

test('lines ending in CRLF keep their numbers', () => {
  expect(read('\r\n## Kop\r\n\r\n[x](/)\r\n').links).toEqual([{ address: '/', line: 4 }]);
});

test.each([
  ['a named address', '[x][a]\n\n[a]: javascript:alert(1)', 'javascript:alert(1)'],
  ['entities in an address', '[x](java&#115;cript:alert(1))', 'javascript:alert(1)'],
  ['an address as text', 'zie www.sto.nl', 'http://www.sto.nl'],
  ['a mail address as text', 'mail info@school.nl', 'mailto:info@school.nl'],
])('%s is a link', (_, text, address) => {
  expect(read(text).links.map((link) => link.address)).toEqual([address]);
});

test('a named picture is a picture and not a link', () => {
  const body = read('![Draaibank][a]\n\n[a]: ./draaibank.jpg');
  expect(body.images).toEqual([{ address: './draaibank.jpg', alt: 'Draaibank', isNamed: true, line: 1 }]);
  expect(body.links).toEqual([]);
});

test.each([
  ['import x from "y"', 'import'],
  ['export const a = 1', 'export'],
  ['{1 + 1}', 'expression'],
  ['tekst {x} tekst', 'expression'],
  ['{/* opmerking */}', 'expression'],
])('%s is code', (text, kind) => {
  expect(read(text).code).toEqual([{ kind, line: 1 }]);
});

test('code that is shown and not run is no code', () => {
  expect(read('`<script>{x}` en\n\n```html\n<script>{x}</script>\n```').code).toEqual([]);
});

test('attributes that are code are known as such', () => {
  expect(read('<Source id={x} {...alles} los />').elements[0]?.attributes).toEqual([
    { kind: 'code', name: 'id' },
    { kind: 'code', name: '...alles' },
    { kind: 'empty', name: 'los' },
  ]);
});

test('boxes are found with their kind', () => {
  expect(read(':::tip[Kop]\nTekst\n:::\n\n:::note{icon="x"}\nTekst\n:::\n\n::: tip\nTekst').asides).toEqual([
    { kind: 'tip', hasAttributes: false, isClosed: true, line: 1 },
    { kind: 'note', hasAttributes: true, isClosed: true, line: 5 },
    { kind: '', hasAttributes: false, isClosed: true, line: 9 },
  ]);
});

test.each([
  [':::tip\nTekst\n\nMeer tekst', [false]],
  ['> :::tip\n> Tekst\n> :::', [true]],
  ['- een\n\n  :::tip\n  Tekst\n  :::\n\nMeer tekst', [true]],
  ['::::note\n\n:::tip\nTekst\n:::\n\n::::', [true, true]],
  ['::::note\n\n:::tip\nTekst\n:::', [false, true]],
  [':::tip', [false]],
])('%j: whether each box is closed', (text, closed) => {
  expect(read(text).asides.map(({ isClosed }) => isClosed)).toEqual(closed);
});

test('the words of a link are those that a reader can click on', () => {
  const body = read('[een *mooie* `link`](/a/)\n[![Foto](./a.jpg)](/b/)\n\n[](/c/) [][d]\n\n[d]: /d/');
  expect(body.linkTexts).toEqual([
    { text: 'een mooie link', line: 1 },
    { text: 'Foto', line: 2 },
    { text: '', line: 4 },
    { text: '', line: 4 },
  ]);
});

const UNKNOWN_TAG =
  'kan in een tekst niet. → Schrijf gewone tekst, of gebruik <Passage>, <Source>, <Quote>, <Empty>. Het teken < zelf schrijft u als \\<.';

test.each([
  [
    'a comment of HTML',
    'tekst\n\n<!-- later -->',
    '3: Een opmerking tussen <!-- en --> kan hier niet. → Haal de opmerking weg. Boven in het bestand, tussen de velden, mag een opmerking achter #.',
  ],
  [
    'a brace without its other half',
    'a\n{b',
    '2: Na een { leest de site code, en die mag hier niet staan. → Haal de { weg. Bedoelt u het teken zelf, schrijf dan \\{.',
  ],
  ['HTML that is not closed', 'a<br>b', `1: “<br>” ${UNKNOWN_TAG}`],
  ['HTML that is only closed', 'a\n</div>', `2: “</div>” ${UNKNOWN_TAG}`.replace('</div>', '<div>')],
  [
    'a component that stays open',
    '<Empty title="x">\n\ntekst',
    '1: <Empty> begint hier, maar eindigt niet op de goede plek. → Zet na het laatste stuk een lege regel en dan een regel met </Empty>.',
  ],
  [
    'a component that closes nothing',
    'tekst\n\n</Passage>',
    '3: </Passage> sluit hier iets dat niet open is. → Haal het weg, of zet het begin <Passage> op een eigen regel ervoor.',
  ],
  [
    'an address in angle brackets',
    'zie <https://sto.nl>',
    '1: Een adres tussen < en > kan hier niet. → Schrijf een link als [tekst](https://…).',
  ],
  [
    'a bracket before a figure',
    'groep <3',
    '1: Na het teken < verwacht de site hier een onderdeel, zoals <Source id="…" />. → Bedoelt u het teken zelf, schrijf dan \\<. Kijk anders of alle aanhalingstekens en het teken > er staan.',
  ],
  [
    'a paragraph without end',
    `kort\n\n${'woord '.repeat(2000)}`,
    '3: Dit stuk tekst is te lang: meer dan 10.000 tekens zonder lege regel. → Verdeel het met lege regels in alinea’s.',
  ],
  [
    'a field of quotation marks',
    '""""""""""\n'.repeat(60),
    '51: Tot hier staan zo veel aanhalingstekens, < of { dat de tekst niet te lezen is. → Haal weg wat geen gewone tekst is, of verdeel de tekst over meer pagina’s.',
  ],
  [
    'a field of open tags',
    '<a>\n\n'.repeat(4000),
    '6001: Tot hier staan zo veel aanhalingstekens, < of { dat de tekst niet te lezen is. → Haal weg wat geen gewone tekst is, of verdeel de tekst over meer pagina’s.',
  ],
  [
    'braces that never close',
    `Tekst.\n\n${'<a b={'.repeat(22)}`,
    '3: Na een { leest de site code, en die mag hier niet staan. → Haal de { weg. Bedoelt u het teken zelf, schrijf dan \\{.',
  ],
  [
    'sources that never close',
    'Een <Source id={x en meer. '.repeat(32),
    '1: Na een { leest de site code, en die mag hier niet staan. → Haal de { weg. Bedoelt u het teken zelf, schrijf dan \\{.',
  ],
  [
    'braces behind a colon',
    '<br>:a{'.repeat(60),
    '1: Na een { leest de site code, en die mag hier niet staan. → Haal de { weg. Bedoelt u het teken zelf, schrijf dan \\{.',
  ],
  [
    'braces behind an entity',
    '&#x<a b={'.repeat(60),
    '1: Na een { leest de site code, en die mag hier niet staan. → Haal de { weg. Bedoelt u het teken zelf, schrijf dan \\{.',
  ],
  [
    'braces that each begin a paragraph',
    `${'`{` '.repeat(60)}\n\n${'<A b={\n\n'.repeat(60)}`,
    '3: Na een { leest de site code, en die mag hier niet staan. → Haal de { weg. Bedoelt u het teken zelf, schrijf dan \\{.',
  ],
  [
    'quotes in quotes in quotes',
    '> '.repeat(100) + 'a',
    '1: Hier zitten te veel lijsten of citaten in elkaar. → Haal streepjes of >-tekens weg: hoogstens 50 diep.',
  ],
])('%s is told in Dutch, with its line', (_, text, expected) => {
  expect(problemOf(text)).toBe(expected);
});

test('braces in code or behind a backslash are no reason to refuse a text unread', () => {
  const many = [
    '`{ <a>` '.repeat(60),
    `Met \`een {\nspatie\` erin. ${'<Source id="a" /> '.repeat(30)}`,
    '\\{ '.repeat(60),
    '```\n{{{\n```\n\n'.repeat(60),
  ].join('\n\n');
  expect(read(many).code).toEqual([]);
});

test('remarks and expressions that are closed are told one by one, however many there are', () => {
  expect(read('Zo {/* klopt\ndit? */} is het. {a}\n\n'.repeat(30)).code).toHaveLength(60);
});

test('a text that would end the process of the parser is read like any other', () => {
  expect(read('tekst\n\nimport x \\').code).toEqual([{ kind: 'import', line: 3 }]);
});

/** Many texts on a busy machine. */
const PATIENT = { timeout: 60_000 };

/** Pieces from which fast-check makes texts that are nearly right. */
const piece = fc.constantFrom(
  ...[
    '## ',
    '# ',
    '\n\n',
    '\n',
    'woord ',
    'één ',
    '"',
    "'",
    '--',
    '...',
    '*',
    '_',
    '`',
    '~~',
    '[',
    ']',
    '(',
    ')',
    '](/regios/)',
  ],
  ...[
    '<',
    '>',
    '</',
    '/>',
    '<Source id="a" />',
    '<Passage anchor="a" themes="lob">',
    '</Passage>',
    '<b>',
    '{',
    '}',
    '{x}',
  ],
  ...[
    '- ',
    '1. ',
    '> ',
    '| a | b |',
    '|---|---|',
    ':::tip',
    ':::',
    ':x',
    '![a](./a.jpg)',
    '[a]: b',
    '[^1]',
    '&amp;',
    '\\',
    '\t',
    'import ',
  ],
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

test('no text makes reading fail', PATIENT, () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 200 })), (any) => void readBody(any)),
    {
      numRuns: 300,
    },
  );
});

test(
  'a text without code is one that the build can compile, and its headings have the anchors that Astro gives them',
  PATIENT,
  () => {
    fc.assert(
      fc.property(text, (any) => {
        const reading = readBody(any);
        // Boxes, footnotes and `:x` are only shown by plugins that this test leaves out.
        fc.pre('body' in reading && reading.body.code.length === 0 && !/:::|:x|\[\^1\]:/.test(any));
        const astro: SatteriAstroData = {
          frontmatter: {},
          headings: [],
          localImagePaths: new Set(),
          remoteImagePaths: new Set(),
        };
        void mdxToJs(any, {
          hastPlugins: [satteriHeadingIdsPlugin()],
          features: { gfm: true, smartPunctuation: true, directive: true, frontmatter: false },
          data: { astro },
        });
        const slugs = 'body' in reading ? reading.body.headings.map(({ slug }) => slug) : [];
        expect(slugs).toEqual(astro.headings.map(({ slug }) => slug));
      }),
      { numRuns: 300 },
    );
  },
);
