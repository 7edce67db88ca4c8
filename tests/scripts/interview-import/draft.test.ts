import { expect, test } from 'vitest';
import { describeDoubt } from '../../../scripts/lib/interview-import/doubt-words.ts';
import { checkDraft } from './check-draft.ts';
import { bodyOf, draftOf } from './draft-builder.ts';
import fc from 'fast-check';

const doubtsOf = (text: string): string[] =>
  draftOf(text).doubts.map((doubt) => `${doubt.line}: ${describeDoubt(doubt)}`);

/** Two columns of a made-up interview, its opening put between them by the PDF. */
const COLUMNS = `De leraar bouwt al jaren met zijn klas aan een boot. 
“Elke week komt er een plank bij, en elke week leren 
wij iets nieuws. Dat gaat langzaam, want het hout is 
zwaar en de tijd is kort. 

Onze smid kijkt terug op een jaar vol vonken, hamers, vuur en geduld, en vertelt 
 waarom. Deze keer praten wij met de smid van het dorp over zijn mooie oude werk-
plaats aan de rand van het water, waar leerlingen elke week komen kijken.

Gesprek met de smid

03

EEN JAAR IN DE SMEDERIJ

Maar wij worden er beter van, en dat is het doel. Wie 
goed kijkt, ziet dat de naden dit jaar veel rechter 
zijn dan die van vorig jaar.” De boot is bijna klaar. 

Vuur en water
Na de zomer gaat de klas het water op. De smid maakt 
dan het anker. “Dat wordt een feest, want zo zwaar is 
er in het dorp nog nooit een gemaakt”, zegt hij trots.
`;

test('an opening between two columns stands apart, with its lines, and the sentence around it goes on', () => {
  const draft = draftOf(COLUMNS);
  expect(draft.looseLines).toEqual([6, 7, 8, 10, 12, 14]);
  const [text = '', loose = ''] = bodyOf(draft).split('{/* TWIJFEL bij regel 6: de regels 6 tot en met 14');
  expect(text).toContain('en de tijd is kort. Maar {/* TWIJFEL');
  expect(text).not.toContain('smederij');
  expect(loose).toContain('mooie oude werkplaats aan de rand');
  expect(loose).toContain('\n\nGesprek met de smid\n\n03\n\nEEN JAAR IN DE SMEDERIJ');
});

test('words that may be missing are pointed at, and never filled in', () => {
  expect(doubtsOf(COLUMNS)).toContain(
    '7: de regel “waarom. Deze keer praten wij met de smid van het dorp over z…” begon met een spatie. Misschien ontbreken er woorden voor.',
  );
  expect(bodyOf(draftOf(COLUMNS))).toMatch(/geduld, en vertelt waarom\. \{\/\* TWIJFEL bij regel 7/);
});

test('an opening at the top is where it belongs', () => {
  const [before = '', opening = '', ...rest] = COLUMNS.split('\n\n');
  expect(draftOf([opening, before, ...rest.slice(3)].join('\n\n')).looseLines).toEqual([]);
});

test('a heading is a short line of its own, before text or between empty lines', () => {
  expect(draftOf(COLUMNS).headings).toEqual(['Vuur en water']);
  expect(bodyOf(draftOf(COLUMNS))).toContain('\n\n## Vuur en water\n\nNa de zomer');
  expect(draftOf('Vuur en water\n\nDe smid maakt het anker.').headings).toEqual(['Vuur en water']);
});

test('a short last line of a paragraph is no heading', () => {
  expect(draftOf('De klas bouwt aan een boot, en die is bijna\nklaar.\n\nDe smid helpt.').headings).toEqual([]);
});

test('a sentence goes on over pages, page numbers and titles of pages', () => {
  const page = (n: number, text: string): string => `Blad voor de smid ${n}\n${text}\n${n}\n\f`;
  const draft = draftOf(
    page(1, 'De smid legt het ijzer in het') + page(2, 'vuur en wacht op de ge-') + page(3, 'duldige leerling.'),
  );
  expect(bodyOf(draft)).toMatch(/^De smid legt het ijzer in het vuur en wacht op de geduldige leerling\.\n/);
  expect(draft).toMatchObject({ bridges: 2, doubts: [] });
  expect(draft.looseLines).toHaveLength(6);
});

/** A page of running text in a column, with something at its head. */
const pageOf = (head: string): string =>
  `${head}\nDe smid legt het ijzer in het vuur en wacht op de leerling,\ndie er elke week een uur voor komt en daar veel van leert.\nHij doet het dan zelf na, met een hamer die bij hem past.\n`;

test('a title of pages is no heading, even where a text has only two pages', () => {
  const draft = draftOf([pageOf('Gesprek met de smid 1'), pageOf('Gesprek met de smid 2')].join('\f'));
  expect(draft.headings).toEqual([]);
  expect(draft.looseLines).toEqual([1, 5]);
});

test('titles that take turns on left and right pages are no headings', () => {
  const heads = ['Blad voor de smid', 'Gesprek met de smid', 'Blad voor de smid', 'Gesprek met de smid'];
  expect(draftOf(heads.map(pageOf).join('\f')).headings).toEqual([]);
});

test('a heading that stands on one page only stays one', () => {
  expect(draftOf([pageOf('Vuur en water'), pageOf('De boot is klaar')].join('\f')).headings).toEqual([
    'Vuur en water',
    'De boot is klaar',
  ]);
});

test.each([
  ['rows of points', 'Vuur en water ........ 3\nDe boot is klaar ..... 5\nNa de zomer .......... 12'],
  ['points with spaces', 'Vuur en water . . . . . 3\nDe boot is klaar . . . 5\nNa de zomer . . . . 12'],
  ['a gap', 'Vuur en water    3\nDe boot is klaar    5\nNa de zomer    12'],
  ['a single space', 'Vuur en water 3\nDe boot is klaar 5\nNa de zomer 12'],
])('a table of contents with %s has no headings, and stands apart', (_, contents) => {
  const draft = draftOf(`Inhoudsopgave\n\n${contents}\n\n${pageOf('Vuur en water')}${pageOf('')}`);
  expect(draft.headings).toEqual(['Vuur en water']);
  expect(draft.looseLines).toEqual([1, 3, 4, 5]);
  expect(bodyOf(draft)).toMatch(/^## Vuur en water\n/);
});

test('sentences and headings with a year in them are no table of contents', () => {
  const text = 'De start in 2020\n\nDe smid begint.\n\nHet jaar 2019\n\nDe smid leert.';
  expect(draftOf(text).headings).toEqual(['De start in 2020', 'Het jaar 2019']);
});

test('a heading that nearly fills its column is found between white space', () => {
  const heading = 'Wat de leerlingen van de smid zelf al konden doen';
  const draft = draftOf(`${pageOf('Vuur en water')}\n${heading}\n\n${pageOf('').trim()}`);
  expect(draft.headings).toEqual(['Vuur en water', heading]);
});

test('a line that a page or column cut off is no heading, however it begins', () => {
  const text = `${pageOf('').trim().replace(', met een hamer die bij hem past.', ' in het huis van de')}\n\nSmid aan het water, die er zijn hele leven al woont\n\n${pageOf('').trim()}`;
  expect(draftOf(text).headings).toEqual([]);
});

test('where it is not sure whether a paragraph goes on, it says so', () => {
  const lines =
    'Het ijzer gaat in het vuur en de smid wacht tot het\nrood is, want dan pas kan hij het buigen. Hij zegt dan\n';
  expect(
    doubtsOf(
      `${lines}\nLeerlingen kijken toe, want dat mag van de smid, en zij\nleren er veel van.\n${lines}goed.\n`,
    )[0],
  ).toBe(
    '4: voor “Leerlingen kijken toe, want dat mag van de smid, en zij” eindigt geen zin. Loopt de alinea hier door? Nu niet.',
  );
  expect(doubtsOf('Het ijzer is rood.\n\nen de smid wacht.')).toEqual([
    '3: de alinea begint met een kleine letter: “en de smid wacht.”. Misschien ontbreken er woorden voor.',
  ]);
});

test('a doubt stands behind its word, with both readings and the line in the source', () => {
  const draft = draftOf('Wij dansen een vonken-\ndans voor de klas.');
  expect(bodyOf(draft)).toBe(
    'Wij dansen een vonkendans {/* TWIJFEL bij regel 1: “vonkendans” of “vonken-dans”? Hier staat nu het eerste. */} voor de klas.',
  );
});

test('half a word of which the rest is missing is a doubt', () => {
  expect(doubtsOf('Dit is het aam-\n\n12\n')).toEqual([
    '1: “aam-” is het begin van een woord. De rest volgt hier niet.',
  ]);
});

test('a word over three short lines is read whole', () => {
  expect(bodyOf(draftOf('Elke dag\nveilig-\nheidsbril-\nlen op.'))).toBe('Elke dag veiligheidsbrillen op.');
});

test('hyphens within a line stay as they are', () => {
  const text = 'De hout- en metaalklas bouwt een doe-het-zelf-kas met 3D-printers.';
  expect(bodyOf(draftOf(text))).toBe(text);
});

test('every bullet is a paragraph of its own', () => {
  expect(bodyOf(draftOf('Wij maken:\n• een boot\n• een anker'))).toBe('Wij maken:\n\n• een boot\n\n• een anker');
});

test('a paragraph that the site could not read is cut, and says so', () => {
  const draft = draftOf('De smid zegt "ja" en slaat. '.repeat(500));
  expect(draft.doubts.map(({ kind }) => kind)).toContain('long');
  expect(draft.letters).toMatchObject({ lost: 0, isInOrder: true });
});

test('the content check reads a draft, and refuses it for its remarks and its empty fields only', () => {
  const found = checkDraft(draftOf(`${COLUMNS}\nimport is <geen> {code} & geen [link](http://x.nl_y) *ster*.\n`).mdx);
  const body = found.filter(({ field }) => field === undefined);
  expect(new Set(body.map(({ message }) => message))).toEqual(
    new Set(['Wat tussen { en } staat, leest de site als code.']),
  );
  expect(found.length).toBeGreaterThan(body.length);
});

test('the fields are those of the template, and all are empty', () => {
  const fields = draftOf('De smid wacht.').mdx.split('---')[1] ?? '';
  expect(fields).toContain('\nperson: # bestandsnaam van de ondersteuner, zonder .mdx\n');
  expect(fields).not.toMatch(/lieverloo|gorinchem|2021/);
});

/** Everything but the control characters that no text file may hold. */
const anyText = fc
  .string({ unit: 'binary', maxLength: 300 })
  .map((text) => text.replaceAll(/(?![\n\f\r])\p{Cc}/gu, ' '));

/** Signs that mean something in MDX, in a PDF or to the import. */
const SIGNS = [
  ...Array.from('ab é-–…’“”"\'.,:;!?#*_`<>{}[]()&/\\|~@=+$^%0123'),
  ...['\n', '\n\n', '\f', '\u00AD', '\u2010', '\u0301', '12\n', '\n7\n', ' ', '  '],
  ...['import ', 'export ', 'https://', 'www.', 'a@b.nl', '<!--', '-->', ':::', '---', '{/*', '*/}', '&amp;', '[^1]'],
];
const signText = fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 80 });

test.each([
  ['any text', anyText],
  ['text full of signs', signText],
])('no character of %s is lost or moved', (_, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      const { lost, isInOrder } = draftOf(text).letters;
      expect({ lost, isInOrder }).toEqual({ lost: 0, isInOrder: true });
    }),
    { numRuns: 1000 },
  );
});
