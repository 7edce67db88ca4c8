import { spawn } from 'node:child_process';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { formatKilobytes } from '../../lib/dutch-figures.ts';
import { WORK } from '../../lib/site/built-site.ts';
import { listenOnFreePort } from '../../lib/site/listen.ts';
import type { PageWeight } from '../../lib/site/page-weights.ts';
import { waitFor } from '../../lib/run-tool.ts';
import { formatTable } from '../../lib/table.ts';
import { readTreeUse } from '../nation/process-tree.ts';
import { measureProgram } from '../peers/measured-program.ts';
import { findPeerProgram } from '../peers/other-peers.ts';
import type { Findings } from '../report/results.ts';
import { builtNation, findHeavyPages } from './heavy-pages.ts';

const FOLDER = path.join(WORK, 'bench/serving');
const VISITORS = 10;
/** Caddy has to begin within it. */
const PATIENCE_MS = 10_000;
const loadSchema = z.object({
  requests: z.object({ average: z.number(), total: z.number() }),
  latency: z.object({ p50: z.number(), p99: z.number() }),
  errors: z.number(),
  non2xx: z.number(),
});

/** A light, a middling and a heavy page as Caddy serves them, each beside a file of as many bytes that is nothing but bytes. */
export async function measureServing(size: number, seconds: number): Promise<Findings> {
  const site = builtNation(size);
  const program = findPeerProgram('autocannon/autocannon.js');
  const pages = pickThree(await findHeavyPages(site));
  const port = await findPort();
  await mkdir(FOLDER, { recursive: true });
  const config = path.join(FOLDER, 'Caddyfile');
  await writeFile(config, formatCaddyfile(port, site));
  const caddy = spawn('caddy', ['run', '--config', config, '--adapter', 'caddyfile'], {
    env: { ...process.env, XDG_CONFIG_HOME: FOLDER, XDG_DATA_HOME: FOLDER },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  createInterface({ input: caddy.stderr }).on('line', (line) => said.push(line));
  const ended = waitFor(caddy);
  try {
    await Promise.race([
      waitUntilItAnswers(port),
      ended.then((code) => Promise.reject(new Error(`Caddy eindigt met ${code}. ${said.at(-1) ?? ''}`))),
    ]);
    const rows: string[][] = [];
    for (const { kind, url } of pages) {
      const { size: bytes } = await stat(path.join(site, url.endsWith('/') ? `${url}index.html` : url));
      await writeFile(path.join(FOLDER, 'plain.bin'), Buffer.alloc(bytes, 'x'));
      for (const [what, address] of [
        [url, url],
        ['los bestand', '/plain.bin'],
      ] as const) {
        const load = await ask(program, `http://127.0.0.1:${port}${address}`, seconds, caddy.pid ?? 0);
        rows.push([kind, what, formatKilobytes(bytes), ...load]);
      }
    }
    const head = ['soort', 'pagina', 'HTML', 'per seconde', 'ms midden', 'ms 99 %', 'µs rekentijd', 'fouten'];
    return { texts: [{ title: `${VISITORS} tegelijk, ${seconds} s, ongecomprimeerd`, text: formatTable(head, rows) }] };
  } finally {
    caddy.kill();
    await ended.catch(() => undefined);
  }
}

function pickThree(pages: readonly PageWeight[]): PageWeight[] {
  const sorted = pages.toSorted((a, b) => a.html - b.html);
  return [0, Math.floor(sorted.length / 2), -1].flatMap((place) => sorted.at(place) ?? []);
}

/** Only this machine can reach it, and it asks nobody else for anything. Caddy keeps its own files beside this one. */
function formatCaddyfile(port: number, site: string): string {
  return `{
	admin off
	auto_https off
}
http://127.0.0.1:${port} {
	bind 127.0.0.1
	handle /plain.bin {
		root * "${FOLDER}"
		file_server
	}
	handle {
		root * "${site}"
		file_server
	}
}
`;
}

async function ask(program: string, address: string, seconds: number, server: number): Promise<string[]> {
  const before = readTreeUse(server).cpu;
  const { exitCode, output, errors } = await measureProgram({
    command: process.execPath,
    args: [program, '--json', '--connections', String(VISITORS), '--duration', String(seconds), address],
    cwd: FOLDER,
  });
  if (exitCode !== 0) throw new Error(errors.slice(0, 2).join(' '));
  const { requests, latency, ...wrong } = loadSchema.parse(JSON.parse(output.join('\n')));
  const cpu = readTreeUse(server).cpu - before;
  return [
    requests.average.toFixed(0),
    String(latency.p50),
    String(latency.p99),
    ((1_000_000 * cpu) / requests.total).toFixed(0),
    String(wrong.errors + wrong.non2xx),
  ];
}

async function findPort(): Promise<number> {
  const server = createServer();
  const port = await listenOnFreePort(server, 0);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function waitUntilItAnswers(port: number): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      await fetch(`http://127.0.0.1:${port}/`);
      return;
    } catch (error) {
      if (performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
