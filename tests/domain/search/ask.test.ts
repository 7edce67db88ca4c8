import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeSearchIndex } from '../../../src/domain/search/make-index.ts';
import { page, searchIn, sourcesOf } from './small-site.ts';

const SITE = [
  page('/begrippen/#stuurgroep', 'Stuurgroep', 'De mensen die over het plan besluiten.', { kind: 'Begrippen' }),
  page(
    '/kennisbank/lassen/',
    'Lassen in de les',
    'Leerlingen lassen twee platen aan elkaar. Een lasser van een bedrijf helpt.',
  ),
  page('/labs/laser/', 'Een laser in het lokaal', 'Met de laser snijd je hout. De laser is snel.', { kind: 'Lokaal' }),
  page(
    '/labs/praktijk/',
    'Praktijklokaal in Gouda',
    'In het praktijklokaal staat een draaibank. Praktijk is leuk in dit lokaal.',
    {
      kind: 'Lokaal',
      facets: { soort: ['Lokaal'], regio: ['Gouda'] },
      date: '2024-03',
    },
  ),
  page('/regios/gouda/', 'Gouda', 'Vijf scholen in Gouda werken samen aan techniekonderwijs.', {
    kind: 'Regio',
    facets: { soort: ['Regio'], regio: ['Gouda'] },
    names: [
      { name: 'Merewade College', what: 'school' },
      { name: 'Antonius College', what: 'school' },
      { name: 'Driestar College', what: 'school' },
      { name: 'Wellant College', what: 'school' },
    ],
  }),
  page('/kennisbank/geld/', 'Subsidie', 'De subsidie komt van het ministerie. Uitstel van de subsidie is vervelend.'),
  page('/voorbeeld/', 'Lassen in de les (voorbeeld)', 'Leerlingen lassen.', { isExample: true }),
];
const SYNONYMS = [{ phrases: ['stuurgroep', 'regiegroep', 'groep die besluit'] }, { phrases: ['subsidie', 'centen'] }];

const { ask } = searchIn(sourcesOf(SITE, { synonyms: SYNONYMS }));
const urls = async (query: string, more = {}): Promise<string[]> => (await ask(query, more)).hits.map(({ url }) => url);

describe('finds', () => {
  test.each([
    ['the word', 'stuurgroep', '/begrippen/#stuurgroep'],
    ['another form', 'praktijklokalen', '/labs/praktijk/'],
    ['a part of a compound', 'onderwijs', '/regios/gouda/'],
    ['a compound in two words', 'praktijk lokaal', '/labs/praktijk/'],
    ['a synonym', 'regiegroep', '/begrippen/#stuurgroep'],
    ['a synonym of several words', 'wie is de groep die besluit?', '/begrippen/#stuurgroep'],
    ['a word of the same family', 'lasser', '/kennisbank/lassen/'],
    ['what is real before an example', 'lassen', '/kennisbank/lassen/'],
    ['a slip', 'stuurgreop', '/begrippen/#stuurgroep'],
    ['the start of a word', 'praktijkl', '/labs/praktijk/'],
    ['a name', 'merewade', '/regios/gouda/'],
    ['the subject of a whole question', 'waar kan ik leren lassen met een bedrijf?', '/kennisbank/lassen/'],
    ['words that say nothing when there are no others', 'de mensen die over het', '/begrippen/#stuurgroep'],
  ])('%s', async (_, query, url) => {
    expect((await urls(query))[0]).toBe(url);
  });

  test('no laser for who wants to weld', async () => {
    expect(await urls('lassen')).not.toContain('/labs/laser/');
  });
});

describe('says', () => {
  test('that all was found, and what its best guess is', async () => {
    expect(await ask('Merewade College')).toMatchObject({
      match: 'all',
      best: { url: '/regios/gouda/', name: { name: 'Merewade College', what: 'school' } },
    });
  });

  test('what it mended, and can be told not to', async () => {
    expect(await ask('wat doet de Stuurgreop')).toMatchObject({
      mended: [{ typed: 'stuurgreop', meant: 'stuurgroep' }],
      meant: 'wat doet de stuurgroep',
    });
    expect(await ask('stuurgreop', { asTyped: true })).toMatchObject({
      mended: [],
      unknown: ['stuurgreop'],
      near: ['stuurgroep'],
    });
  });

  test('that it does not know a school, instead of all schools that are called college', async () => {
    expect(await ask('Lodewijk College')).toMatchObject({ unknownName: 'Lodewijk College', best: undefined });
    expect(await ask('pizza')).toMatchObject({ match: 'none', hits: [], unknown: ['pizza'], unknownName: undefined });
  });

  test('with which words it searched', async () => {
    expect((await ask('regiegroep')).ways).toContainEqual({ word: 'regiegroep', via: 'stuurgroep' });
  });

  test('which passage hits, with its words', async () => {
    const [hit] = (await ask('draaibank')).hits;
    expect(hit?.passage?.text).toEqual([
      { text: 'In het praktijklokaal staat een ', isHit: false },
      { text: 'draaibank', isHit: true },
      { text: '. Praktijk is leuk in dit lokaal.', isHit: false },
    ]);
  });
});

test('what is chosen is left, and every facet counts what choosing it would leave', async () => {
  const answer = await ask('gouda', { chosen: { soort: 'Lokaal' } });
  expect(answer.hits.map(({ url }) => url)).toEqual(['/labs/praktijk/']);
  expect(answer.facets.find(({ name }) => name === 'soort')?.values).toEqual([
    { value: 'Lokaal', count: 1 },
    { value: 'Regio', count: 1 },
  ]);
  expect(answer.facets.find(({ name }) => name === 'jaar')?.values).toEqual([{ value: '2024', count: 1 }]);
});

test('a page is found by the words that people use for it, which are never shown', async () => {
  const pages = [
    page('/kosten/', 'Kosten omlaag', 'Ouders betalen minder voor werkkleding.', {
      searchedAs: 'overall, wat kost het mij',
    }),
    page('/stof/', 'Stof', 'Een lap stof, een overall en een jas hangen aan de haak naast de deur van het lokaal.'),
  ];
  const { best, hits } = await searchIn(sourcesOf(pages)).ask('wat kost een overall');
  expect(best?.url).toBe('/kosten/');
  expect(JSON.stringify(hits.find(({ url }) => url === '/kosten/'))).not.toContain('overall');
});

test('a page is found by what goes with the question when it has none of its words', async () => {
  const site = [
    ...SITE,
    ...['a', 'b', 'c'].map((name) => page(`/${name}/`, 'Werk', `Verschoven door corona in ${name}.`)),
    ...Array.from({ length: 40 }, (_, number) => page(`/vul/${number}/`, 'Iets', `Over onderwerp nummer ${number}.`)),
    page('/uitstel/', 'Verschoven', 'Dit is verschoven.'),
  ];
  const found = await searchIn(sourcesOf(site)).ask('corona');
  expect(found.match).toBe('all');
  expect(found.hits.map(({ url }) => url)).not.toContain('/uitstel/');
  const loose = await searchIn(sourcesOf(site)).ask('corona zorgsector ziekenhuisbed verpleging');
  expect(loose.hits.map(({ url }) => url)).toContain('/uitstel/');
});

test('equal sources give equal files', () => {
  expect([...makeSearchIndex(sourcesOf(SITE))]).toEqual([...makeSearchIndex(sourcesOf(SITE))]);
});

test('the files of an answer are named after the index, so that two of them are never mixed', async () => {
  const { ask: other, read } = searchIn(sourcesOf(SITE.slice(1)));
  await other('lassen');
  expect(read[0]).toBe('start.json');
  expect(new Set(read.slice(1).map((file) => file.split('/')[1])).size).toBe(1);
  expect([...makeSearchIndex(sourcesOf(SITE)).keys()]).not.toContain(read[1]);
});

test('an index that could not be read is read again', async () => {
  const { makeSearch } = await import('../../../src/domain/search/ask.ts');
  const files = makeSearchIndex(sourcesOf(SITE));
  let isThere = false;
  const search = makeSearch((file) =>
    isThere ? Promise.resolve(JSON.parse(files.get(file) ?? '')) : Promise.reject(new Error('weg')),
  );
  await expect(search({ query: 'lassen', chosen: {}, limit: 3 })).rejects.toThrow('weg');
  isThere = true;
  expect((await search({ query: 'lassen', chosen: {}, limit: 3 })).match).toBe('all');
});

const TYPED = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom(
      'lassen',
      ' ',
      '"',
      "'",
      '(',
      '[',
      '\\',
      '.*',
      '^',
      '$',
      '🤖',
      'ß',
      'ه',
      '中',
      '-',
      '&',
      '<b>',
      '__proto__',
      'constructor',
    ),
  }),
  fc.constantFrom('a'.repeat(10_000), 'lassen '.repeat(1_500), '🙂'.repeat(5_000), '', ' '),
);

test('any text has an answer', async () => {
  await fc.assert(
    fc.asyncProperty(TYPED, async (query) => {
      const answer = await ask(query);
      expect(answer.query).toBe(query);
      expect(answer.hits.length === 0).toBe(answer.match === 'none');
    }),
    { numRuns: 300 },
  );
});
