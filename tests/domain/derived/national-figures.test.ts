import { expect, test } from 'vitest';
import fc from 'fast-check';
import { drawFigure } from '../../../src/domain/derived/national-figures.ts';
import { nationalFigure } from '../../../src/domain/kinds/programme.ts';
import { source } from '../../../src/domain/schema/fields.ts';

const MONITOR = source.parse({
  id: 'monitor',
  title: 'De monitor',
  publisher: 'Techniekpact',
  date: '2024-06-27',
  read: '2026-11',
});

function draw(unit: string, ...values: readonly (number | undefined)[]) {
  const measurements = values.map((value, index) => ({ date: String(2020 + index), value }));
  const figure = { id: 'leerlingen', title: 'Leerlingen', unit, measurements, text: 'Geteld.', source: 'monitor' };
  return drawFigure(nationalFigure.parse(figure), [MONITOR]);
}

test('a share is a part of a hundred, so that a small rise looks small', () => {
  const { hasWhole, measurements } = draw('percent', 19.5, 20.2);
  expect(hasWhole).toBe(true);
  expect(measurements).toEqual([
    { moment: '2020', words: '19,5%', length: 19.5, isUnknown: false },
    { moment: '2021', words: '20,2%', length: 20.2, isUnknown: false, change: '0,7 procentpunt meer dan daarvoor' },
  ]);
});

test('numbers stand beside the largest of them, and a fall is told as well as a rise', () => {
  const { hasWhole, measurements } = draw('pupils', 11_440, 12_547, 12_182);
  expect(hasWhole).toBe(false);
  expect(measurements.map(({ words, length, change }) => [words, length, change])).toEqual([
    ['11.440 leerlingen', 91.2, undefined],
    ['12.547 leerlingen', 100, '1.107 meer dan daarvoor'],
    ['12.182 leerlingen', 97.1, '365 minder dan daarvoor'],
  ]);
});

test('what is unknown is said, has no bar and is compared with nothing', () => {
  const { measurements } = draw('percent', 19.5, undefined, 20.2);
  expect(measurements[1]).toEqual({ moment: '2021', words: 'onbekend', isUnknown: true });
  expect(measurements[2]).not.toHaveProperty('change');
});

test('nothing at all is a number too: it is known, and its bar has no length', () => {
  const [none, same] = draw('percent', 0, 0).measurements;
  expect(none).toMatchObject({ words: '0%', length: 0, isUnknown: false });
  expect(same).toMatchObject({ change: 'evenveel als daarvoor' });
});

test('a single number that is no share has nothing beside it, and so no bar', () => {
  expect(draw('euros', 368_640_080).measurements).toEqual([
    { moment: '2020', words: '368.640.080 euro', isUnknown: false },
  ]);
  expect(draw('percent', 20).measurements[0]).toHaveProperty('length', 20);
});

test('a figure names who says it and when, or that nobody wrote down when', () => {
  expect(draw('percent', 20).sourceWords).toBe('Techniekpact, 27 juni 2024');
  const { date: _, publisher: __, ...bare } = MONITOR;
  const figure = nationalFigure.parse({
    id: 'geld',
    title: 'Geld',
    unit: 'euros',
    measurements: [{ date: '2025/2028', value: 1 }],
    text: 'Geteld.',
    source: 'monitor',
  });
  expect(drawFigure(figure, [bare]).sourceWords).toBe('De monitor, ongedateerd');
});

test('no bar is longer than its room, and only what has no number is unknown', () => {
  const numbers = fc.array(fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: undefined }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(fc.constantFrom('percent', 'pupils', 'euros'), numbers, (unit, values) => {
      const { measurements } = draw(unit, ...values.slice(0, 20));
      for (const [index, { length = 0, isUnknown }] of measurements.entries()) {
        expect(length).toBeGreaterThanOrEqual(0);
        expect(length).toBeLessThanOrEqual(100);
        expect(isUnknown).toBe(values[index] === undefined);
      }
    }),
  );
});
