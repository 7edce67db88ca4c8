import { expect, test } from 'vitest';
import { chooseDistinct, findPieces } from '../../../scripts/lib/testing/distinct-pages.ts';

const choose = (pages: Readonly<Record<string, string>>): string[] =>
  chooseDistinct(Object.entries(pages).map(([url, html]) => ({ url, pieces: findPieces(html) })));

test('of pages that differ in their words alone, one is enough', () => {
  expect(
    choose({
      '/a/': '<main id="a"><p>Een</p><a href="/b/">Naar b</a></main>',
      '/b/': '<main id="b"><p>Twee</p><a href="/a/">Naar a</a></main>',
    }),
  ).toEqual(['/a/']);
});

test.each([
  ['an element', '<main><p>Een</p><table></table></main>'],
  ['an element in another', '<main><p><em>Een</em></p></main>'],
  ['a class', '<main><p class="small">Een</p></main>'],
  ['a role', '<main><p role="status">Een</p></main>'],
  ['an attribute', '<main><p hidden>Een</p></main>'],
  ['a kind of field', '<main><p>Een</p><input type="range"></main>'],
])('%s of its own makes a page one to look at', (_what, html) => {
  expect(choose({ '/usual/': '<main><p>Een</p><input type="text"></main>', '/other/': html })).toContain('/other/');
});

test('what a page with more on it has too, need not be looked at twice', () => {
  expect(
    choose({ '/small/': '<main><p>Een</p></main>', '/large/': '<main><p>Een</p><ul><li>Twee</li></ul></main>' }),
  ).toEqual(['/large/']);
});

test('an element without an end holds nothing of what comes after it', () => {
  expect(findPieces('<p><br>a</p><img alt=""><em>b</em>')).toEqual(new Set(['p', 'p > br', 'img.[alt]', 'em']));
});
