import { expect, test } from 'vitest';
import { comment, shownText } from '../../../scripts/lib/interview-import/mdx-text.ts';
import { escapeText } from '../../../src/domain/text/plain-markdown.ts';

test.each([
  '<b>vet</b> en <Passage>',
  'import van hout',
  'export naar Spanje',
  '{process.exit()} en `code` en *ster* en _streep_ en ~weg~',
  '# geen kop',
  '- geen lijst',
  '1. ook niet',
  '> geen citaat',
  '---',
  '===',
  ':::tip',
  '[tekst](https://voorbeeld.nl/a_b) en ![beeld](x.png) en [^1]',
  'www.voor_beeld.nl en https://voor_beeld.nl/a_b en smid@voor_beeld.nl',
  '&lt; &amp; &#123; \\ | C:\\map',
])('a reader sees exactly “%s”', (text) => {
  expect(shownText(escapeText(text))).toBe(text);
});

test('plain Dutch is not escaped, so that an editor can read it', () => {
  const text = '“Zo’n 3D-printer”, zegt hij: ‘mooi!’ (Nu – of later?) Het importeren van 50% hout.';
  expect(escapeText(text)).toBe(text);
});

test.each(['hier */} en {daar}', '*{/*a-', '*}/'])(
  'a remark “%s” is not shown, and can not be closed from within',
  (remark) => {
    expect(shownText(`voor ${comment(remark)} na`).split(/\s+/)).toEqual(['voor', 'na']);
  },
);
