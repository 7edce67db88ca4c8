import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { sameCodeEachBuild } from '../../scripts/lib/same-code-plugin.ts';

const plugin = sameCodeEachBuild();
const moduleFor = (folder: string): string =>
  `export const outDir = /* #__PURE__ */ new URL("file:///map/${folder}/site/");\n` +
  `export const serverDir = /* #__PURE__ */ new URL("file:///map/${folder}/site/server/");\nexport const a = 1;`;

test('the folder of a build is not in the code of its pages', () => {
  const [one, other] = ['build-1', 'build-2'].map(
    (folder) => plugin.transform(moduleFor(folder), '\0astro:assets')?.code,
  );
  expect(one).toBe(other);
  expect(one).not.toContain('build-1');
  expect(one).toContain('export const a = 1;');
});

test('other modules are left alone', () => {
  expect(plugin.transform(moduleFor('build-1'), '/src/pages/index.astro')).toBeUndefined();
});

test('Astro still writes its folders as the plugin expects', () => {
  const assets = createRequire(import.meta.url)
    .resolve('astro/package.json')
    .replace(/package\.json$/, 'dist/assets/vite-plugin-assets.js');
  const source = readFileSync(assets, 'utf8');
  for (const name of ['outDir', 'serverDir'])
    expect(source).toContain(`export const ${name} = /* #__PURE__ */ new URL(\${JSON.stringify(`);
});
