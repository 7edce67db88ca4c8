import { expect, test } from 'vitest';
import { findAllFiles, findOwnFiles } from '../../../src/domain/offline/page-files.ts';

const PAGE = `<link rel="stylesheet" href="/map/_astro/_..BpLWvS3t.css"><img src="/_astro/foto.x.avif">
  <script type="module" src="/map/_astro/Form.astro_astro_type_script_index_0_lang.Gw738P2N.js"></script>`;

test('a page names its styles and scripts, wherever the site stands; pictures are another matter', () => {
  expect(findOwnFiles(PAGE)).toEqual(['_..BpLWvS3t.css', 'Form.astro_astro_type_script_index_0_lang.Gw738P2N.js']);
});

test('what a script imports at once, later or in a list for later is found, and what a style sheet loads', () => {
  expect(findOwnFiles('import{a}from"./a-1.js";import(`./b.2.js`);["_astro/c.3.js","_astro/c.3.css"]')).toEqual([
    'a-1.js',
    'b.2.js',
    'c.3.js',
    'c.3.css',
  ]);
  expect(findOwnFiles('src:url(/_astro/letters.woff2)format("woff2"),url(./other.woff2)')).toEqual([
    'letters.woff2',
    'other.woff2',
  ]);
});

test('all files are found through each other, once, also in a circle', async () => {
  const files: Record<string, string> = {
    'a.js': 'import"./b.js";import("./c.js")',
    'b.js': 'import"./a.js"',
    'c.js': '"/_astro/c.css"',
    'c.css': 'url(/_astro/l.woff2)',
  };
  const read: string[] = [];
  const found = await findAllFiles('<script src="/_astro/a.js">', (name) => {
    read.push(name);
    return Promise.resolve(files[name] ?? '');
  });
  expect(found).toEqual(['a.js', 'b.js', 'c.css', 'c.js', 'l.woff2']);
  expect(read).toEqual(['a.js', 'b.js', 'c.js', 'c.css']);
});
