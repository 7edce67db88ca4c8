import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { findCommand } from './commands.ts';
import { readPageFacts, type PageFacts, type PageMarkup } from './page-facts.ts';
import { listFiles, selectPages, toUrlPath } from './site-files.ts';

/** A built site as the checks know it: of ten thousand pages the HTML would not fit in memory. */
export interface SiteToCheck<Page extends PageToCheck = PageToCheck> {
  readonly root: string;
  /** Where it will stand, from the canonical address of the home page. */
  readonly origin: string;
  /** The folder there, `/sto`, as its home page says; empty where it has the host for itself. */
  readonly base: string;
  readonly files: ReadonlySet<string>;
  readonly pages: readonly Page[];
  readonly stylesheets: readonly Stylesheet[];
  /** Pictures of tours that stand on another server: at which address, and which. */
  readonly pictures?: PicturesElsewhere | undefined;
}

interface PicturesElsewhere {
  /** Without a slash at the end. */
  readonly address: string;
  readonly files: ReadonlySet<string>;
}

export interface PageToCheck {
  readonly file: string;
  readonly url: string;
  readonly facts: PageMarkup;
  /** A command that the page names, which is for editors only. */
  readonly command: string | undefined;
}

/** The same with all that stands on its pages. */
export type Site = SiteToCheck<SitePage>;

export interface SitePage extends PageToCheck {
  readonly html: string;
  readonly facts: PageFacts;
}

export interface Stylesheet {
  readonly url: string;
  readonly text: string;
}

export async function readSite(root: string, pictures?: PicturesElsewhere): Promise<Site> {
  const pages: SitePage[] = [];
  for (const file of selectPages(await listFiles(root))) {
    const html = await readFile(path.join(root, file), 'utf8');
    const facts = readPageFacts(html);
    pages.push({ file, url: toUrlPath(file), html, facts, command: findCommand(facts.text) });
  }
  return putTogether(root, pages, pictures);
}

/** A site of which the pages are known already. */
export async function putTogether<Page extends PageToCheck>(
  root: string,
  pages: readonly Page[],
  pictures?: PicturesElsewhere,
): Promise<SiteToCheck<Page>> {
  const files = await listFiles(root);
  const stylesheets: Stylesheet[] = [];
  for (const file of files.filter((name) => name.endsWith('.css'))) {
    stylesheets.push({ url: `/${file}`, text: await readFile(path.join(root, file), 'utf8') });
  }
  return {
    root,
    origin: findOrigin(pages),
    base: findHome(pages)?.facts.base ?? '',
    files: new Set(files),
    pages,
    stylesheets,
    pictures,
  };
}

function findOrigin(pages: readonly PageToCheck[]): string {
  const canonical = findHome(pages)?.facts.references.find((reference) => reference.rel === 'canonical')?.value;
  return canonical !== undefined && URL.canParse(canonical) ? new URL(canonical).origin : 'https://site.invalid';
}

function findHome(pages: readonly PageToCheck[]): PageToCheck | undefined {
  return pages.find((page) => page.url === '/');
}
