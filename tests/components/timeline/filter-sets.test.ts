import { expect, test } from 'vitest';
import { filterRules } from '../../../src/components/timeline/filter-sets.ts';
import { facetData, facetRules } from '../../../src/components/facets.ts';

test('a chosen line hides the rows of other lines and fades their marks', () => {
  const choices = [{ value: 'hotspots', label: '3. Hotspots' }];
  expect(filterRules([{ name: 'lane', title: 'Welke lijn?', all: 'Alle lijnen', choices }])).toBe(
    'main:has(#lane-hotspots:checked) :is(li,tr)[data-lane]:not([data-lane="hotspots"]){display:none}' +
      'main:has(#lane-hotspots:checked) .tl [data-lane]:not([data-lane="hotspots"]){opacity:.15}',
  );
});

test('the address of an option filters the list only while no script does', () => {
  const options = [{ value: 'drenthe', label: 'Drenthe', count: 1 }];
  expect(facetRules([{ name: 'provincie', label: 'Provincie', all: 'Alle provincies', options }])).toBe(
    'list-filter:not([data-ready]):has([id="provincie-drenthe"]:target) :is([data-list]>li,[data-group]):not([data-provincie~="drenthe"]){display:none}',
  );
});

test('what is filtered carries the values of each facet, with spaces between them', () => {
  expect(facetData({ regio: ['noord', 'zuid'], stand: [] })).toEqual({ 'data-regio': 'noord zuid', 'data-stand': '' });
});
