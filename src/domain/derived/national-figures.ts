import { formatDate } from '../schema/calendar-date.ts';
import type { Source } from '../schema/fields.ts';
import type { NationalFigure } from '../kinds/programme.ts';
import { toTenth } from '../text/tenth.ts';

type Unit = NationalFigure['unit'];

/** One number of a figure, ready to be shown. */
interface DrawnMeasurement {
  readonly moment: string;
  /** `19,5%`, or that it is not known. */
  readonly words: string;
  /** The length of its bar from 0 to 100; absent where there is nothing to measure it by, or no number. */
  readonly length?: number;
  readonly isUnknown: boolean;
  /** `0,7 procentpunt meer dan daarvoor`; absent at the first number, and beside a number that is not known. */
  readonly change?: string;
}
export interface DrawnFigure extends Omit<NationalFigure, 'measurements'> {
  readonly measurements: readonly DrawnMeasurement[];
  /** Whether a bar is a part of a whole, so that the whole is drawn as well. */
  readonly hasWhole: boolean;
  /** `Platform Talent voor Technologie, april 2024`. */
  readonly sourceWords: string;
}

const WORDS: Readonly<Record<Unit, (value: number) => string>> = {
  percent: (value) => `${grouped(value)}%`,
  pupils: (value) => `${grouped(value)} ${value === 1 ? 'leerling' : 'leerlingen'}`,
  euros: (value) => `${grouped(value)} euro`,
};
const DIFFERENCE: Readonly<Record<Unit, string>> = { percent: ' procentpunt', pupils: '', euros: ' euro' };

/**
 * A figure as bars that begin at nothing: a share as a part of a hundred, other numbers beside the largest of them.
 * A single number that is no share has nothing beside it, and gets no bar.
 */
export function drawFigure(figure: NationalFigure, sources: readonly Source[]): DrawnFigure {
  const hasWhole = figure.unit === 'percent';
  const known = figure.measurements.flatMap(({ value }) => value ?? []);
  const whole = hasWhole ? 100 : known.length > 1 ? Math.max(...known) : 0;
  const measurements = figure.measurements.map(({ date, value }, index) => ({
    moment: formatDate(date),
    isUnknown: value === undefined,
    words: value === undefined ? 'onbekend' : WORDS[figure.unit](value),
    ...(value !== undefined && whole > 0 && { length: toTenth((100 * value) / whole) }),
    ...sayChange(figure.unit, figure.measurements[index - 1]?.value, value),
  }));
  return { ...figure, measurements, hasWhole, sourceWords: nameSource(sources.find(({ id }) => id === figure.source)) };
}

function sayChange(unit: Unit, before: number | undefined, value: number | undefined): { change?: string } {
  if (before === undefined || value === undefined) return {};
  const difference = toTenth(value - before);
  if (difference === 0) return { change: 'evenveel als daarvoor' };
  const size = `${grouped(Math.abs(difference))}${DIFFERENCE[unit]}`;
  return { change: `${size} ${difference > 0 ? 'meer' : 'minder'} dan daarvoor` };
}

function nameSource(source: Source | undefined): string {
  if (source === undefined) return 'bron onbekend';
  return [source.publisher ?? source.title, source.date === undefined ? 'ongedateerd' : formatDate(source.date)].join(
    ', ',
  );
}

function grouped(value: number): string {
  return new Intl.NumberFormat('nl', { maximumFractionDigits: 1 }).format(value);
}
