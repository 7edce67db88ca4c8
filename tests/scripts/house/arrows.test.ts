import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { hasRule, importing, lintPlaces, lintText } from './lint-text.ts';

const QUERY = 'Call a function from src/queries instead of getCollection() in a page.';
const CURES: Readonly<Record<string, string>> = {
  'src/domain':
    'src/domain runs in Astro, in scripts, in tests and in the browser: only itself and pure packages. Pass in what varies.',
  'src/queries': 'A query gathers what a page shows and knows no page: what both need belongs in src/domain.',
  'src/components': `A component may stand on any page, so it knows none of them. ${QUERY}`,
  'src/layouts': `A layout knows no route and no file. ${QUERY}`,
  'src/pages': `A page is a thin route. ${QUERY}`,
  'src/browser': 'All that this folder imports is sent to visitors. Let the page write what it needs into its HTML.',
  'src/starlight': `Only what replaces a part of Starlight. ${QUERY}`,
  'src/loaders': 'It reads what authors wrote when a build begins, and knows no page.',
  'src/content.config.ts': 'It ties the schemas of src/domain to Astro, and does nothing else.',
  'src/env.d.ts': 'Only types of what every page knows.',
  scripts: 'Scripts run without Astro: what they share with the site belongs in src/domain.',
};

// The files that are linted are invented: no real one moves away from here, or closes a circle of its own.
test.each([
  ['src/domain', 'text/probe.ts', 'sharp', 'sharp'],
  ['src/domain', 'text/probe.ts', 'node:fs/promises', 'node:fs'],
  ['src/domain', 'text/probe.ts', 'fs', 'node:fs'],
  ['src/domain', 'text/probe.ts', 'astro:content', 'astro:content'],
  ['src/domain', 'text/probe.ts', '@astrojs/sitemap', '@astrojs/sitemap'],
  ['src/domain', 'text/probe.ts', 'zod-extra', 'zod-extra'],
  ['src/domain', 'text/probe.ts', '../../../node_modules/sharp/lib/index.js', 'sharp'],
  ['src/domain', 'text/probe.ts', '/src/queries/map.ts', 'src/queries/map.ts'],
  ['src/domain', 'text/probe.ts', '../../queries/map.ts', 'src/queries/map.ts'],
  ['src/domain', 'text/probe.ts', '../../domain-like/it.ts', 'src/domain-like/it.ts'],
  ['src/domain', 'probe.ts', '../browser/copy-text.ts', 'src/browser/copy-text.ts'],
  ['src/domain', 'probe.ts', '../components/facets.ts', 'src/components/facets.ts'],
  ['src/domain', 'text/probe.ts', '../../../scripts/lib/table.ts', 'scripts/lib/table.ts'],
  ['src/domain', 'text/probe.ts', '../../../tests/builders.ts', 'tests/builders.ts'],
  ['src/queries', 'probe.ts', 'sharp', 'sharp'],
  ['src/queries', 'probe.ts', '../components/facets.ts', 'src/components/facets.ts'],
  ['src/queries', 'probe.ts', '../layouts/LabLayout.astro', 'src/layouts/LabLayout.astro'],
  ['src/queries', 'probe.ts', '../pages/agenda.ics.ts', 'src/pages/agenda.ics.ts'],
  ['src/queries', 'probe.ts', '../../scripts/lib/table.ts', 'scripts/lib/table.ts'],
  ['src/components', 'Probe.astro', 'astro:content', 'astro:content'],
  ['src/components', 'Probe.astro', 'node:fs', 'node:fs'],
  ['src/components', 'Probe.astro', '../layouts/LabLayout.astro', 'src/layouts/LabLayout.astro'],
  ['src/components', 'home/Probe.astro', '../../pages/index.astro', 'src/pages/index.astro'],
  ['src/components', 'probe.ts', '../starlight/route-data.ts', 'src/starlight/route-data.ts'],
  ['src/layouts', 'Probe.astro', 'astro:content', 'astro:content'],
  ['src/layouts', 'Probe.astro', 'node:fs', 'node:fs'],
  ['src/layouts', 'Probe.astro', '../pages/404.astro', 'src/pages/404.astro'],
  ['src/layouts', 'Probe.astro', '../starlight/PageTitle.astro', 'src/starlight/PageTitle.astro'],
  ['src/pages', 'probe/[id].astro', 'astro:content', 'astro:content'],
  ['src/pages', 'probe/[id].astro', 'yaml', 'yaml'],
  ['src/pages', 'probe.ics.ts', '../../scripts/lib/table.ts', 'scripts/lib/table.ts'],
  ['src/pages', 'probe.ics.ts', '../../content/home.ts', 'content/home.ts'],
  ['src/browser', 'probe.ts', '../queries/map.ts', 'src/queries/map.ts'],
  ['src/browser', 'probe.ts', '../components/facets.ts', 'src/components/facets.ts'],
  ['src/browser', 'probe.ts', 'lucide-static', 'lucide-static'],
  ['src/browser', 'probe.ts', 'node:path', 'node:path'],
  ['src/starlight', 'Probe.astro', '../layouts/LabLayout.astro', 'src/layouts/LabLayout.astro'],
  ['src/starlight', 'probe.ts', 'astro:content', 'astro:content'],
  ['src/loaders', 'probe.ts', 'astro:content', 'astro:content'],
  ['src/loaders', 'probe.ts', '../queries/map.ts', 'src/queries/map.ts'],
  ['src/content.config.ts', '', './queries/map.ts', 'src/queries/map.ts'],
  ['src/env.d.ts', '', 'sharp', 'sharp'],
  ['scripts', 'probe.ts', '../src/queries/map.ts', 'src/queries/map.ts'],
  ['scripts', 'lib/probe.ts', '../../src/components/facets.ts', 'src/components/facets.ts'],
  ['scripts', 'probe.ts', '../tests/builders.ts', 'tests/builders.ts'],
])('%s may not import this: %s says %s', async (folder, name, specifier, what) => {
  const file = name === '' ? folder : `${folder}/${name}`;
  expect(await lintText(file, importing(file, specifier))).toEqual([
    `${folder} may not import ${what}. ${CURES[folder] ?? ''}`,
  ]);
});

test.each([
  ['src/domain/text/probe.ts', '../../domain/schema/../schema/problem.ts'],
  ['src/domain/checks/tours/probe.ts', '../../schema/problem.ts'],
  ['src/domain/timeline/probe.ts', 'csv-stringify/sync'],
  ['src/queries/probe.ts', 'node:fs/promises'],
  ['src/queries/probe.ts', 'astro:content'],
  ['src/components/home/Probe.astro', '../../assets/home/technieklokaal.jpg'],
  ['src/components/Probe.astro', '../queries/map.ts'],
  ['src/layouts/Probe.astro', '@astrojs/starlight/components/StarlightPage.astro'],
  ['src/layouts/Probe.astro', '../styles/labs.css'],
  ['src/pages/regios/[id]/probe.astro', '../../../layouts/RegionLayout.astro'],
  ['src/browser/share/probe.ts', '../../domain/text/words.ts'],
  ['src/starlight/Probe.astro', '@fontsource-variable/familjen-grotesk/files/a.woff2?url'],
  ['scripts/probe.ts', 'sharp'],
  ['tests/probe.ts', '../src/queries/map.ts'],
])('%s may say %s', async (file, specifier) => {
  expect(await lintText(file, importing(file, specifier))).toEqual([]);
});

test.each([
  ['src/domain/text/probe.ts', "import 'sharp';"],
  ['src/domain/text/probe.ts', "import type { Sharp } from 'sharp';\nexport const it: Sharp | undefined = undefined;"],
  ['src/domain/text/probe.ts', "export * from 'sharp';"],
  ['src/domain/text/probe.ts', "export type { Sharp } from 'sharp';"],
  ['src/domain/text/probe.ts', "export const it = import('sharp');"],
  ['src/domain/text/probe.ts', 'export const it = import(`sharp`);'],
  ['src/domain/text/probe.ts', "export type It = import('sharp').Sharp;"],
  ['src/domain/text/probe.ts', "const quote = /`/;\nexport const it = [quote, import('sharp')];"],
  ['src/domain/text/probe.ts', "export const it = import.meta.glob('/node_modules/sharp/*');"],
  ['src/domain/text/probe.ts', "export const it = import.meta.glob(['../*.ts', '/node_modules/sharp/*']);"],
  ['src/components/Probe.astro', "<p>\n</p><script>\n  import 'sharp';\n</script>"],
  ['src/components/Probe.astro', '<p></p><script>import "sharp";</script>'],
  ['src/components/Probe.astro', '---\n---\n<script src="/node_modules/sharp/it.js"></script>'],
  ['src/components/Probe.astro', "---\n---\n<script src='/node_modules/sharp/it.js'></script>\n---\n"],
  ['src/components/Probe.astro', '<script is:inline src="../../node_modules/sharp/it.js"></script>'],
])('%s may not lead there in another way: %s', async (file, text) => {
  const messages = await lintText(file, `${text}\n`);
  expect(messages).toEqual([expect.stringContaining(' may not import sharp. ')]);
});

test('an import is told where it stands, also in a page that writes a script', async () => {
  const above = `---\nconst script = '<script>import "yaml";</script>';\n---\n<p>{script}</p>`;
  const text = `${above}<script>\n  import 'sharp';\n</script>\n`;
  expect(await lintPlaces('src/components/Probe.astro', text)).toEqual(['5:10']);
});

test('every folder of src has arrows', async () => {
  const names = await readdir('src', { recursive: true });
  const code = names.filter((name) => /\.(ts|astro)$/.test(name));
  const folders = new Set(code.map((name) => (name.includes('/') ? `${name.split('/')[0] ?? ''}/probe.ts` : name)));
  for (const name of folders) expect([name, await hasRule(`src/${name}`, 'house/arrows')]).toEqual([name, true]);
});

test.each([
  ['a remark', "// import 'sharp'\nexport const it = 1;"],
  ['a text', 'export const it = "import \'sharp\'";'],
])('%s that only looks like an import is none', async (_, text) => {
  expect(await lintText('src/domain/text/probe.ts', `${text}\n`)).toEqual([]);
});

test('an import in the markup of a page is sent up, where the arrows see it', async () => {
  expect(await lintText('src/pages/probe.astro', "---\n---\n<p>{import('sharp')}</p>\n")).toEqual([
    'Import above the markup: there the linter sees what a page may use.',
  ]);
});

test('the domain has no clock', async () => {
  expect(await lintText('src/domain/text/probe.ts', 'export const it = Date.now();\n')).toEqual([
    `'Date.now' is restricted from being used. ${CURES['src/domain'] ?? ''}`,
  ]);
});
