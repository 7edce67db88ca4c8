import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import sharp from 'sharp';
import { CARD_SIZE, type ShareCard } from '../../../src/domain/derived/share-card.ts';
import { measureText } from '../../../scripts/lib/cards/card-fonts.ts';
import { layOutCard } from '../../../scripts/lib/cards/lay-out-card.ts';

const LONG = 'Arbeidsongeschiktheidsverzekeringsmaatschappijmedewerkersvertegenwoordiging';

/** What lies between the corner marks and the edge of the picture, and between the words and the foot. */
async function inkOutside(card: ShareCard): Promise<number> {
  const svg = Buffer.from(layOutCard(card, 'STO in beeld'));
  const { data, info } = await sharp(svg).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let found = 0;
  for (let y = 0; y < info.height; y++) {
    for (let x = 0; x < info.width; x++) {
      const isInside = x >= 84 && x < info.width - 84 && y >= 100 && y < info.height - 50;
      const at = (y * info.width + x) * 3;
      // The ink and the petrol of words; paint is yellow, the wall is white.
      if (!isInside && (data[at] ?? 255) < 150) found += 1;
    }
  }
  return found;
}

describe('the words of a picture to share', () => {
  test.each([
    ['the longest title of the site', 'Verantwoording van Voorbeeldregio, januari 2020 tot en met december 2024'],
    ['one long word', LONG],
    ['more than fits', `${LONG} `.repeat(12)],
    ['one letter', 'x'],
  ])('stay between the corner marks: %s', async (_what, title) => {
    const card = { kind: `Kind ${LONG}`, title, detail: 'Zuid-Holland en Noord-Brabant '.repeat(9), isExample: true };
    expect(await inkOutside(card)).toBe(0);
  });

  test('are shapes: no font of the computer is asked for', () => {
    const svg = layOutCard({ kind: 'Regio', title: 'Twente', detail: 'Overijssel' }, 'STO in beeld');
    expect(svg).not.toMatch(/<text|font|NaN|undefined/);
    expect(svg.match(/<path transform/g)?.length).toBeGreaterThan(20);
  });

  test('never break the drawing, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ unit: 'binary' }), (title, kind) => {
        expect(layOutCard({ kind, title, isExample: true }, title)).toMatch(/^<svg[^<]*>(?:<[^<>]*>)*<\/svg>$/);
      }),
    );
  });

  test('a title that is too long for the smallest letters ends in dots', () => {
    const short = layOutCard({ kind: 'Vraag', title: LONG }, 'x').length;
    const [long, longer] = [20, 40].map((count) => layOutCard({ kind: 'Vraag', title: `${LONG} `.repeat(count) }, 'x'));
    expect(long?.length).toBeGreaterThan(short);
    expect(longer).toBe(long);
  });
});

describe('a text', () => {
  test('is as wide as its letters, with less between those that fit together', () => {
    const sum = ['A', 'V'].map((letter) => measureText(letter, 'text', 100)).reduce((a, b) => a + b);
    expect(measureText('AV', 'text', 100)).toBeLessThan(sum);
  });

  test('draws a letter that the fonts lack without its accents, and leaves out what is no letter', () => {
    expect(measureText('₂', 'heading', 100)).toBe(measureText('2', 'heading', 100));
    expect(measureText('😀', 'heading', 100)).toBe(0);
    expect(measureText('ŝ', 'heading', 100)).toBeGreaterThan(0);
  });

  test('of a whole picture is never wider than the picture', () => {
    expect(measureText('STO in beeld', 'heading', 36)).toBeLessThan(CARD_SIZE.width / 2);
  });
});
