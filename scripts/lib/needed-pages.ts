import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { NeededPage } from '../../src/domain/checks/links/needed-pages.ts';
import { COLLECTIONS } from '../../src/domain/collections.ts';
import { HOME_CHOICE } from '../../src/domain/home.ts';

/** What writes the pages of the site, besides what authors write. */
const WRITERS = ['src/components', 'src/layouts', 'src/pages', 'src/starlight'];
const HOME = 'src/pages/index.astro';

/** A whole address between quotation marks; one that is put together holds a name that content gives. */
const ADDRESS = /["'`](\/(?:[a-z0-9-]+\/)+)(?:#[a-z0-9-]*)?["'`]/g;

/** The pages to which the site itself leads its visitors. Read from the source, because a list beside it would fall behind. */
export async function findNeededPages(root: string): Promise<NeededPage[]> {
  const files = (await Promise.all(WRITERS.map((folder) => listSources(root, folder)))).flat().toSorted();
  const found = await Promise.all(
    files.map(async (file) => addressesIn(file, await readFile(path.join(root, file), 'utf8'))),
  );
  const chosen = files.includes(HOME) ? homeAddresses().map((address) => ({ address, from: HOME })) : [];
  return [...new Map([...found.flat(), ...chosen].map((page) => [page.address, page])).values()];
}

function addressesIn(from: string, text: string): NeededPage[] {
  return [...text.matchAll(ADDRESS)].flatMap(([, address]) => (address === undefined ? [] : [{ address, from }]));
}

function homeAddresses(): string[] {
  return [
    COLLECTIONS.regions.url(HOME_CHOICE.regions),
    COLLECTIONS.labs.url(HOME_CHOICE.labs),
    COLLECTIONS.tours.url(HOME_CHOICE.labs),
    COLLECTIONS.practices.url(HOME_CHOICE.practices),
  ];
}

async function listSources(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && /\.(?:astro|ts)$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
}
