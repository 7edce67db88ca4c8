import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../../src/domain/checks/index.ts';
import { checkPersonalData, hintPersonalData } from '../../../../src/domain/checks/texts/personal-data.ts';
import { formatProblem } from '../../../../src/domain/schema/problem.ts';
import { makeContent, makeLab, makeOffer, makeRegion, SETTINGS, SOURCE, wordsOf } from '../../../builders.ts';

const NUMBER =
  'Laat het weg en noem een rol of een organisatie. Publiceert de organisatie het zelf voor iedereen? Dan mag het blijven.';
const NAME =
  'Laat het weg en noem een rol of een organisatie. Is het geen naam van een mens, of staat die persoon met toestemming op deze site? Dan mag het blijven.';

const regionWith = (summary: string, body = '') => makeContent([makeRegion('een', { summary }, body)]);

describe('what an author is told and may leave', () => {
  test('personal data in a field, each with what it is', () => {
    const content = regionWith('Bel Jan op 06-12345678 of mail jan@voorbeeld.nl; geef op NL91 ABNA 0417 1643 00.');
    expect(hintPersonalData(content).map(formatProblem)).toEqual([
      `content/regions/een.mdx:5  summary\n  Er staat een naam in: “Jan”.\n  → ${NAME}`,
      `content/regions/een.mdx:5  summary\n  Er staat een telefoonnummer in: “06-12345678”.\n  → ${NUMBER}`,
      `content/regions/een.mdx:5  summary\n  Er staat een mailadres in: “jan@voorbeeld.nl”.\n  → ${NUMBER}`,
      `content/regions/een.mdx:5  summary\n  Er staat een rekeningnummer in: “NL91 ABNA 0417 1643 00”.\n  → ${NUMBER}`,
    ]);
    expect(checkContent(content, SETTINGS)).toEqual([]);
  });

  test.each([
    ['a paragraph, at its own line', 'Eerste regel\nBel **Jan** nu.\n', 13],
    ['a heading', 'Tekst.\n\n## Bel Jan\n', 14],
    ['a cell', '| a | b |\n| - | - |\n| x | bel Jan |\n', 14],
    ['a list', '- een\n- bel Jan\n', 13],
    ['a box and its title', ':::tip[Bel Jan]\nTekst.\n:::\n', 12],
    ['the description of a picture', '![Bel Jan](./foto.jpg)\n', 12],
    ['an attribute', 'Tekst.\n\n<Empty title="Bel Jan">Tekst.</Empty>\n', 14],
    ['a component on one line', '<Empty title="Vraag">Bel Jan</Empty>\n', 12],
    ['the letters of a machine, where a form puts an address', 'Tekst.\n\nHier: `jan@voorbeeld.nl`\n', 14],
  ])('personal data in %s', (_, body, line) => {
    const hints = hintPersonalData(regionWith('Een regio.', body));
    expect(hints.map((hint) => [hint.line, hint.field])).toEqual([[line, undefined]]);
  });

  test('nothing in an address, a date, a choice or a block of code', () => {
    const source = { ...SOURCE, url: 'https://voorbeeld.nl/bel-jan@voorbeeld.nl' };
    const region = makeRegion('een', { sources: [source] }, '```text\nBel Jan op 06-12345678\n```\n');
    expect(hintPersonalData(makeContent([region]))).toEqual([]);
  });

  test('nothing of a region, a place, a school or an organisation that the site knows', () => {
    const region = makeRegion('een', {
      title: 'Rivierenland',
      schools: [{ name: 'Anna Bijns', town: 'Tiel', profiles: ['PIE'] }],
    });
    const offer = makeOffer('een', {
      summary: 'Bel Rivierenland of mail Anna Bijns, of vraag naar Tiel. Stuur het aan Damen. Bel Anna.',
      contact: { role: 'programmamanager', organisation: 'Damen' },
    });
    expect(wordsOf(hintPersonalData(makeContent([region, offer])))).toEqual([
      `Er staat een naam in: “Anna”. → ${NAME}`,
    ]);
  });
});

describe('in the captions of a tour', () => {
  const hintsOf = (text: string) =>
    hintPersonalData(makeContent([], { captions: new Map([['content/labs/een/loop-mee.vtt', { text }]]) }));

  test('it is told with the file and the line of what is said', () => {
    const captions =
      'WEBVTT\r\n\r\nNOTE Bel Noor.\r\n\r\nhal punt:kast\r\n00:06.123 --> 00:12.345\r\nDit is de kast.\r\nBel Jan op 06-12345678.\r\n';
    expect(hintsOf(captions).map(formatProblem)).toEqual([
      `content/labs/een/loop-mee.vtt:3\n  Er staat een naam in: “Noor”.\n  → ${NAME}`,
      `content/labs/een/loop-mee.vtt:8\n  Er staat een naam in: “Jan”.\n  → ${NAME}`,
      `content/labs/een/loop-mee.vtt:8\n  Er staat een telefoonnummer in: “06-12345678”.\n  → ${NUMBER}`,
    ]);
  });

  test('times and directions are no numbers of somebody', () => {
    expect(hintsOf('WEBVTT\n\nhal kijk:-30,-5,60\n01:06:12.345 --> 01:06:17.890\nKijk omhoog.\n')).toEqual([]);
  });

  test('a file that nobody could read is told elsewhere', () => {
    const problem = { line: 1, message: 'Dit bestand is niet te lezen.', fix: 'Bewaar het opnieuw.' };
    expect(
      hintPersonalData(makeContent([], { captions: new Map([['content/labs/een/film.vtt', { problem }]]) })),
    ).toEqual([]);
  });
});

test('in what pupils notice it is refused, and not told twice', () => {
  const notice = (text: string) => [{ text, by: 'leerling', date: '2021' }];
  const lab = makeLab('een', {
    pupilsNotice: notice('Leuk! App Noor, 06-12345678.'),
    teachersNotice: notice('Bel Jan.'),
  });
  const content = makeContent([lab]);
  expect(checkPersonalData(content).map(formatProblem)).toEqual([
    'content/labs/een/lab.mdx:12  pupilsNotice.0.text\n' +
      '  Er staat een naam in: “Noor”.\n' +
      '  → Laat het weg. Bij wat leerlingen merken, staan nooit namen, nummers of adressen van mensen.',
    'content/labs/een/lab.mdx:12  pupilsNotice.0.text\n' +
      '  Er staat een telefoonnummer in: “06-12345678”.\n' +
      '  → Laat het weg. Bij wat leerlingen merken, staan nooit namen, nummers of adressen van mensen.',
  ]);
  expect(hintPersonalData(content).map(({ field }) => field)).toEqual(['teachersNotice.0.text']);
});
