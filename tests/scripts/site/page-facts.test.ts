import { describe, expect, test } from 'vitest';
import { readPageFacts } from '../../../scripts/lib/site/page-facts.ts';
import { makePage } from './site-builder.ts';

describe('readPageFacts', () => {
  test('reads language, title and headings', () => {
    const { lang, title, elements } = readPageFacts(makePage('<svg><title>Een tekening</title></svg>'));
    expect({ lang, title, h1: elements['h1'] }).toEqual({ lang: 'nl', title: 'Titel', h1: 1 });
  });

  test('reads the text and the words of each link, without code and with the label of a link', () => {
    const { text, links } = readPageFacts(
      '<p>Lees <a href="/b/">het <b>boek</b></a>.</p><a href="/c/" aria-label="Kaart"><svg></svg></a><script>a()</script>',
    );
    expect({ text, links }).toEqual({
      text: 'Lees het boek.',
      links: [
        { href: '/b/', text: 'het boek' },
        { href: '/c/', text: 'Kaart' },
      ],
    });
  });

  test('keeps inline scripts as they stand, entities and all, because a hash is taken of them', () => {
    const { inlineScripts } = readPageFacts('<script>if (a < b && c) d("&amp;")</script>');
    expect(inlineScripts.map(({ text }) => text)).toEqual(['if (a < b && c) d("&amp;")']);
  });

  test('a script with an address, an empty one and one that is data are no inline scripts', () => {
    const html = '<script src="/a.js"></script><script></script><script type="application/ld+json">{}</script>';
    expect(readPageFacts(html).inlineScripts).toEqual([]);
  });

  test('a script that is a module, and a style inside a drawing, are inline too', () => {
    const facts = readPageFacts('<script type="module">a()</script><svg><style>path{fill:red}</style></svg>');
    expect([facts.inlineScripts, facts.inlineStyles].map((list) => list.map(({ text }) => text))).toEqual([
      ['a()'],
      ['path{fill:red}'],
    ]);
  });

  test('tells what the browser fetches from what the visitor may follow', () => {
    const html =
      '<link rel="canonical" href="/a/"><link rel="stylesheet" href="/a.css"><a href="/b/">b</a>' +
      '<img src="/c.png" srcset="/c-1.png 1x, /c-2.png 2x"><form action="/zoek/"></form><video poster="/d.jpg"></video>' +
      '<svg><use href="#e"></use></svg><meta property="og:image" content="/f.png">';
    expect(readPageFacts(html).references.map(({ value, use }) => `${use} ${value}`)).toEqual([
      'link /a/',
      'asset /a.css',
      'link /b/',
      'asset /c.png',
      'asset /c-1.png',
      'asset /c-2.png',
      'link /zoek/',
      'asset /d.jpg',
      'asset #e',
      'link /f.png',
    ]);
  });

  test('entities in an address are read, as the browser does', () => {
    expect(readPageFacts('<a href="/zoek/?a=1&amp;b=2">x</a>').references[0]?.value).toBe('/zoek/?a=1&b=2');
  });

  test('finds style attributes and event handlers', () => {
    const facts = readPageFacts('<p style="color:red">a</p><button onclick="b()">c</button>');
    expect([...facts.styleAttributes, ...facts.eventHandlers].map(({ value }) => value)).toEqual([
      '<p style="color:red">',
      '<button onclick>',
    ]);
  });

  test('the lines of what it finds are those of the page', () => {
    expect(readPageFacts('<p>\n<i id="a"></i>\n\n<b id="b"></b></p>').ids).toEqual([
      { value: 'a', line: 2 },
      { value: 'b', line: 4 },
    ]);
  });

  test('of a picture with several sources, the first has the say', () => {
    const html =
      '<picture><source srcset="/a.avif 800w" sizes="50vw"><source srcset="/a.webp 800w">' +
      '<img src="/a.jpg" alt="" width="8" height="5" loading="lazy"></picture>';
    expect(readPageFacts(html).images).toEqual([
      { line: 1, source: '/a.jpg', hasAlt: true, hasSize: true, lazy: true, srcset: '/a.avif 800w', sizes: '50vw' },
    ]);
  });
});
