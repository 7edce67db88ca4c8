import { expect, test } from 'vitest';
import { checkClaims } from '../../../src/domain/checks/claims.ts';
import { formatProblem } from '../../../src/domain/schema/problem.ts';
import { makeContent, makeInterview } from '../../builders.ts';

test('what came of an announcement does not lie before it', () => {
  const claims = ['2020-12', '2021-06', '2021'].map((date) => ({
    anchor: 'a',
    said: 'S.',
    cameOfIt: { text: 'T.', date, source: 'krant' },
  }));
  expect(checkClaims(makeContent([makeInterview('een', { date: '2021-06-18', claims })])).map(formatProblem)).toEqual([
    'content/interviews/een.mdx:19  claims.0.cameOfIt.date\n' +
      '  Wat ervan kwam, is van december 2020: vóór het gesprek van 18 juni 2021.\n' +
      '  → Verander date van cameOfIt of van het gesprek. Was het er al vóór het gesprek? Haal cameOfIt weg.',
  ]);
});
