import { expect, test } from 'vitest';
import { readPdf } from '../../../scripts/lib/interview-import/pdf-text.ts';
import { makePdf } from './pdf-builder.ts';

test('lines that stand close are one block, white space and a new page end it', async () => {
  const pdf = makePdf([
    [
      { y: 350, text: 'De smid legt het ij-' },
      { y: 338, text: 'zer in het vuur.' },
      { y: 310, text: 'Dan wacht hij.' },
    ],
    [{ y: 350, text: 'De volgende dag' }],
  ]);
  expect(await readPdf(pdf)).toBe('De smid legt het ij-\nzer in het vuur.\n\nDan wacht hij.\n\f\nDe volgende dag');
});

test('a line higher on the page begins another column', async () => {
  const pdf = makePdf([
    [
      { y: 100, text: 'onder aan de ene kolom' },
      { y: 350, text: 'boven aan de andere' },
    ],
  ]);
  expect(await readPdf(pdf)).toBe('onder aan de ene kolom\n\nboven aan de andere');
});

test('a line of larger letters stands apart, whatever the space around it', async () => {
  const pdf = makePdf([
    [
      { y: 350, text: 'Vuur en water', size: 14 },
      { y: 336, text: 'De smid legt het ijzer in' },
      { y: 324, text: 'het vuur.' },
    ],
  ]);
  expect(await readPdf(pdf)).toBe('Vuur en water\n\nDe smid legt het ijzer in\nhet vuur.');
});
