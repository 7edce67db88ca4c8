import { expect, test } from 'vitest';
import { formatCount, formatDuration, formatKilobytes } from '../../scripts/lib/dutch-figures.ts';

test('counts have a Dutch thousands point and the right number', () => {
  expect([0, 1, 1500].map((n) => formatCount(n, 'pagina', 'pagina’s'))).toEqual([
    '0 pagina’s',
    '1 pagina',
    '1.500 pagina’s',
  ]);
});

test('a short time is in seconds, a long one in minutes', () => {
  expect([840, 119_900, 119_960, 245_000].map(formatDuration)).toEqual([
    '0,8 s',
    '119,9 s',
    '2 min 00 s',
    '4 min 05 s',
  ]);
});

test('bytes are told in kB of a thousand', () => {
  expect(formatKilobytes(52_912)).toBe('52,9 kB');
});
