import { readFile } from 'node:fs/promises';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { isEmbed } from '../../../src/domain/addresses.ts';
import { readPageFacts } from './page-facts.ts';

const NAME = '@astrojs/sitemap';

/**
 * A sitemap of what the built pages say of themselves: not those that ask a search engine to pass them over, and with the
 * date of the last change for those that know it. Nothing of it while the address of the site is not known.
 */
export function pageSitemap(address: string | undefined): AstroIntegration[] {
  // Under this name, or Starlight adds one of its own, which then warns in English that it has no address.
  if (address === undefined) return [{ name: NAME, hooks: {} }];
  let folder: URL | undefined;
  return [
    {
      name: 'folder-of-the-sitemap',
      hooks: {
        'astro:config:done': ({ config }) => {
          folder = config.outDir;
        },
      },
    },
    sitemap({
      // They ask to be passed over too; so many small pages need not be read to find that out.
      filter: (page) => !isEmbed(new URL(page).pathname),
      namespaces: { news: false, xhtml: false, image: false, video: false },
      serialize: async (item) => {
        const page = new URL(`.${new URL(item.url).pathname}index.html`, folder);
        const { isForSearchEngines, modified } = readPageFacts(await readFile(page, 'utf8'));
        if (!isForSearchEngines) return undefined;
        return modified === undefined ? item : { ...item, lastmod: modified };
      },
    }),
  ];
}
