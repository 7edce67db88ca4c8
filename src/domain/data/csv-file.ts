import { stringify } from 'csv-stringify/sync';
import { columnsOf, valueOf, type Column } from './columns.ts';
import type { DataRow, DataSet } from './data-set.ts';

/** Between the parts of a list: in a spreadsheet each stands on a line of its own within the cell, and no text holds one. */
const LINE = '\n';

/**
 * A set as a table for spreadsheets, as the milestones of a region are: semicolons, a byte order mark and decimal commas,
 * as a Dutch Excel expects, and an apostrophe before what it would take for a formula. An empty cell is unknown.
 */
export function formatDataCsv(set: DataSet, rows: readonly DataRow[]): string {
  const columns = columnsOf(set);
  const records = rows.map((row) => columns.map((column) => cellOf(valueOf(row, column), column)));
  return stringify([columns.map(({ name }) => name), ...records], {
    bom: true,
    delimiter: ';',
    record_delimiter: '\r\n',
    quoted: true,
    escape_formulas: true,
    cast: { number: formatNumber },
  });
}

function cellOf(value: unknown, column: Column): string | number | null {
  if (Array.isArray(value)) return value.map((part: unknown) => lineOf(part, column)).join(LINE);
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (typeof value === 'number') return column.isList ? formatNumber(value) : value;
  return typeof value === 'string' ? (column.words.get(value) ?? value) : null;
}

/** What the writer of the table takes for a formula. It only looks at the beginning of a cell, and the first line may be empty. */
const FORMULA = /^(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/;

function lineOf(value: unknown, column: Column): string {
  return String(cellOf(value, column) ?? '').replace(FORMULA, "'");
}

function formatNumber(value: number): string {
  return String(value).replace('.', ',');
}
