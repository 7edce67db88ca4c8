import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeHostingFiles } from '../scripts/lib/hosting/write-hosting-files.ts';
import { DIST } from '../scripts/lib/site/built-site.ts';
import { finishJob } from '../scripts/lib/site/finish-pages.ts';
import { moveFiles } from '../scripts/lib/site/move-to-base.ts';
import { listFiles, selectPages } from '../scripts/lib/site/site-files.ts';

/** A copy of the built site, moved to a folder of its host with the step of `npm run build`. */
export async function makeSiteInFolder(
  base: string,
): Promise<{ readonly site: string; readonly remove: () => Promise<void> }> {
  const work = await mkdtemp(path.join(tmpdir(), 'site-in-folder-'));
  const site = path.join(work, 'site');
  // What is compressed already would be served as it was.
  await cp(DIST, site, { recursive: true, filter: (file) => !/\.(?:br|gz)$/.test(file) });
  const files = await listFiles(site);
  const move = { base, site: undefined };
  await moveFiles(site, files, move);
  const pages = selectPages(files).map((file) => ({ file, sendTo: [] }));
  const finished = await finishJob({ site, pages, kept: path.join(work, 'kept'), version: '', cardVersion: '', move });
  await writeHostingFiles(site, { pages: finished, files, elsewhere: { sendTo: [], picturesFrom: [] }, base });
  return { site, remove: () => rm(work, { recursive: true, force: true }) };
}
