import { describe, expect, test } from 'vitest';
import { checkSite, groupProblems } from '../../../scripts/lib/site/site-check.ts';
import { readSite } from '../../../scripts/lib/site/site.ts';
import { formatProblem } from '../../../src/domain/schema/problem.ts';
import { makePage, makeSiteFolder } from './site-builder.ts';

async function check(files: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = makeSiteFolder({ 'index.html': '<p>Welkom</p>', ...files });
  return groupProblems(checkSite(await readSite(folder))).map(formatProblem);
}

describe('links', () => {
  test('that lead to pages, files, anchors, other sites, mail and telephone are fine', async () => {
    const problems = await check({
      'index.html':
        '<h2 id="één">1</h2><a href="#één">a</a><a href="#%C3%A9%C3%A9n">b</a><a href="/regios/#kaart">c</a>' +
        '<a href="regios/">d</a><a href="/plan.pdf#page=2">e</a><a href="https://sto.test/regios/">f</a>' +
        '<a href="https://elders.test/x">g</a><a href="mailto:a@b.nl">h</a><a href="tel:+31">i</a><a href="#top">j</a>' +
        '<a href="/regios/?q=a#:~:text=b">k</a>',
      'regios/index.html': '<p id="kaart">Kaart</p>',
      'plan.pdf': '',
    });
    expect(problems).toEqual([]);
  });

  test('to a page that does not exist are named', async () => {
    expect(await check({ 'index.html': '<a href="/regios/">Regio’s</a>' })).toEqual([
      '/  <a href>\n' + '  De link naar “/regios/” leidt nergens heen.\n' + '  → Verbeter het adres of maak de pagina.',
    ]);
  });

  test('to a view of a 360° picture lead somewhere, and to one of another page do not', async () => {
    const files = { 'hal/index.html': '', 'hal/plek.json': '{}', 'kas/index.html': '' };
    const links = '<a href="/hal/#-30,5.5,60">A</a> <a href="/hal/#-30,5.5">B</a> <a href="/kas/#-30,5.5,60">C</a>';
    const found = await check({ 'index.html': links, ...files });
    expect(found.filter((problem) => problem.includes('wijst een plek aan'))).toEqual([
      expect.stringContaining('“/hal/#-30,5.5”'),
      expect.stringContaining('“/kas/#-30,5.5,60”'),
    ]);
  });

  test('to an anchor that does not exist are named', async () => {
    expect(await check({ 'index.html': '<a href="/labs/#x">X</a>', 'labs/index.html': '' })).toEqual([
      '/  <a href>\n' +
        '  De link naar “/labs/#x” wijst een plek aan die op die pagina niet bestaat: #x.\n' +
        '  → Verbeter wat achter de # staat, of geef die plek deze id.',
    ]);
  });

  test('without the slash at the end are named, because they cost a visitor a detour', async () => {
    expect(await check({ 'index.html': '<a href="/labs">Labs</a>', 'labs/index.html': '' })).toEqual([
      '/  <a href>\n  De link “/labs” mist de schuine streep aan het eind.\n  → Schrijf /labs/.',
    ]);
  });

  test('that run code are refused', async () => {
    expect(await check({ 'index.html': '<a href="javascript:alert(1)">x</a>' })).toEqual([
      '/  <a href>\n' +
        '  Een adres dat met “javascript:” begint, mag hier niet.\n' +
        '  → Gebruik een adres van de site of https.',
    ]);
  });

  test('that nobody can read are named', async () => {
    expect(await check({ 'index.html': '<a href="https://[x">x</a>' })).toEqual([
      '/  <a href>\n' +
        '  “https://[x” is geen leesbaar adres.\n' +
        '  → Schrijf het adres opnieuw, zonder spaties of losse %-tekens.',
    ]);
  });

  test('that occur on every page are said once', async () => {
    const menu = '<a href="/weg/">Weg</a>';
    const [problem] = await check({ 'index.html': menu, 'a/index.html': menu, 'b/index.html': menu });
    expect(problem).toMatch(/^\/ \(en nog 2 pagina’s\) {2}<a href>\n/);
  });

  test('404.html may name itself by an address that does not exist', async () => {
    const head =
      '<link rel="canonical" href="https://sto.test/404/"><meta property="og:url" content="https://sto.test/404/">';
    expect(await check({ '404.html': makePage('', head) })).toEqual([]);
  });
});

describe('what a page fetches by itself', () => {
  test('comes from the site', async () => {
    expect(await check({ 'index.html': makePage('', '<script src="https://elders.test/a.js"></script>') })).toEqual([
      '/  <script src>\n' +
        '  De pagina haalt zelf iets op bij elders.test: “https://elders.test/a.js”.\n' +
        '  → Zet het bestand in de site zelf: een bezoeker haalt niets bij anderen op.',
    ]);
  });

  test('exists, each width of a picture too', async () => {
    const picture = '<img src="/a.png" srcset="/a.png 1x, /b.png 2x" alt="" width="1" height="1">';
    expect(await check({ 'index.html': picture, 'a.png': '' })).toEqual([
      '/  <img srcset>\n' +
        '  Het bestand “/b.png” bestaat niet.\n' +
        '  → Zet het bestand op die plek of verbeter het adres.',
    ]);
  });

  test('exists, what a stylesheet asks for too', async () => {
    const problems = await check({
      'css/a.css': '@font-face{src:url("a.woff2")}p{background:url(data:x)}q{background:url(../b.png)}',
      'css/a.woff2': '',
    });
    expect(problems).toEqual([
      '/css/a.css  <css url()>\n' +
        '  Het bestand “../b.png” bestaat niet.\n' +
        '  → Zet het bestand op die plek of verbeter het adres.',
    ]);
  });

  test('a form stays on the site', async () => {
    expect(await check({ 'index.html': '<form action="https://elders.test/"></form>' })).toEqual([
      '/  <form action>\n' +
        '  Dit formulier gaat naar elders.test.\n' +
        '  → Laat een formulier alleen naar de site zelf gaan.',
    ]);
  });
});

describe('every page', () => {
  test('is Dutch and has one title, one main and one first heading', async () => {
    const bare =
      '<!doctype html><html lang="en"><head><meta http-equiv="content-security-policy"></head><h1>a</h1><h1>b</h1>';
    expect(await check({ 'index.html': bare })).toEqual([
      '/  <h1>\n  De pagina heeft 2 keer <h1>.\n  → Zorg voor precies één <h1>.',
      '/  <html lang>\n  De taal van de pagina is niet Nederlands.\n  → Zet lang="nl" op <html>.',
      '/  <main>\n  De pagina heeft 0 keer <main>.\n  → Zorg voor precies één <main>.',
      '/  <title>\n  De pagina heeft geen titel.\n  → Geef de pagina een title.',
    ]);
  });

  test('ends where it ends', async () => {
    expect(await check({ 'index.html': `${makePage('')}<script src="/a.js"></script>`, 'a.js': '' })).toEqual([
      '/  </html>\n' +
        '  Na het einde van de pagina komt nog <script>.\n' +
        '  → Zet het binnen de layout, voor de eindtag van de pagina.',
    ]);
  });

  test('uses an id once', async () => {
    expect(await check({ 'index.html': '<p id="a"></p><p id="a"></p><p id="a"></p>' })).toEqual([
      '/  id\n  De id “a” staat meer dan eens op de pagina.\n  → Geef elke plek een eigen id.',
    ]);
  });

  test('has pictures with a text and a size', async () => {
    expect(await check({ 'index.html': '<img src="/a.png">', 'a.png': '' })).toEqual([
      '/  <img>\n' +
        '  De foto “/a.png” heeft geen alt-tekst.\n' +
        '  → Beschrijf de foto, of geef alt="" als de foto versiering is.',
      '/  <img>\n' +
        '  De foto “/a.png” heeft geen breedte en hoogte.\n' +
        '  → Geef width en height in pixels, dan verspringt de pagina niet.',
    ]);
  });

  test('has no style or code in a tag, which its policy would refuse', async () => {
    expect(await check({ 'index.html': '<p style="color:red" onclick="a()">x</p>' })).toEqual([
      '/  on…\n' +
        '  Code in de tag zelf werkt niet op deze site: <p onclick>\n' +
        '  → Gebruik addEventListener in een script.',
      '/  style\n' +
        '  Een stijl in de tag zelf werkt niet op deze site: <p style="color:red">\n' +
        '  → Gebruik een class of een attribuut in het stijlblad.',
    ]);
  });

  test('has its content policy', async () => {
    expect(await check({ 'index.html': makePage('').replace(/<meta http-equiv[^>]*>/, '') })).toEqual([
      '/  <meta http-equiv>\n' +
        '  De pagina heeft 0 keer een content policy.\n' +
        '  → Laat de bouw de pagina afwerken: npm run build.',
    ]);
  });

  test('that only sends the visitor on needs no more than a policy and an address that exists', async () => {
    const redirect =
      '<!doctype html><meta http-equiv="content-security-policy"><title>Verhuisd</title>' +
      '<meta http-equiv="refresh" content="0;url=/weg/">';
    expect(await check({ 'oud/index.html': redirect })).toEqual([
      '/oud/  <meta content>\n' +
        '  De link naar “/weg/” leidt nergens heen.\n' +
        '  → Verbeter het adres of maak de pagina.',
    ]);
  });
});
