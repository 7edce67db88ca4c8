import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  checkWeights,
  findTooHeavyPages,
  measureSite,
  type PageWeight,
} from '../../../scripts/lib/site/page-weights.ts';
import { readSite } from '../../../scripts/lib/site/site.ts';
import { formatProblem } from '../../../src/domain/schema/problem.ts';
import { makePage, makeSiteFolder } from './site-builder.ts';

/** As many characters, and hardly fewer after compression. */
function makeNoise(length: number): string {
  return randomBytes(length).toString('base64').slice(0, length);
}

async function measure(files: Readonly<Record<string, string>>): Promise<PageWeight> {
  const weights = await measureSite(await readSite(makeSiteFolder(files)), 'br');
  const home = weights.find(({ url }) => url === '/');
  if (home === undefined) throw new Error('There is no home page.');
  return home;
}

test('counts what a browser fetches by itself: style, scripts and what those import', async () => {
  const weight = await measure({
    'index.html': makePage('', '<link rel="stylesheet" href="/a.css"><script type="module" src="/a.js"></script>'),
    'a.css': makeNoise(4000),
    'a.js': 'import{b}from"./b.js";import("./later.js");b()',
    'b.js': `import"./a.js";export const b="${makeNoise(2000)}"`,
    'later.js': makeNoise(9000),
  });
  expect(weight.css).toBeGreaterThan(2900);
  expect(weight.scriptFiles).toBeGreaterThan(1400);
  expect(weight.scriptFiles).toBeLessThan(2500);
  expect(weight.total).toBe(weight.html + weight.css + weight.scriptFiles);
});

test('counts the viewer that the head preloads apart, without what the page itself has already', async () => {
  const weight = await measure({
    'index.html': makePage(
      '<script type="module" src="/page.js"></script>',
      '<link rel="modulepreload" href="/viewer.js"><script type="module" async src="/viewer.js"></script>',
    ),
    'page.js': 'import"./base.js"',
    'viewer.js': `import"./base.js";import"./camera.js";"${makeNoise(2000)}"`,
    'base.js': makeNoise(9000),
    'camera.js': makeNoise(3000),
  });
  expect(weight.viewer).toBeGreaterThan(3700);
  expect(weight.viewer).toBeLessThan(4500);
  expect(weight.scriptFiles).toBeLessThan(7500);
});

test('counts pictures in view, on the screen that needs most, and not those that wait', async () => {
  const weight = await measure({
    'index.html':
      '<img src="/b.jpg" srcset="/s.jpg 480w, /b.jpg 800w" alt="" width="8" height="5">' +
      '<img src="/later.jpg" loading="lazy" alt="" width="8" height="5">',
    's.jpg': 'x'.repeat(100),
    'b.jpg': 'x'.repeat(300),
    'later.jpg': 'x'.repeat(5000),
  });
  expect(weight.pictures).toBe(300);
});

test('counts fonts apart', async () => {
  const weight = await measure({
    'index.html': makePage('', '<style>@font-face{src:url("/f.woff2")}</style>'),
    'f.woff2': 'x'.repeat(5000),
  });
  expect([weight.fonts, weight.total]).toEqual([5000, weight.html]);
});

test('the pages that are too heavy are found, compressing only those in doubt', async () => {
  const words = 'de leerlingen lassen in het nieuwe lokaal '.repeat(2000);
  const script = `kleur("${makeNoise(9000)}")`;
  const site = await readSite(
    makeSiteFolder({
      'index.html': makePage(`<p>${makeNoise(90_000)}</p>`),
      'licht/index.html': makePage('<p>Tekst</p>'),
      'lang/index.html': makePage(`<p>${words}</p>`),
      'met-script/index.html': makePage('<p>Tekst</p>', `<script>${script}</script>`),
      'ook-met-script/index.html': makePage('<p>Tekst</p>', `<script>${script}</script>`),
    }),
  );
  const pages = site.pages.map(({ html, ...page }) => ({ ...page, bytes: Buffer.byteLength(html) }));
  // A page that says to be small is not read: nobody finds out that it is heavy.
  const untold = pages.map((page) => (page.url === '/' ? { ...page, bytes: 100 } : page));

  const all = await measureSite(site, 'br');
  const heavy = await findTooHeavyPages({ ...site, pages });
  expect(heavy).toEqual(all.filter((weight) => checkWeights([weight]).length > 0));
  expect(heavy.map(({ url }) => url)).toEqual(['/', '/met-script/', '/ook-met-script/']);
  expect((await findTooHeavyPages({ ...site, pages: untold })).map(({ url }) => url)).not.toContain('/');
});

test('a page that is too heavy, one with too much script and one with a heavy viewer are named', () => {
  const light = { kind: 'home', html: 0, css: 0, viewer: 0, pictures: 0, fonts: 0, total: 40_000, budget: 40_000 };
  const weights = [
    { ...light, url: '/a/', scriptFiles: 6000, inlineScripts: 0 },
    { ...light, url: '/b/', scriptFiles: 0, inlineScripts: 0, total: 41_200 },
    { ...light, url: '/c/', scriptFiles: 5000, inlineScripts: 1100 },
    { ...light, url: '/d/', scriptFiles: 0, inlineScripts: 0, viewer: 15_200 },
  ];
  expect(checkWeights(weights).map(formatProblem)).toEqual([
    '/b/  gewicht\n' +
      '  Deze pagina weegt 41,2 kB; een pagina van soort “home” mag 40,0 kB wegen.\n' +
      '  → Kijk met npm run bench:weights wat er zwaar is. Vaak is dat een foto zonder loading="lazy".',
    '/c/  gewicht\n' +
      '  Deze pagina haalt 6,1 kB JavaScript op; dat mag 6,0 kB zijn.\n' +
      '  → Laad een script pas als de bezoeker het nodig heeft.',
    '/d/  gewicht\n' +
      '  De kijker van deze rondleiding weegt 15,2 kB; dat mag 15,0 kB zijn.\n' +
      '  → Laad een deel pas als de bezoeker het nodig heeft: src/browser/tour/on-demand.ts laat zien hoe.',
  ]);
});
