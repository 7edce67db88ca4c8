import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readEntries } from '../../../scripts/lib/content/entries.ts';
import { checkExamples } from '../../../src/domain/checks/examples.ts';
import { fileOf, type CollectionName } from '../../../src/domain/collections.ts';
import type { Entry } from '../../../src/domain/entry.ts';
import { formatProblem } from '../../../src/domain/schema/problem.ts';
import {
  makeContent,
  makeHome,
  makeInterview,
  makeLab,
  makeMeeting,
  makeOffer,
  makeProgrammeLine,
  makeQuestion,
  makeRegion,
  makeSupporter,
  SOURCE,
  wordsOf,
} from '../../builders.ts';

const EXAMPLE = makeRegion('voorbeeldregio', { example: true, provinces: [] });
const REAL = makeRegion('gouda');
const check = (...entries: Entry[]) => checkExamples(makeContent([EXAMPLE, REAL, ...entries]));

const MISSING =
  '“voorbeeldregio” is een verzonnen voorbeeld, en hier staat niet bij dat dit er ook een is. → Zet er example: true bij als dit ook verzonnen is. Bestaat dit echt? Noem dan iets wat bestaat.';
const GROUNDLESS =
  'Hier staat example: true, maar dit hoort bij geen enkele verzonnen regio. → Noem de verzonnen regio waar dit bij hoort. Bestaat dit echt? Haal example dan weg.';
const realWords = (name: string) =>
  `“${name}” bestaat echt, en dit is een verzonnen voorbeeld. → Noem iets wat ook verzonnen is, of haal de verwijzing weg.`;

test('an example entry without its label is refused at the line that names the example', () => {
  expect(check(makeOffer('bus', { regions: ['gouda', 'voorbeeldregio'] })).map(formatProblem)).toEqual([
    'content/offers/bus.mdx:15  regions.1\n' +
      '  “voorbeeldregio” is een verzonnen voorbeeld, en hier staat niet bij dat dit er ook een is.\n' +
      '  → Zet er example: true bij als dit ook verzonnen is. Bestaat dit echt? Noem dan iets wat bestaat.',
  ]);
});

const PLAN = {
  period: { from: '2018', until: '2020' },
  lines: [{ line: 'region' }],
  sources: [SOURCE],
};

test.each([
  ['meeting', makeMeeting('avond', { region: 'voorbeeldregio' })],
  ['lab', makeLab('lokaal', { region: 'voorbeeldregio' })],
  ['practice', makePractice('les', { regions: ['voorbeeldregio'] })],
  ['plan', makeRecord('plans', 'voorbeeldregio', PLAN)],
  ['report', makeReport('verslag', 'voorbeeldregio')],
])('a %s of an example region carries the label too', (_, entry) => {
  expect(wordsOf(check(entry))).toEqual([MISSING]);
});

test.each([
  ['question', makeQuestion('wat', { regions: ['voorbeeldregio'] })],
  ['interview', makeInterview('gesprek', { regions: ['voorbeeldregio'] })],
  ['supporter', makeSupporter('lenie', { regions: ['voorbeeldregio'] })],
])('a %s, which always exists, names no example', (_, entry) => {
  expect(wordsOf(check(entry))).toEqual([
    '“voorbeeldregio” is een verzonnen voorbeeld, en dit gaat over wat bestaat. → Noem iets wat bestaat, of haal de verwijzing weg.',
  ]);
});

test('everything of an example region with its label is taken, also on a line of the nation', () => {
  const line = { id: 'een', title: 'Een lijn', programmeLine: 'leerlijnen' };
  const region = makeRegion('voorbeeldregio', { example: true, provinces: [], lines: [line] });
  const entries = [
    makeProgrammeLine('leerlijnen'),
    makeMeeting('avond', { region: 'voorbeeldregio', example: true }),
    makeRecord('plans', 'voorbeeldregio', { ...PLAN, example: true }),
    makeLab('lokaal', { region: 'voorbeeldregio', example: true }),
    makeOffer('bus', { regions: ['voorbeeldregio'], labs: ['lokaal'], example: true }),
  ];
  expect(checkExamples(makeContent([region, REAL, ...entries]))).toEqual([]);
});

test('the home page may lead through an example lab, and may not show an example region', () => {
  const lab = makeLab('lokaal', { example: true });
  expect(check(lab, makeHome({ lab: 'lokaal' }))).toEqual([]);
  expect(check(makeHome({ region: 'voorbeeldregio' })).map(({ field }) => field)).toEqual(['region']);
});

test('what is made up names no region, person or page that exists', () => {
  expect(wordsOf(check(makeOffer('bus', { regions: ['voorbeeldregio', 'gouda'], example: true })))).toEqual([
    realWords('gouda'),
  ]);
  const lenie = makeSupporter('lenie');
  const region = makeRegion('voorbeeldregio', { example: true, provinces: [], supporters: ['lenie'] });
  expect(wordsOf(checkExamples(makeContent([region, lenie])))).toEqual([realWords('lenie')]);
});

test('a link in the text of what is made up leads to no region that exists', () => {
  const text = 'Zie [Gouda](/regios/gouda/#bronnen) en [de lijst](/regios/).';
  expect(check(makeMeeting('avond', { region: 'voorbeeldregio', example: true }, text)).map(formatProblem)).toEqual([
    'content/meetings/avond.mdx:16\n' +
      '  “/regios/gouda/#bronnen” bestaat echt, en dit is een verzonnen voorbeeld.\n' +
      '  → Noem iets wat ook verzonnen is, of haal de verwijzing weg.',
  ]);
});

test('the label is refused where nothing makes it an example', () => {
  expect(wordsOf(check(makeMeeting('avond', { example: true })))).toEqual([GROUNDLESS]);
  expect(wordsOf(check(makeMeeting('avond', { region: 'gouda', example: true })))).toEqual([
    GROUNDLESS,
    realWords('gouda'),
  ]);
  expect(wordsOf(check(makeRecord('plans', 'gouda', { ...PLAN, example: true })))).toEqual([
    GROUNDLESS,
    realWords('gouda'),
  ]);
});

test('a lab can be an example without a region', () => {
  expect(check(makeLab('lokaal', { example: true }))).toEqual([]);
});

test('no address leads from what is made up to a site of others', () => {
  const region = makeRegion('voorbeeldregio', {
    example: true,
    provinces: [],
    website: 'https://sto.example/',
    sources: [{ ...SOURCE, url: 'https://krant.example/stuk/' }],
  });
  expect(checkExamples(makeContent([region])).map(({ field }) => field)).toEqual(['website', 'sources.0.url']);
});

function makePractice(id: string, fields: object): Entry {
  const required = {
    title: 'Een les',
    kind: 'elective',
    summary: 'Iets.',
    whatWeDid: { text: 'Iets.', source: 'krant' },
    howSure: { level: 'low', because: 'Eén bron.' },
    state: 'proposal',
    reviewBy: '2027',
    sources: [SOURCE],
  };
  return readOne('practices', id, `---\n${stringify({ ...required, ...fields })}---\n`);
}

function makeReport(id: string, region: string): Entry {
  const period = { from: '2018', until: '2020' };
  const [content, finance, administration] = ['1', '2', '3'].map(() => ({ state: 'not-shared' }));
  return makeRecord('reports', id, {
    region,
    period,
    content,
    finance,
    administration,
    sources: [SOURCE],
  });
}

function makeRecord(collection: CollectionName, id: string, fields: object): Entry {
  return readOne(collection, id, stringify(fields));
}

function readOne(collection: CollectionName, id: string, text: string): Entry {
  const { entries, problems } = readEntries({ file: fileOf(collection, id), collection, id }, text);
  const [entry] = entries;
  if (entry === undefined || problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
  return entry;
}
