import path from 'node:path';
import { ROOT } from '../../lib/run-tool.ts';
import type { PeerPage } from './peer-pages.ts';
import { toSource, withTitle, type Peer } from './peer.ts';

/** Astro bundles what is named here, and leaves the rest to Node, which does not know how to load a page. */
const MANIFEST = JSON.stringify({
  name: 'bench-peer',
  private: true,
  type: 'module',
  dependencies: { '@astrojs/mdx': '*', '@astrojs/starlight': '*', astro: '*' },
});
const TSCONFIG = JSON.stringify({ extends: 'astro/tsconfigs/base' });

/** Astro as it comes, with MDX and one layout. */
export const plainAstro: Peer = {
  name: 'Astro',
  huge: true,
  makeFiles: (pages) => [
    ...startFiles(`import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
export default defineConfig({ cacheDir: './.cache', devToolbar: { enabled: false }, integrations: [mdx()] });
`),
    [
      'src/content.config.ts',
      `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
const collections = { pages: defineCollection({ loader: glob({ pattern: '**/*.mdx', base: './src/texts' }) }) };
export { collections };
`,
    ],
    [
      'src/pages/[...slug].astro',
      `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('pages')).map((page) => ({
    params: { slug: page.id === 'index' ? undefined : page.id },
    props: { page },
  }));
}
const { page } = Astro.props;
const { Content } = await render(page);
---
<!doctype html>
<html lang="nl">
  <head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>{page.data.title}</title></head>
  <body><main><h1>{page.data.title}</h1><Content /></main></body>
</html>
`,
    ],
    ...textsIn('src/texts', pages),
  ],
  build: buildWithAstro,
  output: 'dist',
};

/** Starlight as it comes: all pages in a sidebar that it makes itself. */
export const stockStarlight = makeStarlight('Starlight', '');

/** The same with a sidebar of two links, which is the like of ours: it does not write all pages into each page. */
export const leanStarlight = makeStarlight(
  'Starlight met twee links',
  `sidebar: [{ label: 'Begin', link: '/' }, { label: 'Zoeken', link: '/zoeken/' }],`,
);

function makeStarlight(name: string, options: string): Peer {
  return {
    name,
    huge: false,
    makeFiles: (pages) => [
      ...startFiles(`import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  cacheDir: './.cache',
  devToolbar: { enabled: false },
  integrations: [starlight({ title: 'Meting', locales: { root: { label: 'Nederlands', lang: 'nl' } }, ${options} })],
});
`),
      [
        'src/content.config.ts',
        `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
export { collections };
`,
      ],
      ...textsIn('src/content/docs', pages),
    ],
    build: buildWithAstro,
    output: 'dist',
  };
}

function startFiles(config: string): [string, string][] {
  return [
    ['package.json', MANIFEST],
    ['tsconfig.json', TSCONFIG],
    ['astro.config.mjs', config],
  ];
}

function textsIn(folder: string, pages: readonly PeerPage[]): [string, string][] {
  return pages.map((page) => [toSource(folder, page, 'mdx'), withTitle(page)]);
}

/** The Astro of the project itself. */
function buildWithAstro(cwd: string): ReturnType<Peer['build']> {
  return { command: process.execPath, args: [path.join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'build'], cwd };
}
