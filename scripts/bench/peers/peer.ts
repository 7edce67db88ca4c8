import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Program } from './measured-program.ts';
import type { PeerPage } from './peer-pages.ts';

/** Another maker of sites, which gets the same words. */
export interface Peer {
  readonly name: string;
  /** Also at sizes at which others take too long to wait for. */
  readonly huge: boolean;
  /** The files of its site, by their path. */
  readonly makeFiles: (pages: readonly PeerPage[]) => Iterable<readonly [file: string, text: string]>;
  /** What builds the site in `folder`. Throws when it is not there. */
  readonly build: (folder: string) => Program;
  /** Folder in its site. */
  readonly output: string;
}

export async function writePeerSite(peer: Peer, folder: string, pages: readonly PeerPage[]): Promise<void> {
  for (const [file, text] of peer.makeFiles(pages)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
}

/** The body below its title, as all of them read it. */
export function withTitle({ title, body }: PeerPage): string {
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n${body}`;
}

/** `regios/zeeland` → `regios/zeeland.mdx`; the first page is `index.mdx`. */
export function toSource(below: string, { route }: PeerPage, ending: string): string {
  return path.posix.join(below, `${route === '' ? 'index' : route}.${ending}`);
}
