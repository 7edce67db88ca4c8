import { DomHandler } from 'htmlparser2';
import { TWIN_FILE } from '../../../src/domain/addresses.ts';
import type { SearchDocument } from '../../../src/domain/search/document.ts';
import { isFindable, toDocuments } from '../search/read-documents.ts';
import { saysTwin, writeTwin } from '../twins/write-twin.ts';
import { findCommand } from './commands.ts';
import { readPageFacts, type PageMarkup } from './page-facts.ts';

/** All that the steps after Astro need of the HTML of a page, found in one pass over it. */
export interface PageReading {
  /** Of the page as Astro wrote it. */
  readonly facts: PageMarkup;
  readonly command: string | undefined;
  readonly documents: readonly SearchDocument[];
  /** Its text as Markdown, where the page says that this lies beside it. */
  readonly twin: string | undefined;
}

/** `url`: its address on the site. */
export function readPage(html: string, url: string): PageReading {
  const tree = isFindable(html) || html.includes(TWIN_FILE) ? new DomHandler() : undefined;
  const { text, ...facts } = readPageFacts(html, tree);
  const nodes = tree?.root.children ?? [];
  const documents = isFindable(html) ? toDocuments(nodes, url) : [];
  const date = documents.find((document) => document.url === url)?.date;
  return {
    facts,
    command: findCommand(text),
    documents,
    twin: saysTwin(facts) ? writeTwin(nodes, { url, date, facts }) : undefined,
  };
}
