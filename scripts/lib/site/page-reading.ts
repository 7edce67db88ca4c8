import { DomHandler } from 'htmlparser2';
import type { SearchDocument } from '../../../src/domain/search/document.ts';
import { isFindable, toDocuments } from '../search/read-documents.ts';
import { findCommand } from './commands.ts';
import { addContentPolicy } from './content-policy.ts';
import { readPageFacts, type PageMarkup } from './page-facts.ts';
import { measureHtml, type HtmlWeight } from './html-weight.ts';

/** All that the steps after Astro need of the HTML of a page, found in one pass over it. */
export interface PageReading {
  /** Of the page as Astro wrote it. */
  readonly facts: PageMarkup;
  readonly command: string | undefined;
  readonly documents: readonly SearchDocument[];
  /** Of the page with its policy, in brotli. */
  readonly weight: HtmlWeight;
}

/** `url`: its address on the site. `sendTo`: the only other sites that it may send something to. */
export function readPage(html: string, url: string, sendTo: readonly string[]): PageReading {
  const tree = isFindable(html) ? new DomHandler() : undefined;
  const { text, ...facts } = readPageFacts(html, tree);
  return {
    facts,
    command: findCommand(text),
    documents: tree === undefined ? [] : toDocuments(tree.root.children, url),
    weight: measureHtml(addContentPolicy(html, facts, sendTo), facts, 'br'),
  };
}
