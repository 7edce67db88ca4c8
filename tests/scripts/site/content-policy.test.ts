import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addContentPolicy,
  addPolicyFacts,
  findForeignScript,
  findOwnScripts,
  makeContentPolicy,
  makeSitePolicy,
  NOWHERE,
} from '../../../scripts/lib/site/content-policy.ts';
import { readPageFacts } from '../../../scripts/lib/site/page-facts.ts';
import { writeStructured } from '../../../src/domain/derived/structured-data.ts';

/** Of a page that nobody has read yet. */
function withPolicy(html: string, sendTo: readonly string[] = []): string {
  return addContentPolicy(html, readPageFacts(html), { ...NOWHERE, sendTo });
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the content policy', () => {
  test('allows nothing from elsewhere and nothing inline', () => {
    expect(makeContentPolicy([], []).split('; ')).toEqual([
      "default-src 'self'",
      "base-uri 'self'",
      "object-src 'none'",
      "form-action 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "frame-src 'none'",
      "script-src 'self'",
      "script-src-attr 'none'",
      "style-src 'self'",
      "style-src-attr 'none'",
    ]);
  });

  test('allows the inline scripts and styles of the page by their hash, each once', () => {
    const policy = withPolicy(
      '<head><meta charset="utf-8"><script>a()</script><style>b{}</style><script>a()</script></head>',
    );
    expect(policy.split(hash('a()')).length - 1).toBe(1);
    expect(policy).toContain(`style-src 'self' ${hash('b{}')};`);
  });

  test('names the sites that a page may send to as the address of a form and of a script, and nowhere else', () => {
    const [without, withOne] = [
      makeContentPolicy([], []),
      makeContentPolicy([], [], { ...NOWHERE, sendTo: ['https://formulier.voorbeeld.nl'] }),
    ];
    expect(withOne.split('; ').filter((rule) => !without.split('; ').includes(rule))).toEqual([
      "form-action 'self' https://formulier.voorbeeld.nl",
      "connect-src 'self' https://formulier.voorbeeld.nl",
    ]);
    expect(withPolicy('<meta charset="utf-8">', ['https://formulier.voorbeeld.nl'])).toContain(withOne);
    expect(withPolicy('<meta charset="utf-8">')).toContain(without);
  });

  test('lets only a page that has a frame, or makes one, show pages of this site in it', () => {
    expect(withPolicy('<meta charset="utf-8"><iframe src="/x/"></iframe>')).toContain("; frame-src 'self';");
    expect(withPolicy('<meta charset="utf-8"><embed-choices></embed-choices>')).toContain("; frame-src 'self';");
    expect(withPolicy('<meta charset="utf-8"><p>&lt;iframe&gt;</p>')).toContain("; frame-src 'none';");
  });

  test('names the folder of pictures on another server for what shows and fetches them, and nowhere else', () => {
    const [without, withOne] = [NOWHERE, { ...NOWHERE, picturesFrom: ['https://beeld.voorbeeld.nl/sto/'] }].map(
      (elsewhere) => makeContentPolicy([], [], elsewhere).split('; '),
    );
    expect(withOne?.filter((rule) => without?.includes(rule) !== true)).toEqual([
      "img-src 'self' data: https://beeld.voorbeeld.nl/sto/",
      "media-src 'self' https://beeld.voorbeeld.nl/sto/",
      "connect-src 'self' https://beeld.voorbeeld.nl/sto/",
    ]);
  });

  test('of the whole site allows each script of its pages once, all styles in a page, and no unsafe script', () => {
    const pages = [
      readPageFacts('<script>a()</script><style>p{}</style>'),
      readPageFacts('<script>a()</script><script>b()</script>'),
    ];
    const policy = makeSitePolicy(pages, { ...NOWHERE, sendTo: ['https://formulier.voorbeeld.nl'] }).split('; ');
    expect(policy).toContain(`script-src 'self' ${[hash('a()'), hash('b()')].sort().join(' ')}`);
    expect(policy).toContain("style-src 'self' 'unsafe-inline'");
    expect(policy).toContain("connect-src 'self' https://formulier.voorbeeld.nl");
    expect(policy.filter((directive) => /^script.*unsafe/.test(directive))).toEqual([]);
  });

  test('comes right after the character set, before anything that it has to guard', () => {
    expect(withPolicy('<head><meta charset="utf-8"><script>a()</script></head>')).toMatch(
      /^<head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="[^"]+"><script>/,
    );
  });

  test('of a page without a character set comes after the doctype', () => {
    expect(withPolicy('<!doctype html><title>Verhuisd</title>')).toMatch(/^<!doctype html><meta http-equiv=/);
  });

  test('replaces the policy that a page had', () => {
    const once = withPolicy('<head><meta charset="utf-8"><style>a{}</style></head>');
    expect(withPolicy(once)).toBe(once);
    expect(readPageFacts(once).policies).toHaveLength(1);
  });
});

/** What a head and a body may be made of, in any order. */
const PIECES = [
  '<!doctype html>',
  '<html lang="nl">',
  '</html>',
  '<head>',
  '<meta charset="utf-8">',
  '<META CHARSET=utf-8 />',
  '<meta http-equiv="content-security-policy" content="default-src \'none\'">',
  '<meta http-equiv="refresh" content="0;url=/x/">',
  '<title>Een <b>titel</title>',
  '<script>a("</p>")</script>',
  '<style>b{}</style>',
  '<svg><style>c{}</style><title>d</title></svg>',
  '<p id="e">\nTekst & meer\n',
  '<!-- <meta charset="utf-8"> -->',
  '<a href="/f/">f</a>',
  '<img src=g srcset="/h 2x"',
];

test('what is known of a page with its policy is what reading that page again would tell', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES)), fc.boolean(), (pieces, sends) => {
      const html = pieces.join('');
      const elsewhere = sends ? { ...NOWHERE, sendTo: ['https://formulier.voorbeeld.nl'] } : NOWHERE;
      const facts = readPageFacts(html);
      const finished = addContentPolicy(html, facts, elsewhere);
      expect({ ...addPolicyFacts(facts, finished, elsewhere), text: '' }).toEqual({
        ...readPageFacts(finished),
        text: '',
      });
    }),
    { numRuns: 2000 },
  );
});

describe('a script that no page of our own has', () => {
  const own = findOwnScripts(
    ['<script>colours()</script>', '<script type="module">search()</script>'].map((html) => readPageFacts(html)),
  );

  test('is found, wherever it came from', () => {
    const page = '<title>x</title><script>window.bad=1</script><script>colours()</script>';
    expect(findForeignScript(readPageFacts(page), own)).toBe('window.bad=1');
  });

  test('is found as data for search engines too, when the site did not write it', () => {
    const dataOf = (text: string) => readPageFacts(`<script type="application/ld+json">${text}</script>`);
    const told = writeStructured({ '@type': 'Place', name: 'Lokaal </script><script>window.bad=1' });
    expect(findForeignScript(dataOf(told), own)).toBeUndefined();
    for (const text of [` ${told}`, told.replace('Place', 'Product'), told.replace('schema.org', 'x.nl'), '{', '[]']) {
      expect(findForeignScript(dataOf(text), own)).toBe(text);
    }
  });

  test('is not looked for in files and other data', () => {
    const page = '<script>colours()</script><script src="/a.js"></script><script type="application/json">{}</script>';
    expect(findForeignScript(readPageFacts(page), own)).toBeUndefined();
  });
});
