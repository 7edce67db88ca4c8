import { expect, test } from 'vitest';
import { checkNoCode } from '../../../../src/domain/checks/texts/no-code.ts';
import { makeText, wordsOf } from '../../../builders.ts';

test.each([
  [
    'import x from "y"',
    'Een regel die met import begint, leest de site als code. → Haal de regel weg: wat een tekst mag gebruiken, is er vanzelf. Is het een gewone zin, begin die dan anders.',
  ],
  [
    'export const a = 1',
    'Een regel die met export begint, leest de site als code. → Haal de regel weg. Is het een gewone zin, begin die dan anders.',
  ],
  [
    '{1 + 1}',
    'Wat tussen { en } staat, leest de site als code. → Haal het weg. Bedoelt u de tekens zelf, schrijf dan \\{ en \\}.',
  ],
])('%s is refused', (body, expected) => {
  expect(wordsOf(checkNoCode(makeText(body)))).toEqual([expected]);
});
