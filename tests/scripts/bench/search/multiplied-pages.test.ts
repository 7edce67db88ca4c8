import { expect, test } from 'vitest';
import { multiplyPages } from '../../../../scripts/bench/search/multiplied-pages.ts';

const PAGES = [
  {
    file: 'index.html',
    html: '<p title="Gouda">Lessen in Gouda. Deze lessen volgt u.</p><script>const Gouda = 1</script>',
  },
  { file: 'labs/index.html', html: '<p>Lokaal van deze school in Ede, bij ROC Zadkine</p>' },
];

test('real pages come first, and copies follow at other addresses until there are enough', () => {
  const files = [...multiplyPages(PAGES, 5)].map(({ file }) => file);
  expect(files).toEqual([
    'index.html',
    'labs/index.html',
    'deel-1/index.html',
    'deel-1/labs/index.html',
    'deel-2/index.html',
  ]);
});

test('fewer than there are is the first of them', () => {
  expect([...multiplyPages(PAGES, 1)]).toEqual(PAGES.slice(0, 1));
});

test('a copy has other names in its text, and the same words', () => {
  const [first, second] = [...multiplyPages(PAGES, 4)].slice(2);
  expect(first?.html).toMatch(
    /^<p title="Gouda">Lessen in Gouda[a-z]{2}\. Deze lessen volgt u\.<\/p><script>const Gouda = 1<\/script>$/,
  );
  expect(second?.html).toMatch(/^<p>Lokaal[a-z]{2} van deze school in Ede, bij ROC Zadkine[a-z]{2}<\/p>$/);
});

test('no two copies share a name, and the same pages give the same copies', () => {
  const copies = [...multiplyPages(PAGES.slice(0, 1), 300)].map(({ html }) => html);
  expect(new Set(copies).size).toBe(300);
  expect([...multiplyPages(PAGES.slice(0, 1), 300)].map(({ html }) => html)).toEqual(copies);
});
