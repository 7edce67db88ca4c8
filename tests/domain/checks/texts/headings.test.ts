import { expect, test } from 'vitest';
import { checkHeadings } from '../../../../src/domain/checks/texts/headings.ts';
import { makeText, wordsOf } from '../../../builders.ts';

test.each([
  ['## A\n\n### B\n\n## C', []],
  ['# A', ['Een kop met één # is de titel van de pagina, en die staat er al. → Begin met ##.']],
  ['### A', ['Deze kop slaat een niveau over. → Begin met ##.']],
  ['## A\n\n#### B', ['Deze kop slaat een niveau over. → Begin met ###.']],
  ['## \n\ntekst', ['Deze kop heeft geen letter of cijfer dat een lezer ziet. → Vul hem in of haal de # weg.']],
  ['## …', ['Deze kop heeft geen letter of cijfer dat een lezer ziet. → Vul hem in of haal de # weg.']],
  ['## &#x3164;', ['Deze kop heeft geen letter of cijfer dat een lezer ziet. → Vul hem in of haal de # weg.']],
])('headings %j', (body, expected) => {
  expect(wordsOf(checkHeadings(makeText(body)))).toEqual(expected);
});
