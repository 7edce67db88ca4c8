import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT, waitFor } from '../run-tool.ts';
import { listenOnFreePort } from '../site/listen.ts';

/** The configurations that owners get, and where they differ on this machine: a free port, and a folder of our own. */
const CADDYFILE = path.join(ROOT, 'scripts/deploy/caddy/Caddyfile');
const NGINX_CONF = path.join(ROOT, 'scripts/deploy/nginx/nginx.conf');
const NGINX_BROTLI = 'ngx_http_brotli_static_module.so';
const PATIENCE_MS = 20_000;

export const HOST_PROGRAMS = ['caddy', 'nginx'] as const;
export type HostProgram = (typeof HOST_PROGRAMS)[number];

export interface RunningHost {
  readonly origin: string;
  readonly port: number;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** Where a program stands; undefined when this computer does not have it. */
export function findHostProgram(name: HostProgram): string | undefined {
  // Debian keeps servers where only an administrator looks.
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => path.join(folder, name)).find(isProgram);
}

/** The module with which nginx sends what is packed with Brotli; `STO_NGINX_MODULES` is the folder when it is elsewhere. */
export function findNginxBrotli(): string | undefined {
  const folders = [process.env['STO_NGINX_MODULES'] ?? [], '/usr/lib/nginx/modules', '/usr/share/nginx/modules'].flat();
  return folders.map((folder) => path.join(folder, NGINX_BROTLI)).find((file) => isThere(file, constants.R_OK));
}

/** Starts it on this machine alone, with the configuration that owners get. */
export async function startHost(name: HostProgram, program: string, site: string): Promise<RunningHost> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sto-host-'));
  const port = await findFreePort();
  const { args, env } = await (name === 'caddy' ? prepareCaddy : prepareNginx)({ folder, site, port });
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const ended = waitFor(child);
  const stop = (): Promise<void> => stopHost(child, ended, folder);
  const origin = `http://127.0.0.1:${port}`;
  try {
    await Promise.race([
      waitUntilItAnswers(origin),
      ended.then((code) => Promise.reject(new Error(`${name} ended with ${code}: ${said.join('').slice(-2000)}`))),
    ]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin, port, pid: child.pid ?? 0, stop };
}

interface HostPlaces {
  readonly folder: string;
  readonly site: string;
  readonly port: number;
}

interface HostStart {
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

async function prepareCaddy({ folder, site, port }: HostPlaces): Promise<HostStart> {
  return Promise.resolve({
    args: ['run', '--config', CADDYFILE, '--adapter', 'caddyfile'],
    env: {
      STO_ADMIN: 'off',
      STO_ADDRESS: `http://127.0.0.1:${port}`,
      STO_ROOT: site,
      XDG_CONFIG_HOME: folder,
      XDG_DATA_HOME: folder,
    },
  });
}

async function prepareNginx({ folder, site, port }: HostPlaces): Promise<HostStart> {
  const brotli = findNginxBrotli();
  const own: Readonly<Record<string, string>> = {
    '/srv/site': site,
    'listen 8080;': `listen 127.0.0.1:${port};`,
    '/tmp/nginx': `${folder}/nginx`,
    ...(brotli !== undefined && {
      '#load_module modules/ngx_http_brotli_static_module.so;': `load_module ${brotli};`,
      '#brotli_static on;': 'brotli_static on;',
    }),
  };
  let text = await readFile(NGINX_CONF, 'utf8');
  for (const [shipped, here] of Object.entries(own)) {
    if (!text.includes(shipped)) throw new Error(`nginx.conf has no “${shipped}” any more.`);
    text = text.replaceAll(shipped, here);
  }
  const config = path.join(folder, 'nginx.conf');
  await writeFile(config, text);
  // An administrator's workers would be somebody else, who may not read a folder of ours.
  const user = process.getuid?.() === 0 ? 'user root; ' : '';
  return { args: ['-p', folder, '-c', config, '-e', 'stderr', '-g', `${user}daemon off;`], env: {} };
}

async function stopHost(child: ChildProcess, ended: Promise<number>, folder: string): Promise<void> {
  child.kill();
  await ended.catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  const port = await listenOnFreePort(server, 0);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function waitUntilItAnswers(origin: string): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      await fetch(origin);
      return;
    } catch (error) {
      if (performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function isProgram(file: string): boolean {
  return isThere(file, constants.X_OK);
}

function isThere(file: string, mode: number): boolean {
  try {
    accessSync(file, mode);
    return true;
  } catch {
    return false;
  }
}
