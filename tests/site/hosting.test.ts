import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  findHostProgram,
  findNginxBrotli,
  HOST_PROGRAMS,
  startHost,
  type HostProgram,
  type RunningHost,
} from '../../scripts/lib/hosting/host-programs.ts';
import { parseHeadersFile } from '../../scripts/lib/hosting/headers-file.ts';
import { writeHostingFiles } from '../../scripts/lib/hosting/write-hosting-files.ts';
import { DIST } from '../../scripts/lib/site/built-site.ts';
import { packSite } from '../../scripts/lib/site/pack-site.ts';
import { getHeaders } from '../../scripts/lib/site/response-headers.ts';
import { readSite } from '../../scripts/lib/site/site.ts';
import { listFiles } from '../../scripts/lib/site/site-files.ts';
import { askRaw } from '../raw-request.ts';

const WELL_KNOWN = 'Contact: mailto:redactie@voorbeeld.nl\n';
const VIDEO = Buffer.alloc(5000, 'x');

/** Some pages and files of the built site, with what a build with an address adds to them. */
async function fillHostedSite(folder: string): Promise<string> {
  const site = path.join(folder, 'site');
  const all = await listFiles(DIST);
  const script = all.find((file) => /^_astro\/.*\.js$/.test(file) && !file.includes('/deel'));
  const picture = all.find((file) => file.startsWith('rondleiding/beeld/') && file.endsWith('.avif'));
  const old = all.find((file) => file.startsWith('r/'));
  const wanted = ['index.html', '404.html', 'favicon.svg', 'agenda.ics', 'regios/index.html', script, picture, old];
  for (const file of wanted) {
    if (file === undefined || !all.includes(file)) continue;
    await cp(path.join(DIST, file), path.join(site, file));
  }
  for (const folder of ['.git', '.well-known/.geheim', 'media', '_astro/map']) {
    await mkdir(path.join(site, folder), { recursive: true });
  }
  await writeFile(path.join(site, '.git/config'), 'geheim');
  await writeFile(path.join(site, '.well-known/.geheim/a'), 'geheim');
  await writeFile(path.join(site, '.env'), 'geheim');
  await writeFile(path.join(site, '.well-known/security.txt'), WELL_KNOWN);
  await writeFile(path.join(site, 'media/film.mp4'), VIDEO);
  await writeFile(path.join(folder, 'buiten.txt'), 'geheim');
  const { pages } = await readSite(site);
  await writeHostingFiles(site, { pages, files: await listFiles(site) });
  await packSite(site, path.join(folder, 'packed'));
  return site;
}

let folder: string;
let site: string;
let old: { from: string; to: string };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sto-hosting-'));
  site = await fillHostedSite(folder);
  const [from = '', to = ''] = (await readFile(path.join(site, '_redirects'), 'utf8')).split(' ');
  old = { from, to };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function isAbsent(name: HostProgram): boolean {
  const absent = findHostProgram(name) === undefined;
  if (absent) console.warn(`Overgeslagen: ${name} staat niet op deze computer. Debian: apt-get install ${name}.`);
  return absent;
}

describe.each(HOST_PROGRAMS.map((name) => ({ name, skip: isAbsent(name) })))(
  '$name with the configuration of scripts/deploy',
  ({ name, skip }) => {
    if (skip) {
      test.skip('is not on this computer', () => {});
      return;
    }
    let host: RunningHost;
    beforeAll(async () => {
      host = await startHost(name, findHostProgram(name) ?? name, site);
    });
    afterAll(() => host.stop());

    const rulesOf = async () => parseHeadersFile(await readFile(path.join(site, '_headers'), 'utf8'));
    const lower = (headers: Record<string, string>) =>
      Object.fromEntries(Object.entries(headers).map(([key, value]) => [key.toLowerCase(), value]));

    test('sends every page and file with all headers that belong with it, and asks to look again for all that has no hash', async () => {
      const rules = await rulesOf();
      const files = (await listFiles(site)).filter(
        (file) => !/(^|\/)[._](?!astro)|\.(br|gz)$/.test(file) && file !== '404.html' && `/${file}` !== old.from,
      );
      for (const file of files) {
        const address = `/${file}`.replace(/index\.html$/, '');
        if (address === old.from) continue;
        const { status, headers } = await askRaw(host.port, address);
        expect([address, status]).toEqual([address, 200]);
        expect(headers).toMatchObject(lower({ 'Cache-Control': 'no-cache', ...getHeaders(address, rules) }));
        expect(headers.server ?? '').not.toMatch(/\d/);
      }
      expect(files.some((file) => file.startsWith('_astro/'))).toBe(true);
    });

    test('sends a policy for scripts without unsafe words, that lists what the pages need', async () => {
      const policy = String((await askRaw(host.port, '/')).headers['content-security-policy']);
      const scripts = policy.split('; ').find((directive) => directive.startsWith('script-src '));
      expect(scripts).toMatch(/^script-src 'self'( 'sha256-[\w+/]+=*')+$/);
      const own = /content-security-policy" content="([^"]+)"/.exec(
        await readFile(path.join(site, 'index.html'), 'utf8'),
      );
      const hashes =
        own?.[1]
          ?.split('; ')
          .find((directive) => directive.startsWith('script-src '))
          ?.split(' ') ?? [];
      expect(hashes.length).toBeGreaterThan(2);
      expect(scripts?.split(' ')).toEqual(expect.arrayContaining(hashes));
    });

    test('sends what the build packed, as the visitor likes it', async () => {
      const plain = await readFile(path.join(site, 'regios/index.html'));
      const forms = [
        ['', undefined, (body: Buffer) => body],
        ['gzip', 'gzip', gunzipSync],
        ...(name === 'caddy' || findNginxBrotli() !== undefined
          ? ([['br, gzip', 'br', brotliDecompressSync]] as const)
          : []),
      ] as const;
      for (const [accepted, encoding, unpack] of forms) {
        const { headers, body } = await askRaw(host.port, '/regios/', { 'Accept-Encoding': accepted });
        expect([headers['content-encoding'], headers.vary]).toEqual([encoding, 'Accept-Encoding']);
        expect(headers['content-type']).toBe('text/html; charset=utf-8');
        expect(unpack(body).equals(plain)).toBe(true);
      }
      const packed = await readFile(path.join(site, 'regios/index.html.gz'));
      expect((await askRaw(host.port, '/regios/', { 'Accept-Encoding': 'gzip' })).body.equals(packed)).toBe(true);
    });

    test('says what kind of file it is, as our own server does', async () => {
      const typeOf = async (address: string) => (await askRaw(host.port, address)).headers['content-type'];
      expect(await typeOf('/agenda.ics')).toBe('text/calendar; charset=utf-8');
      expect(await typeOf('/favicon.svg')).toBe('image/svg+xml; charset=utf-8');
      expect(await typeOf('/.well-known/security.txt')).toBe('text/plain; charset=utf-8');
    });

    test.each(['/bestaat/niet/', '/weg.avif', '/_astro/weg.js'])(
      'answers 404 with the page for it: %s',
      async (address) => {
        const { status, headers, body } = await askRaw(host.port, address);
        expect([status, headers['content-type'], headers['cache-control']]).toEqual([
          404,
          'text/html; charset=utf-8',
          'no-cache',
        ]);
        expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
        expect(body.equals(await readFile(path.join(site, '404.html')))).toBe(true);
      },
    );

    test.each([
      '/.env',
      '/.git/config',
      '/.well-known/.geheim/a',
      '/.well-known/../.env',
      '/%2eenv',
      '/_headers',
      '/_redirects',
      '/_server/caddy.conf',
      '/_server/',
      '/../buiten.txt',
      '/%2e%2e/buiten.txt',
      '/media/..%2f..%2fbuiten.txt',
      '/media/%2e%2e/%2e%2e/buiten.txt',
      '/..%5cbuiten.txt',
    ])('keeps what is not for visitors: %s', async (address) => {
      const { status, body } = await askRaw(host.port, address);
      expect(body.toString()).not.toContain('geheim');
      expect(body.toString()).not.toContain('Strict-Transport-Security');
      expect([400, 403, 404]).toContain(status);
    });

    test.each(['/media/', '/_astro/map/', '/_astro/'])('lists no folder: %s', async (address) => {
      const { status, body } = await askRaw(host.port, address);
      expect(status).toBe(404);
      expect(body.toString()).not.toContain('film.mp4');
    });

    test('sends what may be asked under /.well-known/', async () => {
      const { status, body } = await askRaw(host.port, '/.well-known/security.txt');
      expect([status, body.toString()]).toEqual([200, WELL_KNOWN]);
    });

    test('sends the part of a film that was asked for', async () => {
      const some = await askRaw(host.port, '/media/film.mp4', { Range: 'bytes=100-199' });
      expect([some.status, some.headers['content-range'], some.body.length]).toEqual([206, 'bytes 100-199/5000', 100]);
      const last = await askRaw(host.port, '/media/film.mp4', { Range: 'bytes=-10' });
      expect([last.status, last.headers['content-range']]).toEqual([206, 'bytes 4990-4999/5000']);
      expect((await askRaw(host.port, '/media/film.mp4', { Range: 'bytes=5000-' })).status).toBe(416);
    });

    test('sends who has an old address on at once, and keeps what stands behind it', async () => {
      const { status, headers } = await askRaw(host.port, old.from);
      expect([status, headers.location]).toEqual([301, old.to]);
    });

    test('sends who forgot the last slash to the page, on this site whatever the address says', async () => {
      const { status, headers } = await askRaw(host.port, '/regios');
      expect([301, 308]).toContain(status);
      expect(headers.location).toBe('/regios/');
      for (const address of ['//kwaad.voorbeeld/regios', '//kwaad.voorbeeld/%2e%2e', '/%5ckwaad.voorbeeld/..']) {
        expect((await askRaw(host.port, address)).headers.location ?? '/').toMatch(/^\/(?![/\\])/);
      }
    });

    test('answers "not changed" to who has it already', async () => {
      const { headers } = await askRaw(host.port, '/favicon.svg');
      const again = await askRaw(host.port, '/favicon.svg', { 'If-None-Match': headers.etag ?? '' });
      expect([again.status, again.body.length]).toEqual([304, 0]);
    });

    test('takes nothing from visitors', async () => {
      for (const method of ['POST', 'PUT', 'DELETE']) {
        expect((await askRaw(host.port, '/regios/', {}, method)).status).toBe(405);
      }
    });
  },
);
