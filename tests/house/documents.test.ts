import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

const GLOSSARY = readFileSync('GLOSSARY.md', 'utf8');
const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'GLOSSARY.md', ...globSync('{src,scripts,tests}/**/README.md')];
/** Made by who follows the text. */
const EXAMPLES = ['content/regions/mijn-regio.mdx', 'index.md'];
/** What git does not keep is made by a command, so it may be named and not be there. */
const MADE = readFileSync('.gitignore', 'utf8')
  .split('\n')
  .map((line) => line.replace(/\/$/, ''));
const FILES = globSync('{src,scripts,tests,content,public,.vscode,.github}/**', { withFileTypes: true }).map((entry) =>
  path.relative('.', path.join(entry.parentPath, entry.name)),
);
const HERE = new Set([...FILES, ...FILES.map((file) => path.basename(file)), ...globSync(['*', '.*'])]);
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

/** Texts between backticks, without the ends that a text may leave out. */
function namesIn(document: string): string[] {
  return [...readFileSync(document, 'utf8').matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name.replace(/\/$/, ''));
}

/** A path of this repository, or the name of one of its files. Not an address (`/deel/`), a package or an example. */
function isPath(name: string): boolean {
  const isName = /^[\w.-]+(?:\/[\w.-]+)*$/.test(name);
  return isName && (name.includes('/') || /^[\w.-]+\.(?:ts|js|css|astro|md|mdx|yaml)$/.test(name));
}

test.each(DOCUMENTS)('every path in %s is there', (document) => {
  const beside = (name: string): string => path.join(path.dirname(document), name);
  const missing = namesIn(document)
    .filter((name) => isPath(name) && !EXAMPLES.includes(name))
    .filter((name) => !HERE.has(name) && !HERE.has(beside(name)) && !MADE.includes(name.split('/')[0] ?? ''));
  expect(missing).toEqual([]);
});

test.each(DOCUMENTS)('every command in %s can be given', (document) => {
  const asked = namesIn(document).flatMap((name) => /^npm run ([\w:-]+)$/.exec(name)?.[1] ?? []);
  expect(asked.filter((command) => !(command in scripts))).toEqual([]);
});

test('the glossary is in the order of the alphabet', () => {
  const sections = GLOSSARY.split(/^## /m).slice(1);
  const entries = sections.flatMap((section) =>
    [...section.matchAll(/^\*\*(.+?)\*\*/gm)].map(([, word = '']) => ({ letter: section.charAt(0), word })),
  );
  const key = (word: string): string => word.toLowerCase().replace(/[^a-z ]/g, '');
  expect(entries.map(({ word }) => word)).toEqual(
    entries.map(({ word }) => word).toSorted((a, b) => (key(a) < key(b) ? -1 : 1)),
  );
  expect(entries.filter(({ letter, word }) => word.charAt(0).toUpperCase() !== letter)).toEqual([]);
});

test('every key that the glossary explains is one of the code', () => {
  const heads = [...GLOSSARY.matchAll(/^\*\*(.+?)\*\*/gm)].flatMap(([, word = '']) => word.split(', '));
  const keys = [...heads, ...namesIn('GLOSSARY.md')].filter((word) => /^[a-z]+(?:[A-Z][a-z]+)+$/.test(word));
  const code = globSync('src/domain/**/*.ts')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  expect(keys.filter((word) => !new RegExp(`\\b${word}\\b`).test(code))).toEqual([]);
});
