import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TWIN_FILE } from '../../../src/domain/addresses.ts';
import type { SearchDocument } from '../../../src/domain/search/document.ts';
import { placeCard, type NamedCard } from '../cards/place-card.ts';
import { sumOf } from '../kept-files.ts';
import { openPack, type KeptPack } from '../kept-pack.ts';
import { addContentPolicy, addPolicyFacts, type Elsewhere } from './content-policy.ts';
import { movePage, type Move } from './move-to-base.ts';
import { readPage, type PageReading } from './page-reading.ts';
import { toUrlPath } from './site-files.ts';
import type { PageToCheck } from './site.ts';

/** What was read of pages, below the root of the project. Not in git: everything in it can be read again. */
export const PAGES_FOLDER = '.work/pages';

/** A part of the pages of a site. Plain data, because it travels to another thread. */
export interface PagesJob {
  /** The folder of the site. */
  readonly site: string;
  readonly pages: readonly PageToFinish[];
  /** The folder of what earlier builds read. */
  readonly kept: string;
  /** Which part it is: what was read of its pages is kept together under this name. */
  readonly part?: string;
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
  /** Of its HTML, before it is compressed. */
  readonly bytes: number;
  /** The picture that others see of it. */
  readonly card: NamedCard | undefined;
}

/** Gives each page its policy and the Markdown beside it, and tells all that later steps need of it. A page with the bytes of an earlier build is not read. */
export async function finishJob(job: PagesJob): Promise<FinishedPage[]> {
  const readings = openPack<PageReading>(job.kept, sumOf(job.version, job.part ?? ''));
  const pages = job.pages.map((page) => finishPage(page, job, readings));
  await readings.close();
  return pages;
}

function finishPage({ file, sendTo }: PageToFinish, job: PagesJob, readings: KeptPack<PageReading>): FinishedPage {
  const { site, version, move, cardVersion, picturesFrom } = job;
  const place = path.join(site, file);
  const url = toUrlPath(file);
  const { html: made, card } = placeCard(readFileSync(place, 'utf8'), cardVersion);
  const html = move === undefined ? made : movePage(made, move);
  const elsewhere = elsewhereOf(html, sendTo, picturesFrom);
  const name = sumOf(version, url, html);
  const { facts, twin, ...reading } = readings.find(name) ?? readAndKeep();
  const finished = addContentPolicy(html, facts, elsewhere);
  const bytes = Buffer.from(finished);
  writeFileSync(place, bytes);
  if (twin !== undefined) writeFileSync(path.join(path.dirname(place), TWIN_FILE), twin);
  return { file, url, ...reading, bytes: bytes.length, facts: addPolicyFacts(facts, finished, elsewhere), card };

  function readAndKeep(): PageReading {
    const found = readPage(html, url);
    readings.add(name, found);
    return found;
  }
}

/** A page that names no picture of a tour needs none. */
function elsewhereOf(html: string, sendTo: readonly string[], picturesFrom: string | undefined): Elsewhere {
  return { sendTo, picturesFrom: picturesFrom !== undefined && html.includes(picturesFrom) ? [picturesFrom] : [] };
}
