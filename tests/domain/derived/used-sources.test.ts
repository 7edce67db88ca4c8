import { expect, test } from 'vitest';
import { joinSources } from '../../../src/domain/derived/used-sources.ts';

test('the same address is the same source, as the first page cites it', () => {
  const url = 'https://krant.example.nl/stuk/';
  const joined = joinSources([
    { link: 'regio', sources: [{ title: 'Een stuk', url, read: '2026-11' }] },
    { link: 'begrip', sources: [{ title: 'Het stuk', url }] },
  ]);
  expect(joined).toEqual([{ title: 'Een stuk', url, read: '2026-11', usedBy: ['regio', 'begrip'] }]);
});

test('without an address title and publisher tell sources apart', () => {
  const sources = [
    { title: 'Jaarverslag', publisher: 'A' },
    { title: 'Jaarverslag', publisher: 'B' },
    { title: 'Jaarverslag' },
  ];
  expect(joinSources([{ link: 'x', sources }])).toHaveLength(3);
});
