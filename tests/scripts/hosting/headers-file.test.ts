import { expect, test } from 'vitest';
import { formatHeadersFile, parseHeadersFile } from '../../../scripts/lib/hosting/headers-file.ts';
import { covers, getHeaders } from '../../../scripts/lib/site/response-headers.ts';

const RULES = [
  { for: '/*', headers: { A: '1', B: '2: twee' } },
  { for: '/a/los/*', headers: { B: '3' } },
  { for: '/x', headers: { C: '4' } },
];
const FILES = [
  '404.html',
  'a/index.html',
  'a/los/index.html',
  'a/vast/index.html',
  'b/c/index.html',
  'index.html',
  'x',
];

test('the file lists each header of a path once: what a later rule changes stands beside it, not above it', () => {
  expect(formatHeadersFile(RULES, FILES)).toBe(
    [
      '/*\n  A: 1',
      '/404.html\n  B: 2: twee',
      '/\n  B: 2: twee',
      '/a/\n  B: 2: twee',
      '/a/vast/*\n  B: 2: twee',
      '/b/*\n  B: 2: twee',
      '/a/los/*\n  B: 3',
      '/x\n  C: 4\n',
    ].join('\n\n'),
  );
});

test('what is read from the file gives every page the headers of the list, whether the last or all rules have a say', () => {
  const read = parseHeadersFile(formatHeadersFile(RULES, FILES));
  for (const path of ['/', '/404.html', '/a/', '/a/vast/', '/a/los/', '/a/los/dieper/', '/b/c/']) {
    expect(getHeaders(path, read)).toEqual(getHeaders(path, RULES));
    const names = read.filter((rule) => covers(rule.for, path)).flatMap(({ headers }) => Object.keys(headers));
    expect(names).toEqual([...new Set(names)]);
  }
});

test('rules of which none changes another stay as they are', () => {
  const rules = [RULES[0], RULES[2]].flatMap((rule) => rule ?? []);
  expect(formatHeadersFile(rules, FILES)).toBe('/*\n  A: 1\n  B: 2: twee\n\n/x\n  C: 4\n');
});

test('what only forbids more for one page of a folder leaves the rule of that folder whole', () => {
  const rules = [
    { for: '/*', headers: { B: '2' } },
    { for: '/a/*', headers: { B: 'all may' } },
    { for: '/a/', headers: { B: 'none may' }, narrows: true as const },
  ];
  const written = formatHeadersFile(rules, FILES);
  expect(written).toBe(
    ['/404.html\n  B: 2', '/\n  B: 2', '/b/*\n  B: 2', '/a/*\n  B: all may', '/a/\n  B: none may\n'].join('\n\n'),
  );
  const read = parseHeadersFile(written);
  expect([getHeaders('/a/', read), getHeaders('/a/los/', read)]).toEqual([{ B: 'none may' }, { B: 'all may' }]);
});
