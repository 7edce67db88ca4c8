import { AUTHOR_COMPONENTS, tieSources } from '../../src/domain/mdx/author-components.ts';

/**
 * Authors write `<Source id="…" />` without an import, which the content check refuses. This Vite plugin adds the
 * imports that a text needs, below its fields. Not at its end: code or a box that was left open would swallow them.
 */
export function authorComponents() {
  return {
    name: 'author-components',
    enforce: 'pre' as const,
    transform(code: string, id: string): { code: string; map: null } | undefined {
      const file = id.split('?')[0] ?? id;
      if (!file.endsWith('.mdx') || !file.includes('/content/')) return undefined;
      const used = Object.keys(AUTHOR_COMPONENTS).filter((name) => code.includes(`<${name}`));
      if (used.length === 0) return undefined;
      const text = tieSources(code);
      const imports = used.map((name) => `import ${name} from '/src/components/author/${name}.astro';`);
      const start = findText(text);
      return { code: `${text.slice(0, start)}\n${imports.join('\n')}\n\n${text.slice(start)}`, map: null };
    },
  };
}

/** Where the text of a page begins, below the line that ends its fields. */
function findText(page: string): number {
  const end = page.indexOf('\n---', 3);
  const start = end === -1 ? -1 : page.indexOf('\n', end + 1);
  return start === -1 ? page.length : start + 1;
}
