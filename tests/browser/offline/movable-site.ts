import { lstat, mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { DIST } from '../../../scripts/lib/site/built-site.ts';
import { listenOnFreePort } from '../../../scripts/lib/site/listen.ts';
import { createSiteServer } from '../../../scripts/lib/site/static-server.ts';

/** The built site on a server of its own, which can fall away, come back at the same place and get other files. */
export interface MovableSite {
  readonly address: string;
  read(file: string): Promise<string>;
  write(file: string, text: string): Promise<void>;
  /** Nobody answers any more. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** How it answers from now on: well, not at all, or that something is wrong with it. */
  answer: 'well' | 'never' | 'error';
  /** Milliseconds before each answer. */
  delay: number;
  remove(): Promise<void>;
}

export async function openMovableSite(): Promise<MovableSite> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sto-offline-'));
  await linkAll(DIST, folder);
  const files = createSiteServer(folder);
  const open = (): Server =>
    createServer((request, response) => {
      if (site.answer === 'never') return;
      if (site.answer === 'error') response.writeHead(503).end('Even niet');
      else setTimeout(() => files.emit('request', request, response), site.delay);
    });
  let server: Server | undefined = open();
  const port = await listenOnFreePort(server, 0);

  async function stop(): Promise<void> {
    const closing = server;
    server = undefined;
    if (closing === undefined) return;
    await new Promise((resolve) => {
      closing.close(resolve);
      closing.closeAllConnections();
    });
  }
  const site: MovableSite = {
    answer: 'well',
    delay: 0,
    address: `http://127.0.0.1:${port}`,
    read: (file) => readFile(path.join(folder, file), 'utf8'),
    async write(file, text) {
      await makeOwn(folder, path.dirname(file));
      const place = path.join(folder, file);
      await unlink(place).catch(() => undefined);
      await writeFile(place, text);
    },
    stop,
    async start() {
      server ??= open();
      const starting = server;
      await new Promise<void>((resolve, reject) => {
        starting.once('error', reject).listen(port, '127.0.0.1', resolve);
      });
    },
    async remove() {
      await stop();
      await rm(folder, { recursive: true });
    },
  };
  return site;
}

async function linkAll(from: string, to: string): Promise<void> {
  for (const name of await readdir(from)) await symlink(path.join(from, name), path.join(to, name));
}

/** A folder of the site itself becomes one of this copy, with links to what is in it. */
async function makeOwn(root: string, folder: string): Promise<void> {
  if (folder === '.') return;
  await makeOwn(root, path.dirname(folder));
  const place = path.join(root, folder);
  const found = await lstat(place).catch(() => undefined);
  if (found?.isDirectory() === true) return;
  const original = found === undefined ? undefined : await readlink(place);
  if (original !== undefined) await unlink(place);
  await mkdir(place);
  if (original !== undefined) await linkAll(original, place);
}
