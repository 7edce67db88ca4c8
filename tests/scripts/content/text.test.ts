import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tellEditor } from '../../../src/domain/schema/message.ts';
import { LARGEST_FILE, readText } from '../../../scripts/lib/content/text.ts';

function read(bytes: Buffer | string): string {
  const reading = readText(Buffer.from(bytes));
  if ('text' in reading) return reading.text;
  const { line, message, fix } = reading.problem;
  return `${line ?? '-'}: ${tellEditor(message)} → ${tellEditor(fix)}`;
}

test('ordinary text comes through, with tabs, CRLF, accents and emoji', () => {
  expect(read('één\r\n\ttwee 👩‍🔧\n')).toBe('één\r\n\ttwee 👩‍🔧\n');
});

test('a byte order mark is dropped', () => {
  expect(read('\uFEFF---\n')).toBe('---\n');
});

const NOT_UTF8 =
  'Vanaf deze regel is het bestand geen gewone tekst (UTF-8). → Open het in een teksteditor, herstel de vreemde tekens en bewaar het als UTF-8.';

test.each([
  ['a character cut in two', Buffer.from([0x61, 0x0a, 0xc3]), 2],
  ['a letter from old Windows', Buffer.from('een\ntwee\ncaf\xe9\n', 'latin1'), 3],
  ['the other Unicode of Windows', Buffer.from('\uFEFFtekst', 'utf16le'), 1],
  ['a picture with the name of a text', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 1],
])('%s is found on its line', (_, bytes, line) => {
  expect(read(bytes)).toBe(`${line}: ${NOT_UTF8}`);
});

test.each([
  ['a NUL', 'een\n\0twee', 2, '0000'],
  ['a line end of an old Mac', 'een\rtwee', 1, '000D'],
  ['a colour code', 'een\n\ntwee \u001B[31m', 3, '001B'],
  ['a space without width', 'een\u200Btwee', 1, '200B'],
  ['a mark that turns the reading direction', 'een \u202Etwee', 1, '202E'],
  ['a byte order mark in the middle', 'een\n\uFEFFtwee', 2, 'FEFF'],
])('%s is hidden from readers and told to the author', (_, text, line, code) => {
  expect(read(text)).toBe(
    `${line}: Op deze regel staat een onzichtbaar teken (U+${code}). → Typ de regel opnieuw in plaats van te kopiëren.`,
  );
});

test.each([[''], ['\n\n  \n'], ['\uFEFF']])('a file with nothing in it is told as such: %j', (text) => {
  expect(read(text)).toBe(
    '-: Dit bestand is leeg. → Vul het met een voorbeeld uit content/templates, of gooi het weg.',
  );
});

test('a file that is too large is told with its size', () => {
  expect(read('a'.repeat(LARGEST_FILE))).toHaveLength(LARGEST_FILE);
  expect(read('a'.repeat(1_000_000))).toBe(
    '-: Dit bestand is te groot: 1.000,0 kB, hoogstens 250,0 kB mag. → Verdeel de tekst over meer pagina’s. Foto’s horen in een eigen bestand naast de pagina.',
  );
});

test('any bytes give either text or a problem', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const reading = readText(Buffer.from(bytes));
      expect('text' in reading || reading.problem.message !== '').toBe(true);
    }),
  );
});
