import { describe, expect, test } from 'vitest';
import { inKiosk, isScene, startOf, toStart } from '../../../src/domain/tour/kiosk-address.ts';

const PLACES = {
  'the web': ['https://sto.example/rondleiding/pie/', '/'],
  'a folder of a host': ['https://sto.example/sto/rondleiding/pie/', '/'],
  'a stick': ['file:///media/STO%20in%20beeld/rondleiding/pie/', '/index.html'],
} as const;

describe.each(Object.entries(PLACES))('on %s', (_, [tour, end]) => {
  const at = (scene: string, rest = '') => new URL(`${tour}${scene}${end}${rest}`);

  test('a kiosk begins at the scene that it was opened with', () => {
    expect(startOf(at('draaibanken', '?kiosk'))).toBe('draaibanken');
    expect(startOf(at('lascabines', '?kiosk=draaibanken'))).toBe('draaibanken');
  });

  test('who walks on stays in the kiosk, and looks the same way', () => {
    expect(inKiosk(at('lascabines', '#10,0,75'), 'draaibanken').href).toBe(
      at('lascabines', '?kiosk=draaibanken#10,0,75').href,
    );
  });

  test('it begins again where it began, and looks as at first', () => {
    expect(toStart(at('lascabines', '?kiosk=draaibanken#10,0,75')).href).toBe(
      at('draaibanken', '?kiosk=draaibanken').href,
    );
  });

  test('only the scenes of the tour are inside', () => {
    const here = at('draaibanken', '?kiosk');
    expect(isScene(at('lascabines'), here)).toBe(true);
    expect(isScene(at('lob'), here)).toBe(false);
    expect(isScene(new URL(tour), here)).toBe(false);
    expect(isScene(new URL(`../bwi/hal${end}`, tour), here)).toBe(false);
    expect(isScene(new URL('https://elders.example/rondleiding/pie/lascabines/'), here)).toBe(false);
    expect(isScene(new URL('mailto:school@example.nl'), here)).toBe(false);
  });
});
