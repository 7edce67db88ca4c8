import { expect, test } from 'vitest';
import { readDocuments, readSearchDocuments } from '../../../scripts/lib/search/read-documents.ts';
import type { SearchDocument } from '../../../src/domain/search/document.ts';
import { makeSiteFolder } from '../site/site-builder.ts';

function read(body: string, head = ''): SearchDocument[] {
  return readDocuments(
    `<html><head>${head}<style>p{}</style></head><body><nav>Menu</nav><main data-pagefind-body>${body}</main>` +
      '<footer>Voet</footer></body></html>',
    '/een/',
  );
}

function readPage(body: string, head?: string): SearchDocument {
  const [page] = read(body, head);
  if (page === undefined) throw new Error('The page gave no document.');
  return page;
}

/** `anchor|heading|text` of every passage. */
function passagesOf(body: string): string[] {
  return readPage(body).passages.map(({ anchor = '', heading, text }) => [anchor, heading, text].join('|'));
}

test('a page says what it is in marks that nobody sees', () => {
  const page = readPage(
    '<span hidden data-pagefind-meta="kind:Regio" data-pagefind-filter="soort:Regio"></span>' +
      '<span hidden data-pagefind-filter="regio:Gorinchem/Altena"></span><span hidden data-pagefind-filter="lijn:Docenten"></span>' +
      '<span hidden data-pagefind-filter="lijn:Basis, en meer"></span><span hidden data-pagefind-filter="lijn:Docenten"></span>' +
      '<span hidden data-pagefind-filter="kleur:Rood"></span><span hidden data-pagefind-meta="date:2021-06-18"></span><h1>Altena</h1>',
    '<meta name="description" content="Een regio.">',
  );
  expect(page).toEqual({
    url: '/een/',
    title: 'Altena',
    kind: 'Regio',
    summary: 'Een regio.',
    facets: { soort: ['Regio'], regio: ['Gorinchem/Altena'], lijn: ['Docenten', 'Basis, en meer'], jaar: ['2021'] },
    date: '2021-06-18',
    isExample: false,
    names: [],
    passages: [],
  });
});

test('a page without a searchable body gives nothing', () => {
  expect(readDocuments('<html><body><main><h1>Kop</h1></main></body></html>', '/een/')).toEqual([]);
});

test('a soft hyphen of a narrow place is no part of a word', () => {
  const body = '<h1>De kolom\u00ADboor\u00ADmachine</h1><h2 id="a">Frees\u00ADmachine</h2><p>metaal\u00ADbewerking</p>';
  expect(readPage(body).title).toBe('De kolomboormachine');
  expect(passagesOf(body)).toEqual(['a|Freesmachine|metaalbewerking']);
});

test('only what stands in the body is read, and of the rest only marks', () => {
  const html =
    '<p data-pagefind-meta="date:2024">Buiten</p><div data-pagefind-body><h1>Kop</h1><p>Binnen</p></div><p>Na</p>';
  const [page] = readDocuments(html, '/een/');
  expect(page?.date).toBe('2024');
  expect(page?.passages.map(({ text }) => text)).toEqual(['Binnen']);
});

test('what is made up has its own kind, and a summary without the warning', () => {
  const page = readPage(
    '<span hidden data-pagefind-meta="kind:Regio, verzonnen voorbeeld" data-pagefind-filter="soort:Voorbeeld"></span><h1>Kop</h1>',
    '<meta name="description" content="Voorbeeld: deze regio bestaat niet. Alles op deze pagina is verzonnen. Zeven lijnen.">',
  );
  expect(page).toMatchObject({ kind: 'Regio', isExample: true, summary: 'Zeven lijnen.' });
  expect(page.facets.soort).toEqual(['Voorbeeld']);
});

test('a title of its own goes before the heading, which is then found as words', () => {
  const page = readPage('<span hidden data-pagefind-meta="title:Regio’s"></span><h1>Hoe gaat het?</h1>');
  expect(page.title).toBe('Regio’s');
  expect(page.passages).toEqual([{ anchor: undefined, heading: '', text: 'Hoe gaat het?' }]);
});

test('words by which people look for a page are no passage of it', () => {
  const mark = '<span hidden data-pagefind-meta="searchedAs:wat nu, einddatum"></span>';
  const page = readPage(`${mark}<h1>Kop</h1><p>Tekst</p>`);
  expect(page.searchedAs).toBe('wat nu, einddatum');
  expect(page.passages.map(({ text }) => text)).toEqual(['Tekst']);
});

test('words that a page does not show are not lost', () => {
  const page = readPage('<span hidden data-pagefind-meta="words:looptijd, einddatum"></span><h1>Kop</h1><p>Tekst</p>');
  expect(page.passages.map(({ text }) => text)).toEqual(['Tekst', 'looptijd, einddatum']);
});

test('a long summary is cut at the end of a sentence', () => {
  const sentence = `Woord ${'woord '.repeat(24)}einde.`;
  const head = `<meta name="description" content="${sentence} ${sentence}">`;
  expect(readPage('<h1>Kop</h1>', head).summary).toBe(sentence);
});

test.each([
  ['a heading with an id', '<h2 id="a">Een</h2><p>x</p><h2 id="b">Twee</h2><p>y</p>', ['a|Een|x', 'b|Twee|y']],
  [
    'an element with an id',
    '<p>top</p><section id="a"><h2>Een</h2><p>x</p></section><p>na</p>',
    ['||top na', 'a|Een|x'],
  ],
  [
    'the nearest of several',
    '<section id="a"><h2>Een</h2><p>x</p><ul><li id="b"><h3>Twee</h3>y</li></ul>z</section>',
    ['a|Een|x z', 'b|Twee|y'],
  ],
  [
    'a heading without an id',
    '<section id="a"><h2>Een</h2><p>x</p><h3>Twee</h3><p>y</p></section>',
    ['a|Een|x', 'a|Twee|y'],
  ],
  ['a heading at the top', '<p>x</p><h2>Een</h2><p>y</p>', ['||x', '|Een|y']],
  [
    'text before the heading of its element',
    '<ol><li id="a"><p>juni</p><h4>Een</h4><p>x</p></li></ol>',
    ['a|Een|juni x'],
  ],
  [
    'a heading deeper than what it names',
    '<ul><li id="a"><div><h4>Een</h4>x</div><dl><dt>Klaar</dt><dd>y</dd></dl></li></ul>',
    ['a|Een|x Klaar y'],
  ],
  ['a heading in its own group', '<hgroup><h2 id="a">Een</h2></hgroup><p>x</p>', ['a|Een|x']],
  ['a heading in a link', '<a href="/x/"><h2>Een</h2></a><p>x</p>', ['|Een|x']],
  ['a name of which nothing else is known', '<ul><li id="a"><h4>Een</h4></li></ul>', ['a|Een|']],
  ['no heading above what is left out', '<h2>Een</h2><ul data-pagefind-ignore><li>x</li></ul>', []],
  [
    'a row and a definition',
    '<table><tr id="a"><td>x</td></tr></table><dl><dt id="b">Een</dt><dd>y</dd></dl>',
    ['||y', 'a||x', 'b||Een'],
  ],
  ['no anchor on a word', '<p id="a">x <b id="b">y</b></p>', ['a||x y']],
])('text stands under %s', (_, body, passages) => {
  expect(passagesOf(`<h1>Kop</h1>${body}`)).toEqual(passages);
});

test.each([
  ['cells', '<table><tr><td>a</td><td>b</td></tr></table>', 'a b'],
  ['items', '<ul><li>a</li><li>b</li></ul>', 'a b'],
  ['terms', '<dl><dt>a</dt><dd>b</dd></dl>', 'a b'],
  ['lines', '<p>a<br>b</p>', 'a b'],
  [
    'inline elements that the page draws apart',
    '<li><strong>Drones</strong><span>Je vliegt</span></li>',
    'Drones Je vliegt',
  ],
  ['no letters of one word', '<p>tech<em>niek</em>en <b>nu</b><i>!</i></p>', 'technieken nu!'],
  ['no parts of a name that may break', '<p>Gorinchem/<wbr>Altena</p>', 'Gorinchem/Altena'],
  ['much space', '<p>\n  a\n  b </p>', 'a b'],
])('spaces: %s', (_, body, text) => {
  expect(passagesOf(`<h1>Kop</h1>${body}`)).toEqual([`||${text}`]);
});

test.each([
  ['a script', '<script>let x = "y"</script>'],
  ['a style', '<style>p{}</style>'],
  ['a drawing', '<svg><title>y</title><text>y</text></svg>'],
  ['a template', '<template><p>y</p></template>'],
  ['what is ignored', '<div data-pagefind-ignore><p>y</p></div>'],
  ['what is ignored by a value', '<div data-pagefind-ignore="true">y</div>'],
  ['what is ignored altogether', '<div data-pagefind-ignore="all">y</div>'],
  ['what is hidden', '<p hidden>y</p>'],
  ['what is hidden for ears', '<p aria-hidden="true">y</p>'],
  ['what is for ears alone', '<span class="small vh">y</span>'],
  ['the number of a source', '<a class="source-link" href="#bron-a">[1]</a>'],
  ['a menu', '<nav>y</nav>'],
  ['a form', '<form><p>y</p></form>'],
  ['a button', '<button>y</button>'],
])('%s is no text', (_, html) => {
  expect(passagesOf(`<h1>Kop</h1><p>a ${html} b</p>${html}<h2>Een ${html}</h2>c`)).toEqual(['||a b', '|Een|c']);
});

test('a word that opens its meaning is text, and its meaning is not', () => {
  const meaning =
    '<button type="button" popovertarget="b">vmbo</button><span id="b" popover data-pagefind-ignore="all">school</span>';
  expect(passagesOf(`<h1>Kop</h1><p>Op het ${meaning} leer je.</p>`)).toEqual(['||Op het vmbo leer je.']);
});

test('what is ignored still marks the page, unless all of it is', () => {
  const page = readPage(
    '<h1>Kop</h1><div data-pagefind-ignore><i data-pagefind-filter="regio">Twente</i><i data-search-name="plaats">Almelo</i></div>' +
      '<div data-pagefind-ignore="all"><i data-pagefind-filter="regio">Gouda</i></div>',
  );
  expect(page.facets.regio).toEqual(['Twente']);
  expect(page.names).toEqual([{ name: 'Almelo', what: 'plaats' }]);
});

test('names stand on the elements that show them, or in a list that nobody sees, and each once', () => {
  const page = readPage(
    '<h1 data-search-name="regio">Gorinchem/<wbr>Altena</h1><p><b data-search-name="school">Gilde</b>, ' +
      '<b data-search-name="plaats">Andel</b></p><ul hidden data-pagefind-ignore data-search-name="plaats"><li>Andel</li><li>Almkerk</li></ul>',
  );
  expect(page.names.map(({ name, what }) => `${name}, ${what}`)).toEqual([
    'Gorinchem/Altena, regio',
    'Gilde, school',
    'Andel, plaats',
    'Almkerk, plaats',
  ]);
  expect(page.passages.map(({ text }) => text)).toEqual(['Gilde, Andel']);
});

test('what stands by itself is a document of its own, with what it says of itself and the marks of its page', () => {
  const documents = read(
    '<span hidden data-pagefind-meta="kind:Overzicht" data-pagefind-filter="soort:Overzicht"></span>' +
      '<span hidden data-pagefind-filter="doelgroep:Docenten"></span><h1>Begrippen</h1><p>Elk woord.</p>' +
      '<dl><div id="lob" data-search-own="Begrip"><dt><span data-search-title>lob</span><span>voluit</span></dt><dd>Hulp bij kiezen.</dd></div>' +
      '<div id="bwi" data-search-own><h3>BWI</h3><p>Bouw</p><p id="meer">Meer</p></div></dl>',
  );
  expect(documents.map(({ url, title, kind, summary }) => [url, title, kind, summary].join('|'))).toEqual([
    '/een/|Begrippen|Overzicht|',
    '/een/#lob|lob|Begrip|Hulp bij kiezen.',
    '/een/#bwi|BWI|Overzicht|Bouw',
  ]);
  expect(documents.map(({ facets }) => facets)).toEqual([
    { soort: ['Overzicht'], doelgroep: ['Docenten'] },
    { soort: ['Begrip'], doelgroep: ['Docenten'] },
    { soort: ['Overzicht'], doelgroep: ['Docenten'] },
  ]);
  expect(documents.map(({ passages }) => passages.map(({ anchor, text }) => [anchor, text]))).toEqual([
    [[undefined, 'Elk woord.']],
    [[undefined, 'voluit Hulp bij kiezen.']],
    [
      [undefined, 'Bouw'],
      ['meer', 'Meer'],
    ],
  ]);
});

test('a long passage is cut at the end of a sentence or a block, and every part has the anchor', () => {
  const sentences = Array.from({ length: 60 }, (_, n) => `Dit is zin ${n} van een lange tekst over techniek.`);
  const { passages } = readPage(`<h1>Kop</h1><h2 id="a">Een</h2><p>${sentences.join(' ')}</p><p>Slot</p>`);
  expect(passages.length).toBeGreaterThan(1);
  expect(passages.map(({ text }) => text).join(' ')).toBe([...sentences, 'Slot'].join(' '));
  for (const { anchor, heading, text } of passages) {
    expect({ anchor, heading }).toEqual({ anchor: 'a', heading: 'Een' });
    expect(text.length).toBeLessThanOrEqual(1200);
    expect(text).toMatch(/(?:techniek\.|Slot)$/);
  }
});

test('a site is read in order of address, whatever the order of its files', async () => {
  const page = (title: string) => `<h1>${title}</h1><p>Tekst</p>`;
  const folder = makeSiteFolder({
    'b/index.html': page('b'),
    'b/c/index.html': page('c'),
    'b-a/index.html': page('b-a'),
    'index.html': page('a'),
  });
  const documents = await readSearchDocuments(folder);
  expect(documents.map(({ url }) => url)).toEqual(['/', '/b-a/', '/b/', '/b/c/']);
  expect(await readSearchDocuments(folder)).toEqual(documents);
});
