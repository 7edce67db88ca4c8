import type { Loader, LoaderContext } from 'astro/loaders';
import { compileBody } from './compile-body.ts';

/** The same files, with their texts as data instead of a module for each. Not for who watches: README.md says why. */
export function readBodies(files: Loader): Loader {
  return {
    ...files,
    load: (context) =>
      files.load(context.watcher === undefined ? { ...context, store: storeOfBodies(context) } : context),
  };
}

function storeOfBodies({ store, config }: LoaderContext): LoaderContext['store'] {
  return {
    ...store,
    set: (entry) => {
      const { deferredRender, ...rest } = entry;
      const file =
        deferredRender === true && entry.filePath !== undefined ? new URL(entry.filePath, config.root) : undefined;
      const body = file && compileBody(entry.body ?? '', file, config.markdown.processor);
      if (body === undefined) return store.set(entry);
      const { headings, parts } = body;
      return store.set({ ...rest, rendered: { html: '', metadata: { headings, parts } } });
    },
  };
}
