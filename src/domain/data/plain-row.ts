import { plainText } from '../text/plain-text.ts';
import type { DataRow } from './data-set.ts';

/** A row with every text on one line, without signs that turn text around: the same in each of its forms. */
export function plainRow(row: DataRow): DataRow {
  return plain(row) as DataRow;
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return plainText(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}
