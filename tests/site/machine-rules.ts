import { beforeAll, expect, test } from 'vitest';
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
      expect([forms.feed, forms.sitemap]).toEqual([undefined, []]);
      expect(forms.robots).not.toContain('Sitemap');
    });

    test('without an address of the site a sheet of QR codes has none, and says why', () => {
      const sheets = site.pages.filter(isDoorSheet).map(({ html }) => [html.includes('class="qr"'), saysWhyNot(html)]);
      expect(sheets.length).toBeGreaterThan(0);
      expect(sheets.filter(([hasCode, says]) => hasCode === true || says === false)).toEqual([]);
    });

    test('without an address of the site a page that would have it says why not', () => {
      const pages = site.pages.filter(({ url }) => url === '/praktijk/' || /^\/interviews\/.+\/$/.test(url));
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
      .map((page) => addressesIn(page))
      .filter(([first]) => first?.startsWith(`${address}/`) !== true);
    expect(pages).toEqual([]);
    const events = forms.calendars.flatMap(({ addresses }) => addresses);
    expect(events.filter((each) => each?.startsWith(`${address}/`) !== true)).toEqual([]);
  });

  test('the feed names itself and its page, and dates every item', () => {
    expect(forms.feed).toMatchObject({ link: `${address}/praktijk/`, self: `${address}/praktijk/rss.xml` });
    const items = forms.feed?.items ?? [];
    expect(items.length).toBeGreaterThan(0);
    const wrong = items.filter(
      ({ link, published }) => !link.startsWith(`${address}/praktijk/`) || !(Date.parse(published ?? '') > 0),
    );
    expect(wrong).toEqual([]);
  });

  test('the feed is found from every page that it is about', () => {
    const pages = site.pages.filter(({ url }) => url.startsWith('/praktijk/'));
    const silent = pages.filter(
      ({ facts }) => !facts.references.some(({ rel, value }) => rel === 'alternate' && value === '/praktijk/rss.xml'),
    );
    expect(silent.map(({ url }) => url)).toEqual([]);
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

function isDoorSheet({ url }: SitePage): boolean {
  return /^\/rondleiding\/.+\/qr\/$/.test(url);
}

/** In words for a visitor; what to set stands in the README and in what the build says. */
function saysWhyNot(html: string): boolean {
  return /De beheerder heeft het adres van deze site nog\s+niet\s+ingevuld/i.test(html);
}
