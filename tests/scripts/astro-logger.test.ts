import { expect, test } from 'vitest';
import { readAstroLine } from '../../scripts/lib/astro-log.ts';
import makeAstroLogger from '../../scripts/lib/astro-logger.ts';

type Told = readonly [message: string, level?: 'debug' | 'info' | 'warn' | 'error', label?: string];

/** What a build hears when Astro tells these things, each `ms` after the one before it. */
function hear(told: readonly Told[], ms = 0): unknown[] {
  const lines: string[] = [];
  let time = 0;
  const print = (line: string): void => void lines.push(line);
  const { write } = makeAstroLogger({ print, printError: (line) => lines.push(`! ${line}`), now: () => time });
  for (const [message, level = 'info', label = null] of told) {
    time += ms;
    write({ message, level, label });
  }
  return lines.map((line) => (line.startsWith('! ') ? line : readAstroLine(line)));
}

const MADE: readonly Told[] = [['  ├─ /regios/a/index.html'], [' (+3ms) ', 'info', 'SKIP_FORMAT']];
const STAYED: readonly Told[] = [['  ├─ /regios/b/index.html'], [' (restored)', 'info', 'SKIP_FORMAT']];
const FILE: readonly Told[] = [['  ├─ /regios/b/mijlpalen.json'], [' (cached)', 'info', 'SKIP_FORMAT']];

test('pages are counted, with those that stay, and told before whatever comes after them', () => {
  expect(hear([...MADE, ...STAYED, ...FILE, ...STAYED, ['✓ Completed in 2s.\n']])).toEqual([
    { kind: 'pages', pages: 3, kept: 2 },
    { kind: 'other', text: '' },
  ]);
});

test('who waits hears five times a second how far it is, and nothing twice', () => {
  expect(hear([...MADE, ...MADE, ...MADE, ...FILE, ...FILE, ...FILE], 100)).toEqual([
    { kind: 'pages', pages: 1, kept: 0 },
    { kind: 'pages', pages: 2, kept: 0 },
    { kind: 'pages', pages: 3, kept: 0 },
  ]);
});

test('all else is told as it is, without colours, and what is wrong to the place for errors', () => {
  expect(
    hear([
      ['meer', 'debug'],
      ['\u001B[33mKijk uit\u001B[39m\n', 'warn', 'content'],
      ['Stuk', 'error'],
    ]),
  ).toEqual([{ kind: 'warning', text: '[content] Kijk uit' }, '! {"message":"Stuk","label":null,"level":"error"}']);
});
