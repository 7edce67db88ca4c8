import { expect, test } from 'vitest';
import { checkNationalFigures } from '../../../src/domain/checks/national-figures.ts';
import { makeProgramme } from '../../builders.ts';
import { contentOf, words } from './plans/plan-content.ts';

interface Measurement {
  readonly date: string;
  readonly value?: number;
}

/** What an editor is told of a figure with these measurements. */
function tell(unit: string, ...measurements: readonly Measurement[]): string[] {
  const figure = { id: 'leerlingen', title: 'Leerlingen', unit, measurements, text: 'Geteld.', source: 'krant' };
  return words(checkNationalFigures(contentOf(makeProgramme({ figures: [figure] }))));
}

test('a moment without a number is no problem: it is unknown', () => {
  expect(
    tell('percent', { date: '2021-2022', value: 19.5 }, { date: '2022-2023' }, { date: '2023-2024', value: 20.2 }),
  ).toEqual([]);
});

test('numbers stand in the order of time, each moment once', () => {
  expect(tell('pupils', { date: '2023', value: 1 }, { date: '2021', value: 2 }, { date: '2021', value: 3 })).toEqual([
    'content/programme.yaml:33  figures.0.measurements.1.date\n' +
      '  De getallen staan niet op volgorde: 2021 komt niet na 2023.\n' +
      '  → Zet het oudste getal bovenaan, en elk moment maar één keer.',
    'content/programme.yaml:35  figures.0.measurements.2.date\n' +
      '  De getallen staan niet op volgorde: 2021 komt niet na 2021.\n' +
      '  → Zet het oudste getal bovenaan, en elk moment maar één keer.',
  ]);
});

test('a share is at most the whole, a number of pupils may be any', () => {
  expect(tell('pupils', { date: '2023', value: 101 })).toEqual([]);
  expect(tell('percent', { date: '2023', value: 101 })).toEqual([
    'content/programme.yaml:32  figures.0.measurements.0.value\n' +
      '  Meer dan 100 procent van een geheel kan niet: hier staat 101.\n' +
      '  → Verander het getal, of kies een andere unit.',
  ]);
});
