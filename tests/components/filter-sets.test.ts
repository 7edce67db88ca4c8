import { expect, test } from 'vitest';
import { filterRules } from '../../src/components/timeline/filter-sets.ts';
import { regionFilterRules } from '../../src/components/region-filter-rules.ts';

test('a chosen line hides the rows of other lines and fades their marks', () => {
  const choices = [{ value: 'hotspots', label: '3. Hotspots' }];
  expect(filterRules([{ name: 'lane', title: 'Welke lijn?', all: 'Alle lijnen', choices }])).toBe(
    'main:has(#lane-hotspots:checked) :is(li,tr)[data-lane]:not([data-lane="hotspots"]){display:none}' +
      'main:has(#lane-hotspots:checked) .tl [data-lane]:not([data-lane="hotspots"]){opacity:.15}',
  );
});

test('the address of a province filters the list only while no script does', () => {
  expect(regionFilterRules([{ slug: 'drenthe' }])).toBe(
    'region-filter:not([data-ready]):has(#provincie-drenthe:target) [data-list]>li:not([data-provinces~="drenthe"]){display:none}',
  );
});
