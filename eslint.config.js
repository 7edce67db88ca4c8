import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { arrowsRule } from './scripts/lib/house/arrows.ts';
import { makeCirclesRule } from './scripts/lib/house/circles.ts';

const USE_A_QUERY = 'Call a function from src/queries instead of getCollection() in a page.';
const KEEP_DOMAIN_PURE =
  'src/domain runs in Astro, in scripts, in tests and in the browser: only itself and pure packages. Pass in what varies.';
const LEAVE_EXAMPLES_OUT =
  'Call getEntries() of page-links.ts: it keeps what is made up apart from what exists. getCollection() mixes the two.';
const IMPORT_ABOVE = 'Import above the markup: there the linter sees what a page may use.';

/** What each folder may import besides itself. CONTRIBUTING.md tells the same. */
const ARROWS = [
  {
    from: 'src/domain',
    to: [],
    packages: [
      '@orama/stemmers',
      '@orama/stopwords',
      'csv-stringify',
      'feedsmith',
      'github-slugger',
      'hyphen',
      'ical-generator',
      'satteri',
      'schema-dts',
      'yaml',
      'zod',
    ],
    cure: KEEP_DOMAIN_PURE,
  },
  {
    from: 'src/queries',
    to: ['src/domain'],
    packages: ['astro:content', 'node:fs', 'node:path', 'node:crypto'],
    cure: 'A query gathers what a page shows and knows no page: what both need belongs in src/domain.',
  },
  {
    from: 'src/components',
    to: ['src/assets', 'src/browser', 'src/domain', 'src/queries', 'src/styles'],
    packages: ['astro:assets', 'lucide-static'],
    cure: `A component may stand on any page, so it knows none of them. ${USE_A_QUERY}`,
  },
  {
    from: 'src/layouts',
    to: ['src/browser', 'src/components', 'src/domain', 'src/queries', 'src/styles'],
    packages: ['@astrojs/starlight', 'astro:assets', 'uqr'],
    cure: `A layout knows no route and no file. ${USE_A_QUERY}`,
  },
  {
    from: 'src/pages',
    to: ['src/browser', 'src/components', 'src/domain', 'src/layouts', 'src/queries', 'src/styles'],
    packages: ['astro'],
    cure: `A page is a thin route. ${USE_A_QUERY}`,
  },
  {
    from: 'src/browser',
    to: ['src/domain'],
    packages: [
      '@sveltia/cms',
      'uqr',
      'workbox-core',
      'workbox-precaching',
      'workbox-range-requests',
      'workbox-routing',
      'workbox-strategies',
      'zod',
    ],
    cure: 'All that this folder imports is sent to visitors. Let the page write what it needs into its HTML.',
  },
  {
    from: 'src/starlight',
    to: ['src/components', 'src/domain', 'src/queries', 'src/styles'],
    packages: [
      '@astrojs/starlight',
      '@fontsource-variable/atkinson-hyperlegible-next',
      '@fontsource-variable/familjen-grotesk',
    ],
    cure: `Only what replaces a part of Starlight. ${USE_A_QUERY}`,
  },
  {
    from: 'src/loaders',
    to: ['src/domain'],
    packages: ['@astrojs/markdown-satteri', 'astro', 'satteri'],
    cure: 'It reads what authors wrote when a build begins, and knows no page.',
  },
  {
    from: 'src/content.config.ts',
    to: ['src/domain', 'src/loaders', 'src/starlight'],
    packages: ['@astrojs/starlight', 'astro', 'astro:content', 'zod'],
    cure: 'It ties the schemas of src/domain to Astro, and does nothing else.',
  },
  {
    from: 'src/env.d.ts',
    to: ['src/components', 'src/domain'],
    packages: [],
    cure: 'Only types of what every page knows.',
  },
  {
    from: 'scripts',
    to: ['src/domain'],
    packages: ['*'],
    cure: 'Scripts run without Astro: what they share with the site belongs in src/domain.',
  },
];
const house = { rules: { arrows: arrowsRule, circles: makeCirclesRule() } };

export default defineConfig([
  globalIgnores([
    'dist',
    'dist-editor',
    'dist-tour-pictures',
    'dist-stick',
    '.work',
    '.astro',
    'test-results',
    'playwright-report',
    'content',
  ]),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Numbers in a text are meant to be read as they are.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // `stop = () => server.close()` reads well; what it returns matters to nobody.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-empty-function': 'off',
      // It asks for the `!` that another rule forbids.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // TypeScript asks for brackets on an index signature; a dot would hide that the key may be missing.
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: true }],
    },
  },
  astro.configs.recommended,
  {
    files: ['**/*.astro'],
    // astro check knows the types of a page; here they would have to be worked out again.
    rules: { 'no-undef': 'off', 'no-unused-vars': 'off' },
  },
  {
    rules: {
      eqeqeq: 'error',
      'no-constant-condition': 'error',
      'no-else-return': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  ...ARROWS.map((arrows) => ({
    name: `arrows of ${arrows.from}`,
    files: [arrows.from.includes('.') ? arrows.from : `${arrows.from}/**/*.{ts,mjs,astro}`],
    plugins: { house },
    rules: { 'house/arrows': ['error', arrows] },
  })),
  {
    name: 'no circles',
    files: ['{src,scripts}/**/*.{ts,mjs,astro}'],
    plugins: { house },
    rules: { 'house/circles': 'error' },
  },
  {
    name: 'what is made up stays apart',
    files: ['src/queries/**/*.ts'],
    ignores: ['src/queries/page-links.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          // Kinds with a label for what is made up, and tours, which have that of their lab.
          selector: `CallExpression[callee.name='getCollection'][arguments.0.value=/^(regions|plans|reports|practices|offers|meetings|labs|tours)$/]`,
          message: LEAVE_EXAMPLES_OUT,
        },
        {
          selector: `CallExpression[callee.name='getCollection'][arguments.0.type!='Literal']`,
          message: LEAVE_EXAMPLES_OUT,
        },
      ],
    },
  },
  {
    name: 'a page imports above its markup',
    // There the arrows see it.
    files: ['src/**/*.astro'],
    rules: { 'no-restricted-syntax': ['error', { selector: 'ImportExpression', message: IMPORT_ABOVE }] },
  },
  {
    name: 'the domain knows no computer and no clock',
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['process', 'console', 'document', 'window', 'fetch'].map((name) => ({ name, message: KEEP_DOMAIN_PURE })),
      ],
      'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: KEEP_DOMAIN_PURE }],
    },
  },
]);
