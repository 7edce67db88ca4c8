import { expect, test } from 'vitest';
import { readAstroLine } from '../../scripts/lib/astro-log.ts';

const line = (message: string, level = 'info', label: string | null = null): string =>
  JSON.stringify({ message, label, level });

test('how many pages there are', () => {
  expect(readAstroLine(JSON.stringify({ pages: 12, kept: 3 }))).toEqual({ kind: 'pages', pages: 12, kept: 3 });
});

test('what Astro says of its own work is no news', () => {
  expect(readAstroLine(line('✓ Completed in 2s.\n'))).toEqual({ kind: 'other', text: '' });
});

test('a picture tells how far it is', () => {
  expect(readAstroLine(line('  ▶ /_astro/a.webp (before: 9kB, after: 3kB) (+12ms) (3/20)'))).toEqual({
    kind: 'picture',
    number: 3,
    total: 20,
  });
});

test('warnings and errors keep their words and their source', () => {
  expect([line('Kijk uit\n', 'warn', 'content'), line('Stuk', 'error')].map(readAstroLine)).toEqual([
    { kind: 'warning', text: '[content] Kijk uit' },
    { kind: 'error', text: 'Stuk' },
  ]);
});

test('what is not from Astro’s logger is kept as it is', () => {
  expect(['    at file.ts:1', '{ niet af'].map(readAstroLine)).toEqual([
    { kind: 'other', text: '    at file.ts:1' },
    { kind: 'other', text: '{ niet af' },
  ]);
});
