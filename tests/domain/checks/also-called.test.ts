import { expect, test } from 'vitest';
import { checkAlsoCalled, hintAlsoCalled } from '../../../src/domain/checks/also-called.ts';
import { formatProblem } from '../../../src/domain/schema/problem.ts';
import { makeContent, makeTerms } from '../../builders.ts';

test('a word of another term is no other word for this one, whatever its capitals and accents', () => {
  const terms = makeTerms(
    { id: 'docent', term: 'docent', alsoCalled: ['leraar', 'Coördinator'] },
    { id: 'leider', term: 'leider', forms: ['coordinator'] },
  );
  expect(checkAlsoCalled(makeContent(terms)).map(formatProblem)).toEqual([
    'content/terms.yaml:7  alsoCalled.1\n' +
      '  “Coördinator” is al een woord van het begrip “leider”.\n' +
      '  → Haal het hier weg. Horen de twee bij elkaar? Noem “leider” bij seeAlso.',
  ]);
});

test('the words of a term itself are known already', () => {
  const terms = makeTerms({
    id: 'lob',
    term: 'lob',
    full: 'loopbaanleren',
    forms: ['LOB-les'],
    alsoCalled: ['lob-les'],
  });
  expect(checkAlsoCalled(makeContent(terms)).map(formatProblem)).toEqual([
    'content/terms.yaml:9  alsoCalled.0\n' +
      '  “lob-les” is al het begrip zelf of een vorm ervan.\n' +
      '  → Haal het hier weg: de zoekfunctie kent het al.',
  ]);
});

test('one word for two terms stops nothing, and is told once', () => {
  const content = makeContent(
    makeTerms(
      { id: 'leerlab', term: 'leerlab', alsoCalled: ['makerspace'] },
      { id: 'techlab', term: 'techlab', alsoCalled: ['Makerspace'] },
    ),
  );
  expect(checkAlsoCalled(content)).toEqual([]);
  expect(hintAlsoCalled(content).map(formatProblem)).toEqual([
    'content/terms.yaml:12  alsoCalled.0\n' +
      '  “Makerspace” staat ook bij het begrip “leerlab”.\n' +
      '  → Wie dit zoekt, vindt ze alle twee. Is er maar één bedoeld? Haal het woord bij het andere weg.',
  ]);
});
