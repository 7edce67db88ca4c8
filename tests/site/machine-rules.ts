import { beforeAll, expect, test } from 'vitest';
import { isEmbed } from '../../src/domain/addresses.ts';
import { EXAMPLE_WORDS } from '../../src/domain/derived/example.ts';
import { readSite, type Site, type SitePage } from '../../scripts/lib/site/site.ts';
import { readMachineForms, type MachineForms } from './machine-forms.ts';

/** The rules for what programs read of a site, whatever is in it. `address` is where it will stand, if its owner said so. */
export function testMachineForms(folder: string, address: string | undefined): void {
  let site: Site;
  let forms: MachineForms;
  beforeAll(async () => {
    [site, forms] = await Promise.all([readSite(folder), readMachineForms(folder)]);
  });
  const addressesIn = (page: SitePage): string[] => page.facts.references.filter(namesPage).map(({ value }) => value);

  test('a calendar is no message between calendars: that would need an organiser', () => {
    expect(forms.calendars.length).toBeGreaterThan(0);
    expect(forms.calendars.filter(({ hasMethod }) => hasMethod)).toEqual([]);
  });

  if (address === undefined) {
    test('without an address of the site nothing names one', () => {
      expect(site.pages.flatMap(addressesIn)).toEqual([]);
      expect(forms.calendars.flatMap(({ addresses }) => addresses.filter((each) => each !== undefined))).toEqual([]);
      expect([forms.feeds, forms.sitemap]).toEqual([[], []]);
      expect(forms.robots).not.toContain('Sitemap');
    });

    test('without an address of the site a sheet of QR codes has none, and says why', () => {
      const sheets = site.pages.filter(isDoorSheet).map(({ html }) => [html.includes('class="qr"'), saysWhyNot(html)]);
      expect(sheets.length).toBeGreaterThan(0);
      expect(sheets.filter(([hasCode, says]) => hasCode === true || says === false)).toEqual([]);
    });

    test('without an address of the site a page that would have it says why not', () => {
      const pages = site.pages.filter(
        ({ url }) => url === '/volgen/' || url === '/praktijk/' || /^\/interviews\/.+\/$/.test(url),
      );
      expect(pages.length).toBeGreaterThan(1);
      expect(pages.filter(({ html }) => !saysWhyNot(html)).map(({ url }) => url)).toEqual([]);
    });
    return;
  }

  test('robots.txt names the sitemap', () => {
    expect(forms.robots.split('\n')).toContain(`Sitemap: ${address}/sitemap-index.xml`);
  });

  test('the sitemap has the pages that want to be found, each with the date that it gives itself', () => {
    const wanted = site.pages
      .filter(({ facts, url }) => facts.isForSearchEngines && url !== '/404.html')
      .map(({ url, facts }) => ({ address: address + url, modified: facts.modified }));
    const byAddress = (a: { address: string }, b: { address: string }) => (a.address < b.address ? -1 : 1);
    const listed = forms.sitemap.map(({ address: page, modified }) => ({
      address: page,
      modified: modified?.slice(0, 10),
    }));
    expect(listed.toSorted(byAddress)).toEqual(wanted.toSorted(byAddress));
    expect(new Set(wanted.map(({ modified }) => modified)).size).toBeGreaterThan(1);
  });

  test('every page and every event names the address of the site', () => {
    const pages = site.pages
      .filter(({ url }) => !isEmbed(url))
      .map((page) => addressesIn(page))
      .filter(([first]) => first?.startsWith(`${address}/`) !== true);
    expect(pages).toEqual([]);
    const events = forms.calendars.flatMap(({ addresses }) => addresses);
    expect(events.filter((each) => each?.startsWith(`${address}/`) !== true)).toEqual([]);
  });

  test('there is a feed of each kind of news, of each region and of all together', () => {
    const regions = site.pages.filter(({ url }) => isRegion(url)).map(({ url }) => `${url.slice(1)}rss.xml`);
    const kinds = ['interviews', 'praktijk', 'tijdlijn', 'volgen', 'vraagbaak'].map((name) => `${name}/rss.xml`);
    const made = forms.feeds.map(({ file }) => file);
    expect(made.filter((file) => !file.startsWith('regios/')).toSorted()).toEqual(kinds);
    expect(regions.length).toBeGreaterThan(0);
    // That of the example has none.
    expect(made.filter((file) => file.startsWith('regios/') && !regions.includes(file))).toEqual([]);
    expect(regions.filter((file) => !made.includes(file)).length).toBeLessThanOrEqual(1);
  });

  test('a feed names itself and its page, in Dutch, and says nothing of the day of the build', () => {
    const wrong = forms.feeds.filter(
      ({ file, link, self, language, made, title }) =>
        self !== `${address}/${file}` ||
        link !== self.slice(0, -'rss.xml'.length) ||
        language !== 'nl' ||
        made !== undefined ||
        title === '',
    );
    expect(wrong).toEqual([]);
  });

  test('each item leads to a page, once in a feed, by a name without the address of the site', () => {
    const items = forms.feeds.flatMap(({ file, items: all }) => all.map((item) => ({ file, ...item })));
    expect(items.length).toBeGreaterThan(0);
    const anchors = new Map(site.pages.map(({ url, facts }) => [url, new Set(facts.ids.map(({ value }) => value))]));
    const lost = items.filter(({ link }) => {
      const { origin, pathname, hash } = new URL(link);
      const ids = anchors.get(pathname);
      return origin !== address || ids === undefined || (hash !== '' && !ids.has(decodeURIComponent(hash.slice(1))));
    });
    expect(lost).toEqual([]);
    expect(items.filter(({ uid }) => !/^[a-z0-9/-]+@sto-in-beeld$/.test(uid))).toEqual([]);
    for (const { file, items: all } of forms.feeds)
      expect([file, new Set(all.map(({ uid }) => uid)).size]).toEqual([file, all.length]);
    const words = items.filter(({ title, tags }) => title === '' || tags.length === 0);
    expect(words).toEqual([]);
  });

  test('the newest items come first, and those that nobody can date come last', () => {
    const days = forms.feeds.map(({ items }) => items.map(({ published = '' }) => published));
    expect(days.flat().some((day) => day !== '')).toBe(true);
    expect(days.filter((each) => each.join() !== each.toSorted().toReversed().join())).toEqual([]);
  });

  test('what a region is told of is in its feed and in that of all', () => {
    const all = forms.feeds.find(({ file }) => file === 'volgen/rss.xml')?.items ?? [];
    const kinds = forms.feeds.filter(({ file }) => !/^(?:volgen|regios)\//.test(file)).flatMap(({ items }) => items);
    expect(all.length).toBe(Math.min(100, kinds.length));
    const regional = forms.feeds.filter(({ file }) => file.startsWith('regios/')).flatMap(({ items }) => items);
    expect(regional.length).toBeGreaterThan(0);
    const known = new Set(kinds.map(({ uid }) => uid));
    // Of a kind with many the oldest are in no feed but that of their region.
    if (kinds.length < 100) expect(regional.filter(({ uid }) => !known.has(uid))).toEqual([]);
  });

  test('a feed is found from every page that it is about', () => {
    const feedOf = (url: string) =>
      /^\/(?:regios\/[^/]+|praktijk|interviews|vraagbaak|tijdlijn|volgen)\//.exec(url)?.[0];
    const files = new Set(forms.feeds.map(({ file }) => `/${file}`));
    const wanted = site.pages.flatMap(({ url, facts }) => {
      const feed = `${feedOf(url) ?? ''}rss.xml`;
      return files.has(feed) && !facts.redirects && !isMadeUp(facts) ? [{ url, feed }] : [];
    });
    expect(wanted.length).toBeGreaterThan(5);
    const found = new Map(site.pages.map(({ url, facts }) => [url, feedsNamed(facts)]));
    expect(wanted.filter(({ url, feed }) => !(found.get(url) ?? []).includes(feed))).toEqual([]);
    const dead = site.pages.flatMap(({ url, facts }) =>
      feedsNamed(facts)
        .filter((feed) => !files.has(feed))
        .map((feed) => `${url} ${feed}`),
    );
    expect(dead).toEqual([]);
    expect(found.get('/')).toEqual(['/volgen/rss.xml']);
  });

  test('a QR code has the complete address under it', () => {
    const sheets = site.pages.filter(isDoorSheet);
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets.filter(({ html }) => !html.includes(`aria-label="QR-code naar ${address}/r/`))).toEqual([]);
  });
}

function namesPage({ rel, element, value }: SitePage['facts']['references'][number]): boolean {
  return rel === 'canonical' || (element === 'meta' && !value.startsWith('/'));
}

/** The page of a region, not one about many of them. */
function isRegion(url: string): boolean {
  return /^\/regios\/(?!op-|plaatsen\/)[^/]+\/$/.test(url);
}

function isMadeUp({ description }: SitePage['facts']): boolean {
  return description.startsWith(EXAMPLE_WORDS);
}

function feedsNamed({ references }: SitePage['facts']): string[] {
  return references.flatMap(({ rel, value }) => (rel === 'alternate' && value.endsWith('rss.xml') ? value : []));
}

function isDoorSheet({ url }: SitePage): boolean {
  return /^\/rondleiding\/.+\/qr\/$/.test(url);
}

/** In words for a visitor; what to set stands in the README and in what the build says. */
function saysWhyNot(html: string): boolean {
  return /De beheerder heeft het adres van deze site nog\s+niet\s+ingevuld/i.test(html);
}
