import { expect, test } from 'vitest';
import type { FacetCounts, Hit } from '../../../src/domain/search/answer.ts';
import { groupHits } from '../../../src/domain/search/hit-groups.ts';

function makeHits(...kinds: string[]): Hit[] {
  return kinds.map((kind, index) => ({
    url: `/${index}/`,
    title: `${kind} ${index}`,
    kind,
    regions: [],
    date: undefined,
    isExample: false,
    summary: '',
    name: undefined,
    passage: undefined,
  }));
}

const urlsOf = (hits: readonly Hit[]) => hits.map(({ url }) => url);
const facets: FacetCounts[] = [
  {
    name: 'soort',
    values: [
      { value: 'Goed voorbeeld', count: 7 },
      { value: 'Regio', count: 2 },
    ],
  },
];

test('the first three come as they rank, the others three a kind in the order in which the kinds come', () => {
  const good = 'Goed voorbeeld';
  const hits = makeHits('Regio', good, 'Begrippen', good, 'Regio', good, good, good);
  const { first, groups } = groupHits({ hits, facets }, false);
  expect(urlsOf(first)).toEqual(['/0/', '/1/', '/2/']);
  expect(groups.map(({ kind, count, hits: some }) => [kind, count, urlsOf(some)])).toEqual([
    [good, 7, ['/3/', '/5/', '/6/']],
    ['Regio', 2, ['/4/']],
  ]);
});

test('hits of one kind are a list, whether it was chosen or not', () => {
  const hits = makeHits('Regio', 'Regio', 'Regio', 'Regio', 'Regio');
  expect(groupHits({ hits, facets }, false)).toEqual({ first: hits, groups: [] });
  const mixed = makeHits('Regio', 'Vraag', 'Regio', 'Regio');
  expect(groupHits({ hits: mixed, facets }, true)).toEqual({ first: mixed, groups: [] });
});

test('a kind that cannot be chosen counts what is shown of it', () => {
  const hits = makeHits('Regio', 'Regio', 'Regio', 'Vraag', 'Vraag');
  expect(groupHits({ hits, facets }, false).groups.map(({ kind, count }) => [kind, count])).toEqual([['Vraag', 2]]);
});
