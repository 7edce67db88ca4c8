import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { keep } from '../../../scripts/lib/kept-files.ts';
import { readDocuments } from '../../../scripts/lib/search/read-documents.ts';
import { addContentPolicy, NOWHERE } from '../../../scripts/lib/site/content-policy.ts';
import { finishJob, type PagesJob } from '../../../scripts/lib/site/finish-pages.ts';
import { readPageFacts } from '../../../scripts/lib/site/page-facts.ts';
import { finishInThreads } from '../../../scripts/lib/site/page-pool.ts';
import { makeFolder, makePage, makeSiteFolder } from './site-builder.ts';

const HEAD = '<!doctype html><html lang="nl"><head><meta charset="utf-8">';
const PAGES = {
  '404.html': `${HEAD}<script>kleur()</script></head><body><main><h1>Weg</h1></main></body></html>`,
  'a/index.html': `${HEAD}<title>A &amp; B</title><script>kleur()</script></head><body><main data-pagefind-body><h1>A</h1><!-- stil --><p id="p">Tekst</p><p>Typ npm run build</p></main></body></html>`,
  'oud/index.html': '<!doctype html><title>Verhuisd</title><meta http-equiv="refresh" content="0;url=/a/">',
};

function makeJob(more: Partial<PagesJob> = {}): PagesJob {
  const site = makeSiteFolder(PAGES);
  const pages = Object.keys(PAGES).map((file) => ({ file, sendTo: [] }));
  return { site, pages, kept: path.join(makeFolder(), 'pages'), version: 'eerste', cardVersion: 'eerste', ...more };
}

test.each(Object.entries(PAGES))(
  '%s gets its policy, and what comes back is what reading it again would tell',
  async (file, html) => {
    const job = makeJob({ pages: [{ file, sendTo: ['https://formulier.voorbeeld.nl'] }] });
    const [page] = await finishJob(job);
    const finished = addContentPolicy(html, readPageFacts(html), {
      ...NOWHERE,
      sendTo: ['https://formulier.voorbeeld.nl'],
    });
    expect(readFileSync(path.join(job.site, file), 'utf8')).toBe(finished);
    const { text, ...facts } = readPageFacts(finished);
    expect(page).toMatchObject({ facts, bytes: Buffer.byteLength(finished) });
    expect(page?.documents).toEqual(readDocuments(html, page?.url ?? ''));
    expect(page?.command).toBe(text.includes('npm') ? 'npm run build' : undefined);
  },
);

test('threads give the same, in the same order', async () => {
  const alone = await finishJob(makeJob());
  expect(alone.map(({ url }) => url)).toEqual(['/404.html', '/a/', '/oud/']);
  expect(await finishInThreads(makeJob())).toEqual(alone);
});

test('pages of which one has a policy already come out as they are', async () => {
  const site = makeSiteFolder({ 'index.html': makePage('<p>Tekst</p>') });
  const job = makeJob({ site, pages: [{ file: 'index.html', sendTo: [] }] });
  const [once] = await finishJob(job);
  const html = readFileSync(path.join(site, 'index.html'), 'utf8');
  expect(await finishJob(job)).toEqual([once]);
  expect(readFileSync(path.join(site, 'index.html'), 'utf8')).toBe(html);
});

test('a page with the bytes of an earlier build is not read again; with other bytes or code it is', async () => {
  const job = makeJob({ pages: [{ file: 'a/index.html', sendTo: [] }] });
  const place = path.join(job.site, 'a/index.html');
  const finishAs = async (html: string, more: Partial<PagesJob> = {}) => {
    writeFileSync(place, html);
    const [page] = await finishJob({ ...job, ...more });
    return page?.command;
  };
  const html = PAGES['a/index.html'];
  await finishAs(html);
  const [pack = ''] = readdirSync(job.kept);
  const [[name, reading]] = JSON.parse(readFileSync(path.join(job.kept, pack), 'utf8').slice(64)) as [[string, object]];
  const keepMarked = () => keep(job.kept, pack, JSON.stringify([[name, { ...reading, command: 'bewaard' }]]));

  await keepMarked();
  expect(await finishAs(html)).toBe('bewaard');
  expect(await finishAs(html, { version: 'tweede' })).toBe('npm run build');
  expect(await finishAs(`${html} `)).toBe('npm run build');

  await keepMarked();
  truncateSync(path.join(job.kept, pack), 200);
  expect(await finishAs(html)).toBe('npm run build');
});

test('a page that is not read again has the policy of this build', async () => {
  const job = makeJob({ pages: [{ file: 'a/index.html', sendTo: [] }] });
  await finishJob(job);
  const place = path.join(job.site, 'a/index.html');
  writeFileSync(place, PAGES['a/index.html']);
  await finishJob({ ...job, pages: [{ file: 'a/index.html', sendTo: ['https://formulier.voorbeeld.nl'] }] });
  expect(readFileSync(place, 'utf8')).toContain("form-action 'self' https://formulier.voorbeeld.nl;");
});

test('only a page that names a picture on another server may fetch there', async () => {
  const picturesFrom = 'https://beeld.voorbeeld.nl/sto/';
  const site = makeSiteFolder({
    'met/index.html': `${HEAD}<title>Met</title></head><body><img src="${picturesFrom}abc/f.avif" alt=""></body></html>`,
    'zonder/index.html': `${HEAD}<title>Zonder</title></head><body></body></html>`,
  });
  const pages = ['met', 'zonder'].map((name) => ({ file: `${name}/index.html`, sendTo: [] }));
  await finishJob(makeJob({ site, pages, picturesFrom }));
  const policyIn = (name: string) => readFileSync(path.join(site, name, 'index.html'), 'utf8');
  expect(policyIn('met')).toContain(`connect-src 'self' ${picturesFrom};`);
  expect(policyIn('zonder')).not.toContain(picturesFrom);
});
