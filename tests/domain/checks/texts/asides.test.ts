import { expect, test } from 'vitest';
import { checkAsides } from '../../../../src/domain/checks/texts/asides.ts';
import { makeText, wordsOf } from '../../../builders.ts';

test.each([
  [':::tip[Kop]\nTekst\n:::', []],
  [
    ':::tip[Kop]\nTekst\n\nMeer tekst',
    [
      'Dit kader is niet afgesloten: alle tekst eronder komt erin. → Zet onder de tekst van het kader een regel met alleen :::.',
    ],
  ],
  [':::tipp\nTekst\n:::', ['“tipp” is geen bekend soort kader. → Bedoelde u “tip”?']],
  [':::kader\nTekst\n:::', ['“kader” is geen bekend soort kader. → Kies een van: note, tip, caution, danger.']],
  [
    '::: tip\nTekst\n:::',
    [
      'Dit kader met ::: is niet goed geschreven. → Schrijf :::tip[Kop] op een eigen regel, daaronder de tekst, en sluit af met een regel :::.',
    ],
  ],
  [
    ':::tip{icon="x"}\nTekst\n:::',
    [
      'Een kader met ::: kan geen { en } hebben. → Schrijf :::tip[Kop] op een eigen regel, daaronder de tekst, en sluit af met een regel :::.',
    ],
  ],
])('%j', (body, expected) => {
  expect(wordsOf(checkAsides(makeText(body)))).toEqual(expected);
});
