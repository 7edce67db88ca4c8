import { readFile } from 'node:fs/promises';

const PAGE = '@astrojs/starlight/dist/components/Page.astro';
/** Keeps the state of a sidebar in sessionStorage. This site has no such sidebar, and stores nothing that nobody chose. */
const SIDEBAR = '<script src="../components-internals/SidebarPersistState"></script>';
/** Styles for the paper of pages that look like Starlight's; ours have src/styles/print.css. */
const PRINT = '<link rel="stylesheet" href={printHref} media="print" />';

/**
 * Starlight's page brings a script and a style sheet that no page of this site needs, without a switch: two files that
 * every visitor would wait for. It is read without them.
 */
export function leanPage() {
  return {
    name: 'lean-page',
    enforce: 'pre' as const,
    async load(id: string): Promise<string | undefined> {
      if (!id.endsWith(PAGE)) return undefined;
      const page = await readFile(id, 'utf8');
      for (const part of [SIDEBAR, PRINT]) {
        if (!page.includes(part)) throw new Error(`${id} has another form now. It lacks: ${part}`);
      }
      return page.replace(SIDEBAR, '').replace(PRINT, '');
    },
  };
}
