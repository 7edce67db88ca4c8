import { existsSync } from 'node:fs';
import path from 'node:path';
import { StepFailure } from '../../lib/steps.ts';
import { leanStarlight, plainAstro, stockStarlight } from '../peers/astro-peers.ts';
import { measureProgram } from '../peers/measured-program.ts';
import { eleventy, hugo, PEERS_FOLDER, vitePress } from '../peers/other-peers.ts';
import { measureWords, readKeptPages, type PeerPage } from '../peers/peer-pages.ts';
import { writePeerSite, type Peer } from '../peers/peer.ts';
import { COLD, tellSkipped, type BuildFigure, type Findings } from '../report/results.ts';
import { pagesOf } from './places.ts';
import { setAside } from './set-aside.ts';

const PEERS = [stockStarlight, leanStarlight, plainAstro, eleventy, vitePress, hugo];
/** From here on only those who are made for it. */
const HUGE = 10_000;
/** Of a peer that fails: the first lines tell of what, those of a stack only where. */
const FIRST_LINES = 3;
const OF_A_STACK = /^\s+at /;

/** Gives all peers the words of the nation of that size, one after the other. */
export async function measurePeers(size: number): Promise<Findings> {
  if (!existsSync(pagesOf(size))) {
    throw new StepFailure(
      `${pagesOf(size)} is er niet. Voer eerst uit: npm run bench -- --only=nation --sizes=${size}`,
    );
  }
  const pages = await readKeptPages(pagesOf(size));
  const [builds, skipped]: [BuildFigure[], string[]] = [[], []];
  for (const peer of PEERS.filter(({ huge }) => huge || size < HUGE)) {
    try {
      console.log(`  ${peer.name} …`);
      builds.push(await measurePeer(peer, size, pages));
    } catch (error) {
      skipped.push(tellSkipped(peer.name, error));
    }
  }
  return { builds, skipped };
}

async function measurePeer(peer: Peer, size: number, pages: readonly PeerPage[]): Promise<BuildFigure> {
  const folder = path.join(PEERS_FOLDER, `${peer.name.toLowerCase().replaceAll(' ', '-')}-${size}`);
  await setAside(folder);
  await writePeerSite(peer, folder, pages);
  const { exitCode, cpu, seconds, peak, output, errors } = await measureProgram(peer.build(folder));
  if (exitCode !== 0)
    throw new StepFailure(
      [...errors, ...output]
        .filter((line) => !OF_A_STACK.test(line))
        .slice(0, FIRST_LINES)
        .join(' '),
    );
  const figure = {
    who: peer.name,
    what: COLD,
    cpu,
    seconds,
    peak,
    ...(await measureWords(path.join(folder, peer.output))),
  };
  await setAside(folder);
  return figure;
}
