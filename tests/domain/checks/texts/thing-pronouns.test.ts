import { expect, test } from 'vitest';
import { checkContent, hintContent } from '../../../../src/domain/checks/index.ts';
import { hintThingPronouns } from '../../../../src/domain/checks/texts/thing-pronouns.ts';
import { formatProblem } from '../../../../src/domain/schema/problem.ts';
import { makeContent, makeRegion, SETTINGS, SOURCE } from '../../../builders.ts';

const FIX =
  'Schrijf die, deze of dat, of noem het woord opnieuw: bij zij en haar denkt een lezer aan een vrouw. Gaat het over een vrouw? Dan mag het blijven.';

test('a thing that is called zij or haar is told at its line, and stops nothing', () => {
  const region = makeRegion(
    'een',
    { summary: 'Deze regio paste haar plan aan.' },
    'Een kop.\n\nDe school begon in 2021.\nToen wilde zij een lab.\n',
  );
  const content = makeContent([region]);
  expect(hintThingPronouns(content).map(formatProblem)).toEqual([
    `content/regions/een.mdx:5  summary\n  “haar” lijkt te slaan op “Deze regio”: “Deze regio paste haar plan aan.”\n  → ${FIX}`,
    `content/regions/een.mdx:15\n  “zij” lijkt te slaan op “De school”: “Toen wilde zij een lab.”\n  → ${FIX}`,
  ]);
  expect(hintContent(content, SETTINGS)).toHaveLength(2);
  expect(checkContent(content, SETTINGS)).toEqual([]);
});

test('titles of sources and what teachers and pupils told are the words of others', () => {
  const said = 'De school liet haar lab zien.';
  const region = makeRegion('een', {
    sources: [{ ...SOURCE, title: said }],
    teachersNotice: [{ text: said, by: 'docent', date: '2021', source: 'krant' }],
  });
  expect(hintThingPronouns(makeContent([region]))).toEqual([]);
});
