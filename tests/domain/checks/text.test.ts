import { expect, test } from 'vitest';
import { checkAsides } from '../../../src/domain/checks/texts/asides.ts';
import { checkAuthorComponents } from '../../../src/domain/checks/texts/author-components.ts';
import { checkGuideLength } from '../../../src/domain/checks/texts/guide-length.ts';
import { checkHeadings } from '../../../src/domain/checks/texts/headings.ts';
import { checkHyphenation } from '../../../src/domain/checks/texts/hyphenation.ts';
import { checkNoCode } from '../../../src/domain/checks/texts/no-code.ts';
import { checkPassages } from '../../../src/domain/checks/texts/passages.ts';
import { checkPictures } from '../../../src/domain/checks/pictures.ts';
import { formatProblem } from '../../../src/domain/schema/problem.ts';
import { makeContent, makeGuide, makeInterview, makeLab, makeRegion, makeTerms, wordsOf } from '../../builders.ts';

const page = (body: string) => makeContent([makeRegion('een', {}, body)]);

test.each([
  [
    'import x from "y"',
    'Een regel die met import begint, leest de site als code. → Haal de regel weg: wat een tekst mag gebruiken, is er vanzelf. Is het een gewone zin, begin die dan anders.',
  ],
  [
    'export const a = 1',
    'Een regel die met export begint, leest de site als code. → Haal de regel weg. Is het een gewone zin, begin die dan anders.',
  ],
  [
    '{1 + 1}',
    'Wat tussen { en } staat, leest de site als code. → Haal het weg. Bedoel je de tekens zelf, schrijf dan \\{ en \\}.',
  ],
])('%s is refused', (body, expected) => {
  expect(wordsOf(checkNoCode(page(body)))).toEqual([expected]);
});

const PLAIN = 'Schrijf gewone tekst, of gebruik <Passage>, <Source>, <Empty>. Het teken < zelf schrijf je als \\<.';

test.each([
  ['<script>alert(1)</script>', [`“<script>” kan in een tekst niet. → ${PLAIN}`]],
  ['<b onclick="x">vet</b>', [`“<b>” kan in een tekst niet. → ${PLAIN}`]],
  ['<>x</>', [`“<>” kan in een tekst niet. → ${PLAIN}`]],
  ['<a.Source id="x" />', ['“<a.Source>” kan in een tekst niet. → Bedoelde je “<Source>”?']],
  ['<toString />', [`“<toString>” kan in een tekst niet. → ${PLAIN}`]],
  ['<Sourc id="x" />', ['“<Sourc>” kan in een tekst niet. → Bedoelde je “<Source>”?']],
  ['<source id="x" />', ['“<source>” kan in een tekst niet. → Bedoelde je “<Source>”?']],
  ['<Source id="krant" id="krant" />', ['Bij <Source> staat id twee keer. → Haal een van de twee weg.']],
  [
    '<Source id="krant">De krant</Source>',
    [
      'Tussen <Source> en </Source> staat iets, en dat laat de site niet zien. → Schrijf de tekst ervoor, en daarachter <Source id="…" />.',
    ],
  ],
  ['<Source />', ['Bij <Source> ontbreekt id. → Schrijf <Source id="…">.']],
  ['<Source ID="krant" />', ['“ID” kan niet bij <Source>. → Bedoelde je “id”?']],
  ['<Source id="krant" onclick="x" />', ['“onclick” kan niet bij <Source>. → Kies een van: id.']],
  ['<Source id={x} />', ['Bij <Source> staat id niet als tekst. → Zet de waarde tussen aanhalingstekens: id="…".']],
  ['<Source id />', ['Bij <Source> staat id niet als tekst. → Zet de waarde tussen aanhalingstekens: id="…".']],
  ['<Source id="krant" {...x} />', ['“...x” kan niet bij <Source>. → Kies een van: id.']],
  [
    '<Passage anchor="a" themes="lob">\n\nx\n\n</Passage>',
    [
      '<Passage> kan alleen in een interview. → Haal <Passage> en </Passage> weg. Een kop krijgt vanzelf een eigen adres.',
    ],
  ],
  ['<Empty title="">Vertel het.</Empty>', ['Bij <Empty> is title leeg. → Schrijf <Empty title="…">.']],
  ['<Empty title="&#x2800;">Vertel het.</Empty>', ['Bij <Empty> is title leeg. → Schrijf <Empty title="…">.']],
  ['<Source id="" />', ['Bij <Source> is id leeg. → Schrijf <Source id="…">.']],
  ['<Source id="krant" /> en <Empty title="Wat merkt u?">Vertel het.</Empty>', []],
])('%s', (body, expected) => {
  expect(wordsOf(checkAuthorComponents(page(body)))).toEqual(expected);
});

test('a passage needs its anchor and its themes', () => {
  const interview = makeInterview('een', {}, '<Passage anchor="a">\n\nx\n\n</Passage>');
  expect(wordsOf(checkAuthorComponents(makeContent([interview])))).toEqual([
    'Bij <Passage> ontbreekt themes. → Schrijf <Passage anchor="…" themes="…">.',
  ]);
});

test.each([
  [':::tip[Kop]\nTekst\n:::', []],
  [
    ':::tip[Kop]\nTekst\n\nMeer tekst',
    [
      'Dit kader is niet afgesloten: alle tekst eronder komt erin. → Zet onder de tekst van het kader een regel met alleen :::.',
    ],
  ],
  [':::tipp\nTekst\n:::', ['“tipp” is geen bekend soort kader. → Bedoelde je “tip”?']],
  [':::kader\nTekst\n:::', ['“kader” is geen bekend soort kader. → Kies een van: note, tip, caution, danger.']],
  [
    '::: tip\nTekst\n:::',
    [
      'Dit kader met ::: is niet goed geschreven. → Schrijf :::tip[Kop] op een eigen regel, daaronder de tekst, en sluit af met een regel :::.',
    ],
  ],
  [
    ':::tip{icon="x"}\nTekst\n:::',
    [
      'Een kader met ::: kan geen { en } hebben. → Schrijf :::tip[Kop] op een eigen regel, daaronder de tekst, en sluit af met een regel :::.',
    ],
  ],
])('%j', (body, expected) => {
  expect(wordsOf(checkAsides(page(body)))).toEqual(expected);
});

test.each([
  ['## A\n\n### B\n\n## C', []],
  ['# A', ['Een kop met één # is de titel van de pagina, en die staat er al. → Begin met ##.']],
  ['### A', ['Deze kop slaat een niveau over. → Begin met ##.']],
  ['## A\n\n#### B', ['Deze kop slaat een niveau over. → Begin met ###.']],
  ['## \n\ntekst', ['Deze kop heeft geen letter of cijfer dat een lezer ziet. → Vul hem in of haal de # weg.']],
  ['## …', ['Deze kop heeft geen letter of cijfer dat een lezer ziet. → Vul hem in of haal de # weg.']],
  ['## &#x3164;', ['Deze kop heeft geen letter of cijfer dat een lezer ziet. → Vul hem in of haal de # weg.']],
])('headings %j', (body, expected) => {
  expect(wordsOf(checkHeadings(page(body)))).toEqual(expected);
});

const PDF = 'staan los van elkaar, zoals na kopiëren uit een pdf.';

test.each([
  [
    'een regio- naal plan',
    `“regio-” en “naal” ${PDF} → Schrijf “regionaal” of “regio-naal”, zonder spatie of nieuwe regel ertussen.`,
  ],
  [
    'een regio-\nnaal plan',
    `“regio-” en “naal” ${PDF} → Schrijf “regionaal” of “regio-naal”, zonder spatie of nieuwe regel ertussen.`,
  ],
  [
    '> een regio-\n> naal plan',
    `“regio-” en “naal” ${PDF} → Schrijf “regionaal” of “regio-naal”, zonder spatie of nieuwe regel ertussen.`,
  ],
  [
    'een regio-\r\nnaal plan',
    `“regio-” en “naal” ${PDF} → Schrijf “regionaal” of “regio-naal”, zonder spatie of nieuwe regel ertussen.`,
  ],
  [
    'een regio\u00ADnaal plan',
    'Op deze regel staat een onzichtbaar afbreekstreepje, zoals na kopiëren uit een pdf. → Typ het woord opnieuw.',
  ],
  [
    'een regio&shy;naal plan',
    'Op deze regel staat een onzichtbaar afbreekstreepje, zoals na kopiëren uit een pdf. → Typ het woord opnieuw.',
  ],
])('%j is left over from a PDF', (body, expected) => {
  expect(wordsOf(checkHyphenation(page(body)))).toEqual([expected]);
});

test.each([
  ['proces- en productvragen'],
  ['in- en uitstroom'],
  ['in-, door- en uitstroom'],
  ['proces-\nen productvragen'],
  ['van vmbo- naar mbo-niveau'],
  ['voor- of nadelen'],
  ['vmbo-school'],
  ['12- tot 16-jarigen'],
  ['een zin - met een streepje'],
  ['- een lijst\n- nog een'],
  ['Noord-\n\nnieuwe alinea'],
  ['eind van de regel: vmbo-\nSchool'],
])('%j is good Dutch', (body) => {
  expect(checkHyphenation(page(body))).toEqual([]);
});

test('a word broken in the fields is found on its own line, once for a list', () => {
  const region = makeRegion('een', { summary: 'Een regio- naal plan.' });
  expect(checkHyphenation(makeContent([region])).map(({ line }) => line)).toEqual([5]);
  const terms = makeTerms({ id: 'a', term: 'a', meaning: 'Een regio- naal plan.' }, { id: 'b', term: 'b' });
  expect(checkHyphenation(makeContent(terms)).map(({ line }) => line)).toEqual([1]);
});

test('a field whose value ends in a hyphen is not the start of the next field', () => {
  const region = makeRegion('een', { website: 'https://sto.nl/plan-' });
  expect(checkHyphenation(makeContent([region]))).toEqual([]);
});

const passage = (anchor: string, themes = 'corona') =>
  `<Passage anchor="${anchor}" themes="${themes}">\n\nTekst.\n\n</Passage>\n\n`;

test('passages with anchors of their own and known themes are fine', () => {
  const body = `## Kop\n\n${passage('plan-b')}${passage('stuurgroep', 'rollen, projectmatig')}`;
  const claims = [{ anchor: 'plan-b', said: 'Iets.' }];
  expect(checkPassages(makeContent([makeInterview('een', { claims }, body)]))).toEqual([]);
});

test.each([
  [
    passage('Plan B'),
    [
      '“Plan B” is geen goed anker. → Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld wat-de-stuurgroep-doet.',
    ],
  ],
  [
    passage('a') + passage('a'),
    ['Het anker “a” is er al op deze pagina, van een kop of een andere passage. → Geef deze passage een ander anker.'],
  ],
  [
    '## Plan B\n\n' + passage('plan-b'),
    [
      'Het anker “plan-b” is er al op deze pagina, van een kop of een andere passage. → Geef deze passage een ander anker.',
    ],
  ],
  [
    passage('a', 'corona, lob, corona'),
    ['Het thema “corona” staat twee keer bij deze passage. → Haal er een van weg.'],
  ],
  [passage('a', 'coronaa'), ['“coronaa” is geen bekend thema. → Bedoelde je “corona”?']],
])('%j', (body, expected) => {
  expect(wordsOf(checkPassages(page(body)))).toEqual(expected);
});

test('a theme that is left out between two commas is told', () => {
  expect(wordsOf(checkPassages(page(passage('a', 'corona,,lob'))))[0]).toMatch(
    /^Hier ontbreekt een thema\. → Kies een van: basis-op-orde, /,
  );
});

test('a claim points at a passage of its own interview', () => {
  const interview = makeInterview('een', { claims: [{ anchor: 'plan-c', said: 'Iets.' }] }, passage('plan-b'));
  expect(checkPassages(makeContent([interview])).map(formatProblem)).toEqual([
    'content/interviews/een.mdx:15  claims.0.anchor\n' +
      '  In de tekst staat geen passage met het anker “plan-c”.\n' +
      '  → Bedoelde je “plan-b”?',
  ]);
});

const withPictures = (body: string, ...files: string[]) =>
  makeContent([makeLab('een', {}, body)], { files: new Set(files.map((file) => `content/labs/een/${file}`)) });

test.each([['./draaibank.jpg'], ['draaibank.jpg'], ['./fotos/frees%20machine.PNG']])(
  'the picture %s stands beside its page',
  (address) => {
    const content = withPictures(`![Een machine](${address})`, 'draaibank.jpg', 'fotos/frees machine.PNG');
    expect(checkPictures(content)).toEqual([]);
  },
);

test.each([
  [
    '![](./draaibank.jpg)',
    [
      'Deze foto heeft geen beschrijving. → Schrijf tussen de rechte haken wat erop staat: ![Leerling aan de draaibank](./draaibank.jpg).',
    ],
  ],
  [
    '![A][foto]\n\n[foto]: ./draaibank.jpg',
    [
      'Bij deze foto staat een naam in plaats van een bestand. → Zet het bestand tussen ronde haakjes: ![Leerling aan de draaibank](./draaibank.jpg).',
    ],
  ],
  ['![A](./draaibak.jpg)', ['De foto “./draaibak.jpg” bestaat niet. → Bedoelde je “./draaibank.jpg”?']],
  ['![A](./frees.jpg)', ['De foto “./frees.jpg” bestaat niet. → Zet het bestand in de map content/labs/een/']],
  [
    '![A](../twee/draaibank.jpg)',
    [
      'De foto “../twee/draaibank.jpg” staat niet naast deze pagina. → Zet het bestand in dezelfde map en schrijf bijvoorbeeld ./draaibank.jpg.',
    ],
  ],
  [
    '![A](https://elders.nl/a.jpg)',
    [
      'De foto “https://elders.nl/a.jpg” staat niet naast deze pagina. → Zet het bestand in dezelfde map en schrijf bijvoorbeeld ./draaibank.jpg.',
    ],
  ],
  [
    '![A](data:image/png;base64,x)',
    [
      'De foto “data:image/png;base64,x” staat niet naast deze pagina. → Zet het bestand in dezelfde map en schrijf bijvoorbeeld ./draaibank.jpg.',
    ],
  ],
  [
    '![A](./plan.svg)',
    ['“./plan.svg” is geen soort foto die de site kan tonen. → Bewaar de foto als jpg, jpeg, png, webp, avif.'],
  ],
])('%s', (body, expected) => {
  expect(wordsOf(checkPictures(withPictures(body, 'draaibank.jpg', 'plan.svg')))).toEqual(expected);
});

test('the picture in the fields stands beside its page too', () => {
  const picture = { file: './draaibank.jpg', alt: 'A', credit: 'C', licence: 'L', people: 'none' };
  const lab = makeLab('een', { picture });
  expect(checkPictures(makeContent([lab], { files: new Set(['content/labs/een/draaibank.jpg']) }))).toEqual([]);
  expect(checkPictures(makeContent([lab])).map(formatProblem)).toEqual([
    'content/labs/een/lab.mdx:13  picture.file\n' +
      '  De foto “./draaibank.jpg” bestaat niet.\n' +
      '  → Zet het bestand in de map content/labs/een/',
  ]);
});

test('a guide of more than 900 words is told how long it is', () => {
  const guide = (words: number) => makeContent([makeGuide('lang', {}, 'woord '.repeat(words))]);
  expect(checkGuideLength(guide(900))).toEqual([]);
  expect(checkGuideLength(guide(901)).map(formatProblem)).toEqual([
    'content/guides/lang.mdx\n' +
      '  Dit artikel telt 901 woorden; hoogstens 900 mag.\n' +
      '  → Schrap wat een lezer niet nodig heeft, of maak er twee artikelen van.',
  ]);
});

test('only guides have a longest length', () => {
  expect(checkGuideLength(page('woord '.repeat(901)))).toEqual([]);
});

test.each([
  ['## Bronnen', 'De plek “bronnen” is er al op deze pagina: de site maakt haar zelf. → Geef deze kop andere woorden.'],
  [
    '## Uitleg lob',
    'De plek “uitleg-lob” is er al op deze pagina: de site maakt haar zelf. → Geef deze kop andere woorden.',
  ],
  [
    '## Bron krant',
    'De plek “bron-krant” is er al op deze pagina: de site maakt haar zelf. → Geef deze kop andere woorden.',
  ],
  ['## Inhoud', 'De plek “inhoud” is er al op deze pagina: de site maakt haar zelf. → Geef deze kop andere woorden.'],
])('%s would stand on the page twice', (body, expected) => {
  const content = makeContent([makeRegion('een', {}, body), ...makeTerms({ id: 'lob', term: 'lob' })]);
  expect(wordsOf(checkPassages(content))).toEqual([expected]);
});

test('a passage does not take a place of the page either', () => {
  const interview = makeInterview('een', {}, '<Passage anchor="bronnen" themes="lob">\n\nx\n\n</Passage>');
  expect(wordsOf(checkPassages(makeContent([interview])))).toEqual([
    'De plek “bronnen” is er al op deze pagina: de site maakt haar zelf. → Geef deze passage een ander anker.',
  ]);
});
