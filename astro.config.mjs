import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { alignCellsPlugin } from './scripts/lib/align-cells-plugin.ts';
import { authorComponents } from './scripts/lib/author-components-plugin.ts';
import { explainTermsPlugin } from './scripts/lib/explain-terms-plugin.ts';
import { useFilesAtOnce } from './scripts/lib/files-at-once.ts';
import { leanImports } from './scripts/lib/lean-imports-plugin.ts';
import { leanPage } from './scripts/lib/lean-page-plugin.ts';
import { TOURS_FOLDER } from './scripts/lib/tours/tours-folder.ts';
import { refuseUnreadable } from './scripts/lib/refuse-unreadable-plugin.ts';
import { sameCodeEachBuild } from './scripts/lib/same-code-plugin.ts';
import { readSiteSettings } from './scripts/lib/site/site-settings.ts';
import { pageSitemap } from './scripts/lib/site/sitemap.ts';
import { serveTourPictures } from './scripts/lib/tours/serve-pictures-plugin.ts';
import { readSiteAddress } from './src/domain/site-address.ts';
import { dutchTexts } from './src/starlight/dutch-texts.ts';

const { title } = await readSiteSettings('.');
const address = readSiteAddress(process.env.STO_SITE);
// Of earlier builds Astro gets the pages, and nothing else (scripts/lib/kept-pages.ts). Who works on the site has Astro's own places.
const cache = process.env.STO_CACHE;
if (cache !== undefined) useFilesAtOnce();

export default defineConfig({
  site: address,
  trailingSlash: 'always',
  ...(cache && { cacheDir: cache, logger: { entrypoint: './scripts/lib/astro-logger.ts' } }),
  prerenderConflictBehavior: 'error',
  // Starlight switches prefetching on by default; most of our readers pay for their bytes.
  prefetch: false,
  devToolbar: { enabled: false },
  experimental: {
    // Tells editors which file belongs to which collection, so that they help with the fields above a page.
    contentIntellisense: cache === undefined,
    // A page that would show the same again stays as the last build made it (src/queries/kept-pages.ts).
    incrementalBuild: cache !== undefined,
  },
  markdown: {
    // Highlighted code carries style attributes, which the content policy forbids.
    syntaxHighlight: false,
    processor: satteri({
      features: { gfm: { footnotes: { label: 'Voetnoten', backLabel: 'Terug naar verwijzing {reference}' } } },
      hastPlugins: [alignCellsPlugin(), explainTermsPlugin()],
    }),
  },
  image: { service: { entrypoint: './scripts/lib/pictures/astro-picture-service.ts' } },
  vite: {
    ...(cache && { cacheDir: `${cache}/vite` }),
    plugins: [
      refuseUnreadable(),
      authorComponents(),
      leanPage(),
      leanImports(),
      sameCodeEachBuild(),
      serveTourPictures(TOURS_FOLDER),
    ],
    build: {
      // Cheap phones keep their browser for years: light-dark() must become what they understand.
      cssTarget: ['chrome107', 'firefox104', 'safari16'],
      // Scripts of all pages may stand in them; of any other the content policy can not tell that it is ours.
      assetsInlineLimit: (file) => (file.endsWith('.js') && !file.includes('SiteHeader.astro') ? false : undefined),
      rolldownOptions: {
        onwarn(warning, show) {
          // MDX gives this warning once a file: thousands of lines that nobody can act on.
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') show(warning);
        },
      },
    },
    server: {
      watch: {
        ignored: [
          '**/.work/**',
          '**/dist/**',
          '**/dist-editor/**',
          '**/dist-tour-pictures/**',
          '**/dist-stick/**',
          '**/test-results/**',
        ],
      },
    },
  },
  integrations: [
    starlight({
      title,
      description: 'Hoe het techniekonderwijs op het vmbo vernieuwt, regio voor regio.',
      defaultLocale: 'root',
      locales: { root: { label: 'Nederlands', lang: 'nl' } },
      plugins: [dutchTexts()],
      favicon: '/favicon.svg',
      // The build makes the search index itself, after Astro (scripts/build.ts).
      pagefind: false,
      disable404Route: true,
      expressiveCode: false,
      credits: false,
      markdown: { processedDirs: ['./content'], headingLinks: false },
      customCss: ['./src/styles/site.css'],
      components: {
        Banner: './src/starlight/Nothing.astro',
        ContentPanel: './src/starlight/ContentPanel.astro',
        DraftContentNotice: './src/starlight/Nothing.astro',
        FallbackContentNotice: './src/starlight/Nothing.astro',
        Footer: './src/starlight/ArticleFooter.astro',
        Head: './src/starlight/Head.astro',
        Header: './src/starlight/Nothing.astro',
        Hero: './src/starlight/Nothing.astro',
        MarkdownContent: './src/starlight/MarkdownContent.astro',
        PageFrame: './src/starlight/PageFrame.astro',
        PageSidebar: './src/starlight/Nothing.astro',
        PageTitle: './src/starlight/PageTitle.astro',
        Sidebar: './src/starlight/Nothing.astro',
        SkipLink: './src/starlight/SkipLink.astro',
        ThemeProvider: './src/starlight/ThemeProvider.astro',
        TwoColumnContent: './src/starlight/TwoColumnContent.astro',
      },
      // Filled by routeMiddleware.
      sidebar: [],
      routeMiddleware: './src/starlight/route-data.ts',
    }),
    mdx(),
    ...pageSitemap(address),
  ],
});
