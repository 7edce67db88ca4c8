import { expect, test } from 'vitest';
import { makeStickPage, toRelative } from '../../../scripts/lib/stick/stick-page.ts';

const HEAD = '<!doctype html><html lang="nl"><head><meta charset="utf-8">';

test.each([
  ['/', 'regios/twente/index.html', '../../index.html'],
  ['/regios/?a=b#c', 'index.html', 'regios/index.html?a=b#c'],
  ['../', 'regios/twente/index.html', '../index.html'],
  ['/agenda.ics', 'agenda/index.html', '../agenda.ics'],
  ['/rondleiding/beeld/0/{level}/f.avif', 'rondleiding/pie/hal/index.html', '../../beeld/0/{level}/f.avif'],
])('%s becomes an address from the page itself', (address, file, relative) => {
  expect(toRelative(address, file)?.address).toBe(relative);
});

test.each(['#a', '', 'https://elders.nl/', '//elders.nl/', 'mailto:a@b.nl', 'data:image/png;base64,x'])(
  '%s stays what it is',
  (address) => {
    expect(toRelative(address, 'a/index.html')).toBeUndefined();
  },
);

test('a page runs its modules from scripts that a folder may give, in their order', () => {
  const { html, inline } = makeStickPage(
    'a/index.html',
    `${HEAD}<link rel="modulepreload" href="/_astro/a.js"><script type="module" src="/_astro/a.js"></script><script>kleur()</script></head><body><script type="module">b()</script></body></html>`,
  );
  const [name = ''] = inline.keys();
  expect(inline.get(name)).toBe('b()');
  expect(html.replace(/<meta http-equiv[^>]*>/, '')).toBe(
    `${HEAD}<script type="text/plain" data-module="_astro/a.js"></script><script>kleur()</script><script defer src="../_astro/stick.js"></script></head><body><script type="text/plain" data-module="${name}"></script></body></html>`,
  );
});

test('the policy lets a page run what lies on this computer, and of its own text only what the build knows', () => {
  const { html } = makeStickPage('index.html', `${HEAD}<script>kleur()</script></head><body></body></html>`);
  const policy = /content-security-policy" content="([^"]*)/.exec(html)?.[1] ?? '';
  expect(policy).toMatch(/script-src file: 'sha256-[^']+'; script-src-attr 'none'/);
  expect(policy).toContain('font-src data:');
  expect(policy).not.toContain('unsafe');
});

test('of a picture only its smallest format comes along, and what it needs is known', () => {
  const { html, uses } = makeStickPage(
    'labs/index.html',
    `${HEAD}</head><body><picture><source type="image/avif" srcset="/a.avif 1x, /b.avif 2x"><source type="image/webp" srcset="/a.webp"><img src="/a.jpg" alt=""></picture></body></html>`,
  );
  expect(html).toContain(
    '<picture><source type="image/avif" srcset="../a.avif 1x, ../b.avif 2x"><img src="../a.jpg" alt=""></picture>',
  );
  expect([...uses].sort()).toEqual(['_astro/stick.js', 'a.avif', 'a.jpg', 'b.avif']);
});

test('what only a server can do is not there: taking a tour along, and handing on an address that nobody else has', () => {
  const take =
    '<div class="take-along no-print"><take-along><button>Neem mee</button></take-along><p>Zo werkt dat</p></div>';
  const share = (more: string) => `<share-page class="share-page wrap"${more}><p>Deel deze pagina</p></share-page>`;
  const page = (parts: string) => `<html><head><meta charset="utf-8"></head><body>${parts}<p>Rest</p></body></html>`;
  const without = makeStickPage('rondleiding/a/index.html', page(take + share(''))).html;
  expect(without).not.toMatch(/Neem mee|Zo werkt dat|Deel deze pagina/);
  expect(without).toContain('<p>Rest</p>');
  const known = share(' data-title="A" data-url="https://www.voorbeeld.nl/"');
  expect(makeStickPage('index.html', page(known)).html).toContain('Deel deze pagina');
});
