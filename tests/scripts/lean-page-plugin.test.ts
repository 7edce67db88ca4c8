import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { leanPage } from '../../scripts/lib/lean-page-plugin.ts';
import { ROOT } from '../../scripts/lib/run-tool.ts';

const PAGE = 'node_modules/@astrojs/starlight/dist/components/Page.astro';
const plugin = leanPage();

test('of the page of the installed Starlight only a script and a style sheet are left out', async () => {
  const place = path.join(ROOT, PAGE);
  const whole = readFileSync(place, 'utf8').split('\n');
  const lean = ((await plugin.load(place)) ?? '').split('\n');
  const missing = whole.filter((line) => !lean.includes(line)).map((line) => line.trim());
  expect(missing).toHaveLength(2);
  expect(missing.join('\n')).toMatch(/printHref[^]*SidebarPersistState/);
  expect(
    lean
      .filter((line) => !whole.includes(line))
      .join('')
      .trim(),
  ).toBe('');
});

test('a page of another form is refused, with what it lacks', async () => {
  const place = path.join(mkdtempSync(path.join(tmpdir(), 'sto-lean-')), PAGE);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, '<html></html>');
  await expect(plugin.load(place)).rejects.toThrow(
    'It lacks: <script src="../components-internals/SidebarPersistState">',
  );
});

test('other files are read as they are', async () => {
  expect(await plugin.load('/src/pages/index.astro')).toBeUndefined();
});
