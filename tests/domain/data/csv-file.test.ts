import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDataCsv } from '../../../src/domain/data/csv-file.ts';
import { plainRow } from '../../../src/domain/data/plain-row.ts';
import { FULL, SAMPLE, UNKNOWN } from './sample-set.ts';

function read(csv: string): string[][] {
  return parse(csv, { bom: true, delimiter: ';' });
}

test('what is known stands there as a Dutch spreadsheet writes it, and what is not stays empty', () => {
  const csv = formatDataCsv(SAMPLE, [FULL, UNKNOWN]);
  expect(csv.startsWith('\uFEFF"id";"naam";')).toBe(true);
  expect(csv.split('\r\n')).toHaveLength(4);
  expect(read(csv)).toEqual([
    ['id', 'naam', 'datum', 'breedte', 'aantal', 'nieuw', 'stand', 'woorden', 'onderdelen', 'onderdelen_prijs'],
    ['bank', 'Een bank', '2021-Q2', '-68,5', '0', 'nee', 'gehouden', 'hout\ngroot', 'poot\nblad', '4\n'],
    ['kast', 'Een kast', '', '', '', '', '', '', '', ''],
  ]);
});

test.each(['=1+1', '+31', '-2', '@som', '\t=1', '＝1'])('a spreadsheet takes %j for no formula', (title) => {
  const [, row] = read(formatDataCsv(SAMPLE, [plainRow({ ...FULL, title, tags: [title, 'hout', title] })]));
  const text = title.trim();
  expect([row?.[1], row?.[7]]).toEqual([`'${text}`, `'${text}\nhout\n'${text}`]);
});

test('any text comes out as it went in, and every list keeps its parts', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((words) => plainRow({ words })['words'] !== '');
  fc.assert(
    fc.property(text, fc.array(text, { minLength: 1 }), (title, tags) => {
      const row = plainRow({ ...FULL, title, tags });
      const [, cells] = read(formatDataCsv(SAMPLE, [row]));
      expect(unescape(cells?.[1])).toBe(row['title']);
      expect(cells?.[7]?.split('\n').map(unescape)).toEqual(row['tags']);
    }),
  );
});

function unescape(cell: string | undefined): string | undefined {
  return cell?.replace(/^'(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/, '');
}
