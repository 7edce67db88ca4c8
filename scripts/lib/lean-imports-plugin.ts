const HELPER = '\0vite/preload-helper.js';

/** What a page with a tour, a search or a form loads with its first script, and so never has to be fetched ahead. */
const BASE = 'base';
const OF_THE_BASE = /vite[\\/]preload-helper|rolldown[\\/]runtime|[\\/]hunt-key\.ts$/;
const LOADED = /\/(?:base|lab-tour|camera)\.[\w-]+\.js$/;

/** Its parts are many, and most of them are one file: the names of the others would weigh more than they win. */
const VIEWER = /\/lab-tour\.[\w-]+\.js$/;

/**
 * Vite surrounds every import on demand with code that fetches the files of that part at once and waits for style sheets.
 * Our parts bring their own styles (src/browser/tour/load-styles.ts), so this is the first half alone, and for files that
 * are not there yet. It stands in one small file with what else many scripts share: on a slow line a file of a few
 * hundred bytes costs as long as a large one.
 */
export function leanImports() {
  return {
    name: 'lean-imports',
    enforce: 'pre' as const,
    config: () => ({
      environments: {
        client: {
          build: {
            modulePreload: {
              polyfill: false,
              resolveDependencies: (_: string, files: string[], { hostId }: { readonly hostId: string }) =>
                VIEWER.test(hostId) ? [] : files.filter((file) => !LOADED.test(file)),
            },
            rolldownOptions: { output: { codeSplitting: { groups: [{ name: BASE, test: OF_THE_BASE }] } } },
          },
        },
      },
    }),
    load: (id: string): string | undefined => (id === HELPER ? preloadParts : undefined),
  };
}

const preloadParts = `const asked = new Set();
export function __vitePreload(load, files = []) {
  for (const file of files) {
    if (asked.has(file)) continue;
    asked.add(file);
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: '/' + file }));
  }
  return load();
}`;
