import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { isEmbed } from '../../../src/domain/addresses.ts';
import { listFiles, selectPages, toUrlPath } from '../../lib/site/site-files.ts';
import { formatMarkdown } from './markdown.ts';
import { countBlockWords, readBlocks, textOfBlock } from './page-blocks.ts';

/** One page as each peer gets it. */
const peerPageSchema = z.object({
  /** `regios/zeeland`; empty for the first page of the site. */
  route: z.string(),
  title: z.string(),
  /** Markdown, without the title. */
  body: z.string(),
});
export type PeerPage = z.output<typeof peerPageSchema>;

/** Each peer makes one of its own. */
const NOT_FOUND = '404.html';

/** All pages of a built site with the words that a reader sees there, whether an author typed them or a field gave them. */
export async function readPeerPages(site: string): Promise<PeerPage[]> {
  const pages: PeerPage[] = [];
  for (const file of await listPages(site)) {
    const blocks = readBlocks(await readFile(path.join(site, file), 'utf8'));
    const route = toRoute(file);
    const heading = blocks.find(({ kind, level }) => kind === 'heading' && level === 1);
    pages.push({
      route,
      title: heading === undefined ? route : textOfBlock(heading),
      body: formatMarkdown(blocks.filter((block) => block !== heading)),
    });
  }
  return pages;
}

export interface SiteSize {
  readonly pages: number;
  /** In the main part of all pages together. */
  readonly words: number;
}

export async function measureWords(site: string): Promise<SiteSize> {
  const files = await listPages(site);
  let words = 0;
  for (const file of files) words += countBlockWords(readBlocks(await readFile(path.join(site, file), 'utf8')));
  return { pages: files.length, words };
}

/** So that peers can be measured later than the site that their pages come from. */
export async function keepPeerPages(file: string, pages: readonly PeerPage[]): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(pages));
}

export async function readKeptPages(file: string): Promise<PeerPage[]> {
  return z.array(peerPageSchema).parse(JSON.parse(await readFile(file, 'utf8')));
}

/** Pages for readers: what stands within the page of another repeats one of them, and a peer makes nothing like it. */
async function listPages(site: string): Promise<string[]> {
  return selectPages(await listFiles(site)).filter((file) => file !== NOT_FOUND && !isEmbed(toUrlPath(file)));
}

function toRoute(file: string): string {
  return file.replace(/(?:^|\/)index\.html$/, '').replace(/\.html$/, '');
}
