import { expect, test } from 'vitest';
import { checkSources } from '../../../src/domain/checks/sources.ts';
import { formatProblem } from '../../../src/domain/schema/problem.ts';
import { makeAbout, makeContent, makeProgramme, makeRegion, SOURCE, wordsOf } from '../../builders.ts';

test('a fact may cite a source of its own page, and a source need not be cited', () => {
  const region = makeRegion('een', { sources: [SOURCE, { ...SOURCE, id: 'plan' }] }, 'Een feit. <Source id="krant" />');
  expect(checkSources(makeContent([region]))).toEqual([]);
});

test('a source that the page does not have is told at its field and at its place in the text', () => {
  const region = makeRegion('een', { leadSchoolSource: 'krand' }, '\nEen feit. <Source id="plan" />');
  expect(checkSources(makeContent([region])).map(formatProblem)).toEqual([
    'content/regions/een.mdx:11  leadSchoolSource\n' +
      '  “krand” is geen bron van deze pagina.\n' +
      '  → Bedoelde u “krant”?',
    'content/regions/een.mdx:14\n' + '  “plan” is geen bron van deze pagina.\n' + '  → Kies een van: krant.',
  ]);
});

test('every source in the national dates is looked up too', () => {
  const event = { id: 'begin', title: 'Begin', date: '2018', lane: 'plans', text: 'Tekst.', source: 'wet' };
  expect(wordsOf(checkSources(makeContent([makeProgramme({ events: [event] })])))).toEqual([
    '“wet” is geen bron van deze pagina. → Kies een van: krant.',
  ]);
});

test('a page that can have no sources is told what to do instead', () => {
  expect(wordsOf(checkSources(makeContent([makeAbout('colofon', {}, '<Source id="krant" />')])))).toEqual([
    '“krant” is geen bron van deze pagina. → Deze soort pagina heeft geen bronnen. Zet in de tekst een gewone link.',
  ]);
});
