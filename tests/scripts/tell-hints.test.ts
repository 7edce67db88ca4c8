import { expect, test } from 'vitest';
import { tellHints } from '../../scripts/lib/tell-hints.ts';

test('hints are told with their place and cure, and those of tours only with their pictures', () => {
  const told: string[] = [];
  const words = { message: 'Er staat iets in.', fix: 'Laat het weg.' };
  const hints = [
    { file: 'content/regions/een.mdx', line: 5, field: 'summary', ...words },
    { file: 'content/labs/een/tour.yaml', line: 2, field: 'title', ...words },
  ];
  tellHints({ hints }, (text) => told.push(text));
  expect(told).toEqual(['  Let op: content/regions/een.mdx:5  summary\n    Er staat iets in.\n    → Laat het weg.']);
});
