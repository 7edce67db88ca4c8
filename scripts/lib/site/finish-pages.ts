import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TWIN_FILE } from '../../../src/domain/addresses.ts';
import type { SearchDocument } from '../../../src/domain/search/document.ts';
import { placeCard, type NamedCard } from '../cards/place-card.ts';
import { findKept, keep, sumOf } from '../kept-files.ts';
import { mapBounded } from '../map-bounded.ts';
import { addContentPolicy, addPolicyFacts, type Elsewhere } from './content-policy.ts';
import { movePage, type Move } from './move-to-base.ts';
import { readPage, type PageReading } from './page-reading.ts';
import type { HtmlWeight } from './html-weight.ts';
import { toUrlPath } from './site-files.ts';
import type { PageToCheck } from './site.ts';

/** What was read of pages, below the root of the project. Not in git: everything in it can be read again. */
export const PAGES_FOLDER = '.work/pages';

const FILES_AT_ONCE = 4;

/** A part of the pages of a site. Plain data, because it travels to another thread. */
export interface PagesJob {
  /** The folder of the site. */
  readonly site: string;
  readonly pages: readonly PageToFinish[];
  /** The folder of what earlier builds read. */
  readonly kept: string;
  /** The version of the code that reads. */
  readonly version: string;
  /** Of a site that stands in a folder of its host. */
  readonly move?: Move | undefined;
  /** The version of what draws their pictures. */
  readonly cardVersion: string;
  /** The folder on another server that holds the pictures of tours, with a slash at the end. */
  readonly picturesFrom?: string | undefined;
}

interface PageToFinish {
  readonly file: string;
  /** The only other sites that it may send something to. */
  readonly sendTo: readonly string[];
}

export interface FinishedPage extends PageToCheck {
  readonly documents: readonly SearchDocument[];
  readonly weight: HtmlWeight;
  /** The picture that others see of it. */
  readonly card: NamedCard | undefined;
}

/** Gives each page its policy and the Markdown beside it, and tells all that later steps need of it. A page with the bytes of an earlier build is not read. */
export function finishJob(job: PagesJob): Promise<FinishedPage[]> {
  return mapBounded(job.pages, FILES_AT_ONCE, (page) => finishPage(page, job));
}

async function finishPage({ file, sendTo }: PageToFinish, job: PagesJob): Promise<FinishedPage> {
  const { site, kept, version, move, cardVersion, picturesFrom } = job;
  const place = path.join(site, file);
  const url = toUrlPath(file);
  const { html: made, card } = placeCard(readFileSync(place, 'utf8'), cardVersion);
  const html = move === undefined ? made : movePage(made, move);
  const elsewhere = elsewhereOf(html, sendTo, picturesFrom);
  const name = sumOf(version, url, ...sendTo, '', ...elsewhere.picturesFrom, html);
  const { facts, twin, ...reading } = findReading(kept, name) ?? (await readAndKeep());
  const finished = addContentPolicy(html, facts, elsewhere);
  writeFileSync(place, finished);
  if (twin !== undefined) writeFileSync(path.join(path.dirname(place), TWIN_FILE), twin);
  return { file, url, ...reading, facts: addPolicyFacts(facts, finished, elsewhere), card };

  async function readAndKeep(): Promise<PageReading> {
    const found = readPage(html, url, elsewhere);
    await keep(kept, name, JSON.stringify(found));
    return found;
  }
}

/** A page that names no picture of a tour needs none. */
function elsewhereOf(html: string, sendTo: readonly string[], picturesFrom: string | undefined): Elsewhere {
  return { sendTo, picturesFrom: picturesFrom !== undefined && html.includes(picturesFrom) ? [picturesFrom] : [] };
}

function findReading(kept: string, name: string): PageReading | undefined {
  const bytes = findKept(kept, name);
  // Its sum says that it is what `keep` wrote.
  return bytes === undefined ? undefined : (JSON.parse(bytes.toString()) as PageReading);
}
