import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listenOnFreePort } from '../../../scripts/lib/site/listen.ts';
import { chooseEncoding, createSiteServer } from '../../../scripts/lib/site/static-server.ts';
import { askRaw } from '../../raw-request.ts';
import { makeSiteFolder } from './site-builder.ts';

const LONG = `<p>${'techniek '.repeat(200)}</p>`;

async function serve(
  files: Readonly<Record<string, string>>,
  base?: string,
): Promise<{ port: number; folder: string }> {
  const site = Object.entries({ 'index.html': 'home', '404.html': 'weg', ...files });
  const folder = path.join(
    makeSiteFolder(Object.fromEntries(site.map(([file, text]) => [`dist/${file}`, text]))),
    'dist',
  );
  const server = createSiteServer(folder, base);
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { port: await listenOnFreePort(server, 0), folder };
}

describe('addresses', () => {
  test('of a folder give its index', async () => {
    const { port } = await serve({ 'regios/index.html': 'De regio’s' });
    const { status, headers, body } = await askRaw(port, '/regios/?q=1');
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(body.toString()).toContain('De regio’s');
  });

  test.each([
    ['/sto', 301, '/sto/'],
    ['/sto/', 200, undefined],
    ['/sto/regios?q=a', 301, '/sto/regios/?q=a'],
    ['/sto/nergens', 404, undefined],
    ['/stof/', 404, undefined],
    ['/regios/', 404, undefined],
  ])('of a site in a folder begin with that folder: %s', async (address, status, location) => {
    const { port } = await serve({ 'regios/index.html': '' }, '/sto');
    const reply = await askRaw(port, address);
    expect([reply.status, reply.headers.location]).toEqual([status, location]);
  });

  test('of a folder without a slash send the visitor to the one with', async () => {
    const { port } = await serve({ 'regios/index.html': '' });
    const { status, headers } = await askRaw(port, '/regios?q=a');
    expect([status, headers.location]).toEqual([301, '/regios/?q=a']);
  });

  test('never send the visitor to another site', async () => {
    const { port } = await serve({ 'elders.test/index.html': '' });
    expect((await askRaw(port, '//elders.test')).headers.location).toBe('/elders.test/');
  });

  test('that do not exist give the 404 page with that status', async () => {
    const { port } = await serve({});
    const { status, headers, body } = await askRaw(port, '/_astro/weg.js');
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      404,
      'text/html; charset=utf-8',
      'no-cache',
    ]);
    expect(body.toString()).toContain('weg');
  });

  test.each(['/../geheim.txt', '/%2e%2e/geheim.txt', '/..%2fgeheim.txt', '/a/../../geheim.txt'])(
    'do not lead out of the site: %s',
    async (address) => {
      const { port, folder } = await serve({});
      mkdirSync(path.join(folder, 'a'));
      writeFileSync(path.join(folder, '..', 'geheim.txt'), 'geheim');
      expect((await askRaw(port, address)).status).toBe(404);
    },
  );

  test.each(['/%', '/%E0%A4%A', '/a%00b', '/a%5cb'])('that can not be read are refused: %s', async (address) => {
    const { port } = await serve({});
    expect((await askRaw(port, address)).status).toBe(400);
  });

  test('with letters beyond ASCII work', async () => {
    const { port } = await serve({ 'één.txt': 'x' });
    expect((await askRaw(port, '/%C3%A9%C3%A9n.txt')).status).toBe(200);
  });
});

describe('compression', () => {
  test('is brotli or gzip, as the browser likes, and gives the same page', async () => {
    const { port } = await serve({ 'lang.html': LONG });
    const [plain, brotli, gzip] = await Promise.all([
      askRaw(port, '/lang.html'),
      askRaw(port, '/lang.html', { 'Accept-Encoding': 'gzip, deflate, br' }),
      askRaw(port, '/lang.html', { 'Accept-Encoding': 'gzip' }),
    ]);
    expect([brotli, gzip].map(({ headers }) => [headers['content-encoding'], headers.vary])).toEqual([
      ['br', 'Accept-Encoding'],
      ['gzip', 'Accept-Encoding'],
    ]);
    expect(brotliDecompressSync(brotli.body)).toEqual(plain.body);
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
  });

  test('is what the build made beside a file, with an ETag of its own', async () => {
    const { port, folder } = await serve({ 'lang.html': LONG });
    const asked = { 'Accept-Encoding': 'br' };
    const before = await askRaw(port, '/lang.html', asked);
    writeFileSync(path.join(folder, 'lang.html.br'), 'klaargezet');
    const { headers, body } = await askRaw(port, '/lang.html', asked);
    expect([body.toString(), headers['content-encoding'], headers['content-type']]).toEqual([
      'klaargezet',
      'br',
      'text/html; charset=utf-8',
    ]);
    expect(headers.etag).not.toBe(before.headers.etag);
    const again = await askRaw(port, '/lang.html', { ...asked, 'If-None-Match': headers.etag ?? '' });
    expect(again.status).toBe(304);
    expect((await askRaw(port, '/lang.html')).body.toString()).toContain('techniek');
    expect((await askRaw(port, '/lang.html', { ...asked, Range: 'bytes=0-14' })).body.toString()).toBe(
      '<!doctype html>',
    );
  });

  test('is made anew when the file changed after what lies beside it', async () => {
    const { port, folder } = await serve({ 'lang.html': LONG });
    writeFileSync(path.join(folder, 'lang.html.gz'), 'van vroeger');
    utimesSync(path.join(folder, 'lang.html.gz'), 1, 1);
    const { body } = await askRaw(port, '/lang.html', { 'Accept-Encoding': 'gzip' });
    expect(gunzipSync(body).toString()).toContain('techniek');
  });

  test('of the page for what does not exist is that of the build too', async () => {
    const { port, folder } = await serve({});
    writeFileSync(path.join(folder, '404.html.br'), 'klaargezet');
    const { status, body } = await askRaw(port, '/weg/', { 'Accept-Encoding': 'br' });
    expect([status, body.toString()]).toEqual([404, 'klaargezet']);
  });

  test('leaves pictures as they are', async () => {
    const { port } = await serve({ 'a.webp': LONG });
    const { headers } = await askRaw(port, '/a.webp', { 'Accept-Encoding': 'br' });
    expect([headers['content-type'], headers['content-encoding']]).toEqual(['image/webp', undefined]);
  });

  test.each([
    ['br;q=0, gzip', 'gzip'],
    ['gzip;q=1.0, br;q=0.5', 'gzip'],
    ['*', 'br'],
    ['identity', undefined],
    [undefined, undefined],
  ])('of %s chooses %s', (accepted, chosen) => {
    expect(chooseEncoding(accepted)).toBe(chosen);
  });
});

describe('a part of a file', () => {
  const askPart = async (range: string, more: Record<string, string> = {}, method = 'GET') => {
    const { port } = await serve({ 'film.mp4': '0123456789' });
    const { status, headers, body } = await askRaw(port, '/film.mp4', { Range: range, ...more }, method);
    return [status, headers['content-range'], body.toString()];
  };

  test.each([
    ['bytes=2-4', 'bytes 2-4/10', '234'],
    ['bytes=7-', 'bytes 7-9/10', '789'],
    ['bytes=8-99', 'bytes 8-9/10', '89'],
    ['bytes=-3', 'bytes 7-9/10', '789'],
    ['bytes=-99', 'bytes 0-9/10', '0123456789'],
    ['bytes=0-0', 'bytes 0-0/10', '0'],
  ])('is given when it is there: %s', async (range, where, text) => {
    expect(await askPart(range)).toEqual([206, where, text]);
  });

  test.each(['bytes=10-', 'bytes=10-12', 'bytes=-0'])('that is not there is refused in Dutch: %s', async (range) => {
    expect(await askPart(range)).toEqual([416, 'bytes */10', 'Dit deel bestaat niet: het bestand heeft 10 bytes.\n']);
  });

  test.each(['bytes=4-2', 'bytes=0-1,4-5', 'bytes=-', 'bytes=a-b', 'regels=1-2', ''])(
    'asked for in another way gives the whole file: %s',
    async (range) => {
      expect(await askPart(range)).toEqual([200, undefined, '0123456789']);
    },
  );

  test('of another version gives the new one whole', async () => {
    const { port } = await serve({ 'film.mp4': '0123456789' });
    const { headers } = await askRaw(port, '/film.mp4');
    expect(headers['accept-ranges']).toBe('bytes');
    const range = { Range: 'bytes=0-1' };
    const same = await askRaw(port, '/film.mp4', { ...range, 'If-Range': headers.etag ?? '' });
    const other = await askRaw(port, '/film.mp4', { ...range, 'If-Range': '"oud"' });
    expect([same, other].map(({ status, body }) => [status, body.length])).toEqual([
      [206, 2],
      [200, 10],
    ]);
  });

  test('is no matter of its head alone', async () => {
    expect(await askPart('bytes=2-4', {}, 'HEAD')).toEqual([200, undefined, '']);
  });

  test('of a text is counted in its own bytes, not in compressed ones', async () => {
    const { port } = await serve({ 'lang.html': LONG });
    const { status, headers, body } = await askRaw(port, '/lang.html', { Range: 'bytes=-7', 'Accept-Encoding': 'br' });
    expect([status, headers['content-encoding'], body.toString()]).toEqual([206, undefined, '</html>']);
  });
});

describe('a second visit', () => {
  test('to the same version costs no bytes', async () => {
    const { port } = await serve({});
    const { headers } = await askRaw(port, '/', { 'Accept-Encoding': 'br' });
    const again = await askRaw(port, '/', { 'Accept-Encoding': 'br', 'If-None-Match': headers.etag ?? '' });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test('after a new build shows the new page', async () => {
    const { port, folder } = await serve({ 'a.html': `oud ${LONG}` });
    const { headers } = await askRaw(port, '/a.html', { 'Accept-Encoding': 'br' });
    writeFileSync(path.join(folder, 'a.html'), `new ${LONG}`);
    utimesSync(path.join(folder, 'a.html'), 1, 1);
    const again = await askRaw(port, '/a.html', { 'Accept-Encoding': 'br', 'If-None-Match': headers.etag ?? '' });
    expect(brotliDecompressSync(again.body).toString()).toContain('new');
  });
});

describe('a request', () => {
  test('for the head of a page gives the same headers and no body', async () => {
    const { port } = await serve({});
    const [whole, head] = [await askRaw(port, '/'), await askRaw(port, '/', {}, 'HEAD')];
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([
      200,
      String(whole.body.length),
      0,
    ]);
  });

  test('that wants to change something is refused', async () => {
    const { port } = await serve({});
    const { status, headers } = await askRaw(port, '/', {}, 'POST');
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  test('gets the headers of the site', async () => {
    const { port } = await serve({ '_astro/a.css': '' });
    expect((await askRaw(port, '/')).headers['x-content-type-options']).toBe('nosniff');
    expect((await askRaw(port, '/_astro/a.css')).headers['cache-control']).toContain('immutable');
  });
});
