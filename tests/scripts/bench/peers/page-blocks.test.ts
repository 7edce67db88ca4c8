import { expect, test } from 'vitest';
import { countBlockWords, readBlocks, textOfBlock } from '../../../../scripts/bench/peers/page-blocks.ts';

const PAGE = `<!doctype html><header>Menu</header><main><h1>De <em>loods</em></h1>
<p hidden>Weg</p><p>Zie <a href="/regios/ede/">Ede</a>, nu.</p><script>weg()</script>
<ul><li>Een<li>Twee <p>met meer</p></ul>
<table><tr><th>Jaar</th><td>2026</td></tr></table><label>Naam <input></label></main><footer>Voet</footer>`;

test('what a reader sees of a page comes out in order, and nothing else', () => {
  expect(readBlocks(PAGE).map(textOfBlock)).toEqual([
    'De loods',
    'Zie Ede, nu.',
    'Een',
    'Twee',
    'met meer',
    'Jaar 2026',
    'Naam',
  ]);
});

test('a heading keeps its level, and a line of a list or table stays one', () => {
  expect(readBlocks(PAGE).map(({ kind, level }) => [kind, level])).toEqual([
    ['heading', 1],
    ['paragraph', 0],
    ['item', 0],
    ['item', 0],
    ['item', 0],
    ['item', 0],
    ['paragraph', 0],
  ]);
});

test('words are counted, signs are not', () => {
  expect(countBlockWords(readBlocks('<main><p>Eén – twee, 3.</p></main>'))).toBe(3);
});
