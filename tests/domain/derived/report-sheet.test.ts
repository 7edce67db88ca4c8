import { expect, test } from 'vitest';
import { fitReport, type SheetTexts } from '../../../src/domain/derived/report-sheet.ts';

const sentence = 'De regio wacht tot mensen elkaar weer mogen ontmoeten, en vertelt dan wat er klaar is.';

function makeTexts(count: number, fields: Partial<SheetTexts> = {}): SheetTexts {
  const items = Array.from({ length: count }, () => ['Een besluit van de regio', sentence]);
  return {
    title: 'Verantwoording van Voorbeeld',
    intro: ['17 mijlpalen: 8 gehaald, 2 bezig, 7 onbekend.'],
    parts: [sentence, sentence, sentence],
    decisions: items,
    moved: items,
    due: items,
    sources: items,
    ...fields,
  };
}

test('a report with little to tell is printed whole', () => {
  expect(fitReport(makeTexts(3))).toEqual({ decisions: 3, moved: 3, due: 3, sources: 3 });
});

test('of long lists as much is printed as one sheet has room for, and of each list something', () => {
  const room = fitReport(makeTexts(40));
  for (const [list, printed] of Object.entries(room))
    expect({ list, fits: printed > 0 && printed < 40 }).toEqual({ list, fits: true });
});

test('decisions are printed before what moved, and both before sources', () => {
  const few = fitReport(makeTexts(8, { decisions: [], moved: [] }));
  const many = fitReport(makeTexts(8, { due: [] }));
  expect(many.decisions).toBeGreaterThan(many.moved);
  expect(many.sources).toBeLessThanOrEqual(few.sources);
});

test('longer parts leave less room for the lists below them', () => {
  const short = fitReport(makeTexts(40));
  const long = fitReport(makeTexts(40, { parts: [sentence.repeat(6)] }));
  expect(long.due).toBeLessThan(short.due);
});
