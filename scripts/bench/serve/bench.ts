import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import { formatKilobytes } from '../../lib/dutch-figures.ts';
import { findHostProgram, HOST_PROGRAMS, startHost } from '../../lib/hosting/host-programs.ts';
import { runNpm, ROOT } from '../../lib/run-tool.ts';
import { DIST, hasSite, NO_SITE, WORK } from '../../lib/site/built-site.ts';
import { ENDINGS } from '../../lib/site/compression.ts';
import { listenOnFreePort } from '../../lib/site/listen.ts';
import { packSite } from '../../lib/site/pack-site.ts';
import { createSiteServer } from '../../lib/site/static-server.ts';
import { formatTable } from '../../lib/table.ts';
import { measureProgram } from '../peers/measured-program.ts';

/*
 * How many requests a second each server answers on this machine, and how long the slowest of a hundred takes: a page of the
 * built site, plain and as it was packed, each beside a file of as many bytes. That file holds letters, or bytes that look
 * packed: what measures reads letters ten times as fast. With the files that owners get (scripts/deploy). Only this machine is
 * asked, and it ends by itself.
 */
const FOLDER = path.join(WORK, 'bench-serve');
const PROGRAM = path.join(FOLDER, 'node_modules/autocannon/autocannon.js');
const PAGE = 'regios/gorinchem-altena/index.html';
const VISITORS = 10;
const SECONDS = 5;
const FORMS = [
  { form: 'gewoon', accepted: 'identity', ending: '' },
  { form: 'gzip', accepted: 'gzip', ending: ENDINGS.gzip },
  { form: 'Brotli', accepted: 'br', ending: ENDINGS.br },
] as const;

const loadSchema = z.object({
  requests: z.object({ average: z.number() }),
  latency: z.object({ p99: z.number() }),
  errors: z.number(),
  non2xx: z.number(),
});

if (!hasSite()) {
  console.error(NO_SITE);
  process.exitCode = 1;
} else {
  await installAutocannon();
  const site = await makeSite();
  const rows: string[][] = [];
  for (const name of HOST_PROGRAMS) {
    const program = findHostProgram(name);
    if (program === undefined) {
      console.log(`${name} staat niet op deze computer en is overgeslagen. Debian: apt-get install ${name}.`);
      continue;
    }
    const host = await startHost(name, program, site);
    rows.push(...(await measure(name, host.origin, site).finally(host.stop)));
  }
  const own = createSiteServer(site);
  const origin = `http://127.0.0.1:${await listenOnFreePort(own, 0)}`;
  rows.push(...(await measure('onze eigen', origin, site)));
  own.close();
  own.closeAllConnections();
  console.log(
    `/${PAGE.replace('index.html', '')}, ${VISITORS} tegelijk, ${SECONDS} s per regel, alles op deze computer\n`,
  );
  console.log(
    formatTable(['server', 'vorm', 'bytes', 'pagina per s', 'ms 99 %', 'los bestand per s', 'ms 99 %', 'fouten'], rows),
  );
}

async function installAutocannon(): Promise<void> {
  if (existsSync(PROGRAM)) return;
  await mkdir(FOLDER, { recursive: true });
  await copyFile(path.join(ROOT, 'scripts/bench/serve/package.json'), path.join(FOLDER, 'package.json'));
  await runNpm(['install', '--prefix', FOLDER, '--no-audit', '--no-fund', '--ignore-scripts'], console.log);
}

/** The page with all that servers read beside it, packed, and for each form a file of as many bytes. */
async function makeSite(): Promise<string> {
  const site = path.join(FOLDER, 'site');
  await rm(site, { recursive: true, force: true });
  for (const file of [PAGE, '404.html', '_headers', '_redirects', '_server']) {
    await cp(path.join(DIST, file), path.join(site, file), { recursive: true });
  }
  await packSite(site, path.join(FOLDER, 'packed'));
  for (const { form, ending } of FORMS) {
    const { size } = await stat(path.join(site, PAGE + ending));
    await writeFile(path.join(site, `${form}.bin`), ending === '' ? Buffer.alloc(size, 'a') : randomBytes(size));
  }
  return site;
}

async function measure(server: string, origin: string, site: string): Promise<string[][]> {
  const rows: string[][] = [];
  for (const { form, accepted, ending } of FORMS) {
    const address = `${origin}/${PAGE.replace('index.html', '')}`;
    if (!(await sendsAs(address, accepted))) {
      console.log(`${server} stuurt geen ${form}: overgeslagen.`);
      continue;
    }
    const page = await ask(address, accepted);
    const file = await ask(`${origin}/${form}.bin`, accepted);
    const { size } = await stat(path.join(site, PAGE + ending));
    rows.push([server, form, formatKilobytes(size), ...page.figures, ...file.figures, String(page.wrong + file.wrong)]);
  }
  return rows;
}

async function sendsAs(address: string, accepted: string): Promise<boolean> {
  const { headers, body } = await fetch(address, { headers: { 'Accept-Encoding': accepted } });
  await body?.cancel();
  return (headers.get('content-encoding') ?? 'identity') === accepted;
}

async function ask(address: string, accepted: string): Promise<{ figures: string[]; wrong: number }> {
  const args = ['--json', '--connections', String(VISITORS), '--duration', String(SECONDS)];
  const { exitCode, output, errors } = await measureProgram({
    command: process.execPath,
    args: [PROGRAM, ...args, '--headers', `Accept-Encoding=${accepted}`, address],
    cwd: FOLDER,
  });
  if (exitCode !== 0) throw new Error(errors.slice(0, 2).join(' '));
  const { requests, latency, ...wrong } = loadSchema.parse(JSON.parse(output.join('\n')));
  return { figures: [requests.average.toFixed(0), String(latency.p99)], wrong: wrong.errors + wrong.non2xx };
}
