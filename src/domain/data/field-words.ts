import type { Column, ValueKind } from './columns.ts';

const KIND_WORDS: Readonly<Record<ValueKind, string>> = {
  text: 'tekst',
  date: 'datum, zo precies als de bron',
  day: 'dag',
  page: 'adres op deze site',
  link: 'webadres',
  whole: 'geheel getal',
  number: 'getal',
  'yes-no': 'ja of nee',
  choice: 'een vast woord',
};

/** What stands in a field, for who opens a file: `geheel getal, in euro`. */
export function formatValueKind({ kind, isList, unit }: Column): string {
  const words = `${KIND_WORDS[kind]}${unit === undefined ? '' : ` (${unit})`}`;
  return isList ? `lijst: ${words}` : words;
}
