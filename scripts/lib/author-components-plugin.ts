import { AUTHOR_COMPONENTS } from '../../src/domain/author-components.ts';

/**
 * Authors write `<Source id="…" />` without an import, which the content check refuses. This Vite plugin adds the
 * imports that a text needs at its end, so that line numbers stay what the author sees.
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
      // A source number belongs to the word before it, never at the start of a line.
      const text = code.replaceAll(' <Source ', '\u00A0<Source ');
      const imports = used.map((name) => `import ${name} from '/src/components/author/${name}.astro';`);
      return { code: `${text}\n\n${imports.join('\n')}\n`, map: null };
    },
  };
}
