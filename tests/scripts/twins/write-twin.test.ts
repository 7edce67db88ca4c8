import fc from 'fast-check';
import { DomUtils, parseDocument } from 'htmlparser2';
import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { readPageFacts } from '../../../scripts/lib/site/page-facts.ts';
import { saysTwin, writeTwin } from '../../../scripts/lib/twins/write-twin.ts';

const URL = '/regios/gorinchem/';
const HEAD =
  '<title>Regio</title><link rel="alternate" type="text/markdown" href="index.md"><meta name="description" content="Over &lt;b&gt; de regio.">';

/** The text beside a page with this in its main part. */
function twinOf(main: string, head = HEAD, date?: string): string {
  const html = `<!doctype html><html lang="nl"><head>${head}</head><body><nav>Menu</nav><main>${main}</main></body></html>`;
  return writeTwin(parseDocument(html).children, { url: URL, date, facts: readPageFacts(html) }) ?? '';
}

/** What stands below the head of it. */
function bodyOf(main: string, head?: string): string {
  return twinOf(`<h1>Kop</h1><p>Begin</p>${main}`, head).split('\nBegin\n')[1]?.trim() ?? '';
}

test('a page has its name, description, address and dates above its text; what nobody knows is unknown', () => {
  expect(twinOf('<p class="kicker">Regio</p><h1>Gorin\u00ADchem/<wbr>Altena</h1><p>Tekst.</p>')).toBe(
    `# Gorinchem/Altena

> Over \\<b> de regio.

- Adres van deze pagina: [/regios/gorinchem/](/regios/gorinchem/)
- Datum: onbekend
- Bronnen laatst bekeken: onbekend

Regio

Tekst.
`,
  );
});

test('of a site with an address all is complete, and dates that are known are said', () => {
  const head = `${HEAD}<link rel="canonical" href="https://sto.test/regios/gorinchem/"><meta property="article:modified_time" content="2026-11-01">`;
  expect(twinOf('<h1>Kop</h1><p><a href="/labs/x/">lab</a> <a href="#tijdlijn">verder</a></p>', head, '2025-02')).toBe(
    `# Kop

> Over \\<b> de regio.

- Adres van deze pagina: <https://sto.test/regios/gorinchem/>
- Datum: februari 2025
- Bronnen laatst bekeken: 1 november 2026 of later

[lab](https://sto.test/labs/x/) [verder](https://sto.test/regios/gorinchem/#tijdlijn)
`,
  );
});

test('what is there to be operated, to lead on or only to be drawn is left out', () => {
  const left = [
    '<nav><a href="/">Home</a></nav>',
    '<form><label>Zoek<input></label><button>Zoek</button></form>',
    '<span hidden>verborgen</span>',
    '<p aria-hidden="true">dubbel</p>',
    '<p class="only-print">op papier</p>',
    '<svg viewBox="0 0 1 1"><text>teken</text></svg>',
    '<img src="/lijn.svg" alt="">',
    '<script>let a = 1;</script><style>p{}</style><template><p>later</p></template>',
    '<dialog>venster</dialog>',
    '<details><summary>Kies op de kaart</summary><svg></svg></details>',
  ];
  expect(bodyOf(left.join(''))).toBe('');
});

test.each([
  [
    'a word that opens its meaning stays',
    'Het <button popovertarget="u">mbo</button><span id="u" popover>school</span>.',
    'Het mbo.',
  ],
  ['a picture is told by its words', '<img src="/beeld/a.jpg" alt="Een draaibank">', '![Een draaibank](/beeld/a.jpg)'],
  ['a drawing is told by its label', '<svg role="img" aria-label="Plan: gehaald."><g/></svg>', 'Plan: gehaald.'],
  [
    'the number of a source is that in the list',
    '<p>Zo is het. <a class="source-link" href="#bron-x" aria-label="Bron 7">[7]</a></p>',
    'Zo is het. \\[7]',
  ],
  [
    'facts are a list',
    '<dl class="facts"><dt>Waar</dt><dd>Ede</dd><dt>Wanneer</dt><dd class="soft">onbekend</dd></dl>',
    '- **Waar:** Ede\n- **Wanneer:** onbekend',
  ],
  ['what stands side by side stays apart', '<p><span>gehaald</span><span>2021</span></p>', 'gehaald 2021'],
  [
    'an item with a heading needs no sign',
    '<ul><li><h2>A</h2><p>a</p></li><li><h2>B</h2></li></ul>',
    '## A\n\na\n\n## B',
  ],
  ['an item is one item', '<ol><li><p>A</p><p>a</p></li></ol>', '1. A\\\n   a'],
  ['strong words lend their spaces', '<p>Dit<strong> moet </strong>zo.</p>', 'Dit **moet** zo.'],
  ['a link without words is none', '<p>A <a href="/x/"><svg></svg></a>b</p>', 'A b'],
  ['a link that nobody can follow is text', '<p><a href="javascript:alert(1)">klik</a></p>', 'klik'],
])('%s', (_, html, markdown) => {
  expect(bodyOf(html)).toBe(markdown);
});

const TABLE =
  '<details><summary>Als tabel</summary><table><thead><tr><th>Mijlpaal</th><th>Stand</th></tr></thead>' +
  '<tbody><tr><th><a href="#m">Vier | hotspots</a></th><td><p>gehaald</p><p>2021</p></td></tr></tbody></table></details>';
const TIMELINE =
  '<figure class="tl-fig"><div class="tl-wide"><svg aria-label="Tekening"></svg></div>' +
  '<div class="tl-narrow"><ol><li><h3>2021</h3><ol><li><p>Vier hotspots</p></li></ol></li></ol></div></figure>';

test('a timeline is its list, or the table that follows, and never the drawing', () => {
  expect(bodyOf(TIMELINE)).toBe('### 2021\n\n1. Vier hotspots');
  expect(bodyOf(TIMELINE + TABLE)).toBe(
    'Als tabel\n\n| Mijlpaal | Stand |\n| - | - |\n| [Vier \\| hotspots](/regios/gorinchem/#m) | gehaald 2021 |',
  );
});

test('only a page that says so has its text beside it', () => {
  expect(saysTwin(readPageFacts(`<head>${HEAD}</head>`))).toBe(true);
  expect(saysTwin(readPageFacts('<head><link rel="alternate" href="/rss.xml"></head>'))).toBe(false);
});

const SIGNS = '*_`#<>[]()!|~&\\+-=.:/@1 \n\tabwhtps"\'^${}€é\u00A0'.split('');
const hostile = fc.oneof(
  fc.array(fc.constantFrom(...SIGNS), { maxLength: 40 }).map((signs) => signs.join('')),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '[klik](javascript:alert(1))',
    '![x](https://elders.example/pixel.gif)',
    '# Kop',
    '- [ ] taak',
    '1. een',
    '> citaat',
    '```\ncode\n```',
    '    code',
    '&lt;b&gt; &amp;',
    '| a | b |\n| - | - |',
    '[1]: https://elders.example/',
    '<https://elders.example/>',
    '---',
    'Titel\n===',
    '~~weg~~',
    '[^1]',
    '<!-- stil -->',
    '<a href="https://elders.example">',
  ),
);

/** What a browser would show of a text in HTML. */
const shown = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

test('any text stays text, wherever it stands, for a parser that had no part in it', () => {
  const places: readonly [tag: string, around: (text: string) => string][] = [
    ['p', (text) => `<p>${text}</p>`],
    ['h2', (text) => `<h2>${text}</h2>`],
    ['li', (text) => `<ul><li>${text}</li><li>x</li></ul>`],
    ['td', (text) => `<table><tr><th>K</th></tr><tr><td>${text}</td></tr></table>`],
    ['strong', (text) => `<p>a <strong>${text}</strong> b</p>`],
    ['a', (text) => `<p>a <a href="/x/">${text}</a> b</p>`],
    ['blockquote', (text) => `<blockquote><p>${text}</p></blockquote>`],
  ];
  const ours = new Set('h1 h2 p ul li table thead tbody tr th td strong a blockquote em br'.split(' '));
  fc.assert(
    fc.property(hostile, fc.constantFrom(...places), (text, [tag, around]) => {
      fc.pre(/[^\s]/.test(text));
      const { html } = markdownToHtml(bodyOf(around(escapeHtml(text))));
      const document = parseDocument(html);
      const elements = DomUtils.getElementsByTagName('*', document);
      const [found] = elements.filter(({ name }) => name === tag).slice(tag === 'p' ? -1 : 0);
      expect(elements.filter(({ name }) => !ours.has(name)).map(({ name }) => name)).toEqual([]);
      expect(shown(DomUtils.textContent(found ?? []))).toBe(shown(text));
    }),
    { numRuns: 400 },
  );
});
