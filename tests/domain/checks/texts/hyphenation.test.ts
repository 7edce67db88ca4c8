import { expect, test } from 'vitest';
import { checkHyphenation } from '../../../../src/domain/checks/texts/hyphenation.ts';
import { makeContent, makeRegion, makeTerms, makeText, wordsOf } from '../../../builders.ts';

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
  expect(wordsOf(checkHyphenation(makeText(body)))).toEqual([expected]);
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
  expect(checkHyphenation(makeText(body))).toEqual([]);
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
