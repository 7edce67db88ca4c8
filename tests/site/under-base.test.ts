import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkSite, groupProblems } from '../../scripts/lib/site/site-check.ts';
import { readSite, type Site } from '../../scripts/lib/site/site.ts';
import { makeSiteInFolder } from '../site-in-folder.ts';

let made: Awaited<ReturnType<typeof makeSiteInFolder>>;
let site: Site;
beforeAll(async () => {
  made = await makeSiteInFolder('/scholen/sto');
  site = await readSite(made.site);
}, 300_000);
afterAll(() => made.remove());

test('every address and anchor of the site leads somewhere when it stands in a folder of its host', () => {
  expect(site.base).toBe('/scholen/sto');
  expect(groupProblems(checkSite(site))).toEqual([]);
});

test('an address that stayed behind at the root of the host is found', () => {
  const leftBehind = { element: 'a', attribute: 'href', rel: '', value: '/regios/', line: 1, use: 'link' } as const;
  const pages = site.pages.map((page) =>
    page.url === '/' ? { ...page, facts: { ...page.facts, references: [leftBehind] } } : page,
  );
  expect(checkSite({ ...site, pages }).map(({ file, message }) => [file, message])).toEqual([
    ['/', '“/regios/” ligt niet in de map van de site, /scholen/sto/.'],
  ]);
});
