import { expect, test } from 'vitest';
import { checkLinkTargets } from '../../../../src/domain/checks/links/link-targets.ts';
import type { Entry } from '../../../../src/domain/entry.ts';
import {
  makeContent,
  makeGuide,
  makeInterview,
  makeLab,
  makeNeed,
  makeProgramme,
  makeRegion,
  makeTerms,
  SETTINGS,
  wordsOf,
} from '../../../builders.ts';

const site = [
  makeRegion('gorinchem-altena', { lines: [{ id: 'docenten', title: 'D', programmeLine: 'docenten' }] }, '## De stand'),
  makeInterview('lenie', {}, '<Passage anchor="plan-b" themes="corona">\n\n## Plan B\n\n</Passage>'),
  makeLab('technum'),
  makeGuide('index'),
  makeGuide('bronnen'),
  makeProgramme(),
  makeNeed('meer-scholing'),
  ...makeTerms({ id: 'lob', term: 'lob' }),
];
const targets = (address: string, more: readonly Entry[] = []) =>
  wordsOf(
    checkLinkTargets(makeContent([...site, ...more, makeRegion('hier', {}, `## Hier\n\n[x](${address})`)]), SETTINGS),
  );

test.each([
  ['/'],
  ['/regios/'],
  ['/regios/?provincie=Utrecht'],
  ['/regios/#inhoud'],
  ['/regios/#top'],
  ['/regios/gorinchem-altena/'],
  ['/regios/gorinchem-altena/#de-stand'],
  ['/regios/gorinchem-altena/#lijn-docenten'],
  ['/regios/gorinchem-altena/#bron-krant'],
  ['/interviews/lenie/#plan-b'],
  ['/labs/technum/'],
  ['/kennisbank/'],
  ['/kennisbank/bronnen/'],
  ['/tijdlijn/#periode-eerste'],
  ['/tijdlijn/#datum-begin'],
  ['/begrippen/#lob'],
  ['/aanbod/'],
  ['/aanbod/#behoefte-meer-scholing'],
  ['#hier'],
  ['https://elders.nl/'],
])('%s leads somewhere', (address) => {
  expect(targets(address)).toEqual([]);
});

test.each([
  [
    '/regios/gorinchem-altna/',
    'De pagina “/regios/gorinchem-altna/” bestaat niet. → Bedoelde u “/regios/gorinchem-altena/”?',
  ],
  [
    '/regios/gorinchem-altena',
    'De pagina “/regios/gorinchem-altena” bestaat niet. → Bedoelde u “/regios/gorinchem-altena/”?',
  ],
  ['/kansen/', 'De pagina “/kansen/” bestaat niet. → Haal de link weg, of zoek het adres op in de site.'],
  [
    '/regios/gorinchem-altena/#stand',
    'Op die pagina is geen plek met de naam “stand”. → Kies een van: de-stand, merken, lijnen, bronnen, lijn-docenten, bron-krant.',
  ],
  ['/interviews/lenie/#plan-c', 'Op die pagina is geen plek met de naam “plan-c”. → Bedoelde u “plan-b”?'],
  [
    '/aanbod/#behoefte-meer-schooling',
    'Op die pagina is geen plek met de naam “behoefte-meer-schooling”. → Bedoelde u “behoefte-meer-scholing”?',
  ],
  ['/regios/#onbekend', 'Op die pagina is geen plek met de naam “onbekend”. → Haal “#onbekend” weg.'],
  [
    '/regios/gorinchem-altena/#scholen',
    'Op die pagina is geen plek met de naam “scholen”. → Kies een van: de-stand, merken, lijnen, bronnen, lijn-docenten, bron-krant.',
  ],
  ['/begrippen/#lop', 'Op die pagina is geen plek met de naam “lop”. → Bedoelde u “lob”?'],
  ['#daar', 'Op die pagina is geen plek met de naam “daar”. → Kies een van: hier, merken, bronnen, bron-krant.'],
])('%s leads nowhere', (address, expected) => {
  expect(targets(address)).toEqual([expected]);
});

test('a page whose text can not be read keeps its places to itself', () => {
  const unread = { ...makeRegion('stuk'), body: undefined };
  expect(targets('/regios/stuk/#ergens', [unread])).toEqual([]);
});

test('sections that a page only has with something in them can be linked to when it is there', () => {
  const region = makeRegion('een', { schools: [{ name: 'A' }] }, '[x](#scholen) [y](#lokalen)');
  const links = (...more: readonly Entry[]) => checkLinkTargets(makeContent([region, ...more]), SETTINGS).length;
  expect(links()).toBe(1);
  expect(links(makeLab('lab', { region: 'een' }))).toBe(0);
});

test('a whole address of the site itself is judged as one of its pages', () => {
  const body = '[a](https://sto.voorbeeld/regios/) [b](https://sto.voorbeeld/weg/) [c](https://elders.nl/weg/)';
  const region = makeRegion('een', { website: 'https://sto.voorbeeld/ook-weg/' }, body);
  const settings = { ...SETTINGS, origin: 'https://sto.voorbeeld' };
  expect(checkLinkTargets(makeContent([region]), settings).map(({ field, message }) => [field, message])).toEqual([
    [undefined, 'De pagina “/weg/” bestaat niet.'],
    ['website', 'De pagina “/ook-weg/” bestaat niet.'],
  ]);
});
