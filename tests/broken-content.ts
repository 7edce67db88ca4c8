import fc from 'fast-check';
import { expect } from 'vitest';
import { checkContentGuarded } from '../scripts/lib/guarded-check/guarded-check.ts';
import { tellEditor } from '../src/domain/schema/message.ts';
import { makeProject, REQUIRED, type Files } from './scripts/content-folder.ts';

/** What texts are made of: each means something to a parser, and most of it begins something that it does not end. */
const BODY_PIECES = [
  ...[
    'woord ',
    'één\n',
    '\n\n',
    ' ',
    '\t',
    '\\',
    '&#x',
    '&amp;',
    '&',
    '"',
    "'",
    '`',
    '```\n',
    '~~~',
    '$$',
    '|',
    '|-|\n',
  ],
  ...[
    '# ',
    '- ',
    '> ',
    '1. ',
    '* ',
    '_',
    '**',
    '~~',
    '[',
    ']',
    '(',
    ')',
    '](x)',
    '![',
    '[^1]',
    '[a]: b',
    '---\n',
    ':::tip\n',
    ':::',
    ':a',
    ':a[',
    '::b{',
  ],
  ...[
    '<',
    '>',
    '</',
    '/>',
    '<a b={',
    '<a {',
    '<a {...b ',
    '<br>',
    '<A>',
    '</A>',
    '<A b="',
    "<a b={'}' ",
    '<a b={"}" ',
    '<a b={/*}*/ ',
    '<a b={`}` ',
    '<!--',
    '-->',
    '<>',
    '</>',
  ],
  ...[
    '<Source id={x en meer. ',
    '<Source id="a" />',
    '<Passage anchor="a">',
    '</Passage>',
    '{',
    '}',
    '{/*',
    '*/}',
    '{`${',
    '{"',
    'import ',
    'export const a = {',
  ],
];
const FIELD_PIECES = [
  ...[
    'title: ',
    'a: ',
    ': ',
    'x',
    '\n',
    '\n  ',
    '\n    ',
    '- ',
    '? ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '"',
    "'",
    '|',
    '>',
    '|-\n',
    '# ',
  ],
  ...[
    '&a ',
    '*a',
    '<<: ',
    '!!js ',
    '!',
    '%YAML',
    '\n---\n',
    '\n...\n',
    '\t',
    '@',
    '`',
    '2020-13-41',
    '.inf',
    '0x1F',
    'null',
    '\\',
    '\u{1f600}',
  ],
];

function textOf(pieces: readonly string[]): fc.Arbitrary<string> {
  const some = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 25 }).map((all) => all.join(''));
  // The same few over and over: what doubles the work of a parser each time shows at thirty.
  const few = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 });
  const repeated = fc.tuple(few, fc.integer({ min: 5, max: 400 })).map(([all, times]) => all.join('').repeat(times));
  return fc.array(fc.oneof(some, repeated), { minLength: 1, maxLength: 3 }).map((all) => all.join('\n\n'));
}

const FIELDS = 'title: Een vraag\naskedBy: schoolleider\n';
const body = textOf(BODY_PIECES);
const fields = textOf(FIELD_PIECES);
const file = fc.oneof(
  { weight: 3, arbitrary: body.map((text) => ['mdx', `---\n${FIELDS}---\n\n${text}\n`] as const) },
  {
    weight: 1,
    arbitrary: fc.tuple(fields, body).map(([top, text]) => ['mdx', `---\n${top}\n---\n\n${text}\n`] as const),
  },
  { weight: 1, arbitrary: fields.map((text) => ['yaml', text] as const) },
);

/** So many broken files, the same for the same seed. */
export function makeBrokenFiles(count: number, seed: number): Files {
  const files = fc.sample(file, { numRuns: count, seed });
  return Object.fromEntries(
    files.map(([kind, text], index) => [
      kind === 'mdx' ? `questions/kapot-${index}.mdx` : `plans/kapot-${index}.yaml`,
      text,
    ]),
  );
}

/** A busy computer starts a process slowly; a text has a second of its own. */
const PATIENCE = 30_000;
const LONGEST_TEXT = 4000;

/** Checks them all as the command does. Gives the names of those on which the parser got stuck. */
export async function checkBrokenFiles(files: Files): Promise<string[]> {
  const start = performance.now();
  const { problems, files: checked } = await checkContentGuarded(makeProject(files), { today: '2026-11-23' });
  expect(checked).toBe(Object.keys({ ...REQUIRED, ...files }).length);
  const ownWords = problems.map(({ message, fix }) => tellEditor(message) + tellEditor(fix));
  expect(ownWords.filter((words) => /\b(?:undefined|expected|Invalid|Error)\b/.test(words))).toEqual([]);
  const stuck = problems.filter(({ message }) => tellEditor(message).startsWith('Op deze tekst loopt de site vast'));
  expect(performance.now() - start).toBeLessThan(PATIENCE + stuck.length * LONGEST_TEXT);
  return stuck.map(({ file: name }) => name);
}
