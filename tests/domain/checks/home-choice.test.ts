import { expect, test } from 'vitest';
import { checkHomeChoice } from '../../../src/domain/checks/home-choice.ts';
import { formatProblem } from '../../../src/domain/schema/problem.ts';
import { makeContent, makeHome, makeRegion, SETTINGS } from '../../builders.ts';

test('what is chosen for home has what home shows of it', () => {
  const home = makeHome({ region: 'twente', practice: 'een' });
  expect(checkHomeChoice(makeContent([home, makeRegion('twente')]), SETTINGS).map(formatProblem)).toEqual([
    'content/home.yaml:1  region\n' +
      '  “twente” heeft geen plan, en de voorpagina laat dat zien.\n' +
      '  → Kies een andere, of maak content/plans/twente.yaml.',
  ]);
});

test('a site without anything to show at home is refused; a part of one is not', () => {
  const content = makeContent([makeRegion('twente')]);
  expect(checkHomeChoice(content, SETTINGS)).toEqual([]);
  expect(checkHomeChoice(content, { ...SETTINGS, neededPages: ['/'] }).map(({ file }) => file)).toEqual([
    'content/plans/….yaml',
    'content/labs/…/tour.yaml',
    'content/practices/….mdx',
  ]);
});
