import type { KnipConfig } from 'knip';
import { codeOfPage } from './scripts/lib/house/imports.ts';

/** Nothing may be left over. What is used in a way that knip can not see stands here, with that way. */
export default {
  project: ['{src,scripts,tests}/**/*.{ts,mjs,astro}', 'content/**/*.mdx', '*.{ts,js,mjs}'],
  entry: [
    // Pages of authors.
    'content/**/*.mdx',
    // Started as a process of its own (guarded-check.ts), or loaded into one (kills.test.ts).
    'scripts/lib/guarded-check/check-process.ts',
    'tests/hostile/kill-between-renames.ts',
    // The beginning of a bundle (write-editor.ts).
    'src/browser/editor/start-editor.ts',
    // The beginnings of the worker (write-worker.ts).
    'src/browser/offline/worker/{start,stop}-worker.ts',
    // The same (stick-scripts.ts).
    'src/browser/stick/start-stick.ts',
    // Named by an author in a text (author-components-plugin.ts).
    'src/components/author/*.astro',
    // The middleware of Starlight (astro.config.mjs).
    'src/starlight/route-data.ts',
  ],
  // By itself, knip does not see the file that a page names in `<script src>`.
  compilers: { astro: codeOfPage },
  ignoreDependencies: [
    // `astro check`, which scripts/test.ts starts, asks for it.
    '@astrojs/check',
    // Read as files, at a place that the code looks up (dutch-dictionary.ts, Icon.astro, nu-checker.ts).
    '@cspell/dict-nl-nl',
    'lucide-static',
    'vnu-jar',
  ],
  // Programs of the computer, each only started where it is there.
  ignoreBinaries: ['apt-get', 'caddy', 'java', 'mkfifo', 'mount', 'umount'],
  treatConfigHintsAsErrors: true,
} satisfies KnipConfig;
