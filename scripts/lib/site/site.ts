import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readPageFacts, type PageFacts } from './page-facts.ts';
import { listFiles, selectPages, toUrlPath } from './site-files.ts';

/** A built site, read once for all checks. */
export interface Site {
  readonly root: string;
  /** Where it will stand, from the canonical address of the home page. */
  readonly origin: string;
  readonly files: ReadonlySet<string>;
  readonly pages: readonly SitePage[];
  readonly stylesheets: readonly Stylesheet[];
}

export interface SitePage {
  readonly file: string;
  readonly url: string;
  readonly html: string;
  readonly facts: PageFacts;
}

export interface Stylesheet {
  readonly url: string;
  readonly text: string;
}

export async function readSite(root: string): Promise<Site> {
  const files = await listFiles(root);
  const read = (file: string): Promise<string> => readFile(path.join(root, file), 'utf8');
  const pages: SitePage[] = [];
  for (const file of selectPages(files)) {
    const html = await read(file);
    pages.push({ file, url: toUrlPath(file), html, facts: readPageFacts(html) });
  }
  const stylesheets: Stylesheet[] = [];
  for (const file of files.filter((name) => name.endsWith('.css'))) {
    stylesheets.push({ url: `/${file}`, text: await read(file) });
  }
  return { root, origin: findOrigin(pages), files: new Set(files), pages, stylesheets };
}

function findOrigin(pages: readonly SitePage[]): string {
  const home = pages.find((page) => page.url === '/');
  const canonical = home?.facts.references.find((reference) => reference.rel === 'canonical')?.value;
  return canonical !== undefined && URL.canParse(canonical) ? new URL(canonical).origin : 'https://site.invalid';
}
