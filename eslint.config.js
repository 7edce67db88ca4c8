import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

const USE_A_QUERY = 'Call a function from src/queries instead of getCollection() in a page.';
const KEEP_DOMAIN_PURE =
  'src/domain runs in Astro, in scripts, in tests and in the browser: only itself and pure packages. Pass in what varies.';

export default defineConfig([
  globalIgnores([
    'dist',
    'dist-editor',
    '.work',
    '.astro',
    'test-results',
    'playwright-report',
    'content',
    'tests/fixtures',
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
  {
    name: 'arrow: pages, layouts and components -> queries -> content',
    files: ['src/{pages,layouts,components,starlight}/**/*.{ts,astro}'],
    rules: {
      'no-restricted-imports': ['error', { paths: [{ name: 'astro:content', message: USE_A_QUERY }] }],
    },
  },
  {
    name: 'arrow: domain -> itself',
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^(astro(:|/|$)|@astrojs/|node:|fs$|path$)', message: KEEP_DOMAIN_PURE },
            {
              regex: '/(queries|components|layouts|pages|browser|starlight|scripts|tests)/',
              message: KEEP_DOMAIN_PURE,
            },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        ...['process', 'console', 'document', 'window', 'fetch'].map((name) => ({ name, message: KEEP_DOMAIN_PURE })),
      ],
      'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: KEEP_DOMAIN_PURE }],
    },
  },
]);
