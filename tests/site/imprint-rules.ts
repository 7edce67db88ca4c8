import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { isFormPage, readSiteSettings } from '../../scripts/lib/site/site-settings.ts';
import { readSite, type Site, type SitePage } from '../../scripts/lib/site/site.ts';
import { isEmbed, PAGES } from '../../src/domain/addresses.ts';
import { EXAMPLE_FILE_WORDS } from '../../src/domain/derived/example.ts';
import { contactWords, demonstrationWords, imprintWords, licenceWords } from '../../src/domain/derived/imprint.ts';
import type { SiteSettings } from '../../src/domain/kinds/site.ts';
import { escapeHtml } from '../../src/domain/derived/explain-html.ts';
import { plainText } from '../../src/domain/text/plain-text.ts';
import { parseXml, readCalendars } from './machine-forms.ts';

/** What a built site says of who is behind it, whatever its owner filled in. `root`: the project, with its content. */
export function testImprint(root: string, folder: string): void {
  let settings: SiteSettings;
  let site: Site;
  let pages: readonly SitePage[];
  beforeAll(async () => {
    [settings, site] = await Promise.all([readSiteSettings(root), readSite(folder)]);
    pages = site.pages.filter(({ facts, url }) => !facts.redirects && !isEmbed(url));
  });
  const countIn = (html: string, part: string): number => html.split(part).length - 1;
  const colophon = (): string => pages.find(({ url }) => url === '/over/colofon/')?.html ?? '';

  test('a demonstration says so once on each page, and any other site nowhere', () => {
    const words = demonstrationWords(settings);
    const wrong = pages.filter(
      ({ html }) => countIn(html, words ?? 'Dit is een demonstratie') !== (words === undefined ? 0 : 1),
    );
    expect(wrong.map(({ url }) => url)).toEqual([]);
  });

  test('every page names the site, its publisher, its contact and its licence, as far as these are known', () => {
    const { title, publisher, contact, licence } = settings;
    const known = [title, publisher?.name, contact?.role, licence?.name].filter((text) => text !== undefined);
    const silent = pages.filter(({ html }) => {
      const footer = html.slice(html.indexOf('<footer class="foot"'));
      return !known.every((text) => footer.includes(escapeHtml(text)));
    });
    expect(silent.map(({ url }) => url)).toEqual([]);
  });

  test('no page claims a licence for its texts that the owner did not choose', () => {
    const claimed = pages.flatMap(({ facts }) => facts.references.filter(({ rel }) => rel === 'license'));
    const chosen = settings.licence === undefined ? [] : [settings.licence.url];
    expect([...new Set(claimed.map(({ value }) => value))]).toEqual(chosen);
  });

  test('the colophon says where contributions go', () => {
    const { mail, endpoint, answerWithin } = settings.contributions ?? {};
    const hasNone = mail === undefined && endpoint === undefined;
    expect(colophon().includes('Deze site heeft nog geen eigen adres voor inzendingen.')).toBe(hasNone);
    expect(colophon()).toContain(mail === undefined ? `href="${PAGES.send}"` : `href="mailto:${mail}"`);
    expect(/ binnen \d+ werkdag(?:en)? antwoord/.test(colophon())).toBe(
      mail !== undefined && answerWithin !== undefined,
    );
  });

  test('only pages to share something may send to the form service, and only where one is set', () => {
    const { endpoint } = settings.contributions ?? {};
    const origin = endpoint === undefined ? '' : ` ${new URL(endpoint).origin}`;
    const wrong = site.pages.filter(({ file, html }) => {
      const more = isFormPage(file) ? origin : '';
      return !html.includes(`; form-action 'self'${more}; `) || !html.includes(`; connect-src 'self'${more}; `);
    });
    expect(wrong.map(({ url }) => url)).toEqual([]);
  });

  test('every calendar says who published it, and nothing where nobody did', async () => {
    const words = imprintWords(settings);
    // That of the example says first that it is made up.
    const told = (await readCalendars(folder)).map(({ about }) => about?.replace(EXAMPLE_FILE_WORDS, '').trim());
    expect(told.length).toBeGreaterThan(0);
    expect([...new Set(told.map((about) => about ?? ''))]).toEqual([words === undefined ? '' : plainText(words)]);
  });

  test('every list of milestones has publisher and licence, which are null while nobody decided', async () => {
    const { publisher } = settings;
    const files = [...site.files].filter((file) => /^(?!data\/).*mijlpalen\.json$/.test(file));
    const lists = await Promise.all(files.map(async (file) => readFile(path.join(folder, file), 'utf8')));
    expect(lists.length).toBeGreaterThan(0);
    for (const list of lists) {
      expect(JSON.parse(list)).toMatchObject({
        publisher: publisher === undefined ? null : { name: publisher.name, url: publisher.url ?? null },
        licence: licenceWords(settings) ?? null,
      });
    }
  });

  test('each feed, if there is one, has its editor and licence where RSS wants them', async () => {
    const mail = settings.contact?.mail;
    const editor = mail === undefined ? undefined : `${mail} (${contactWords(settings) ?? ''})`;
    const plain = (text: string | undefined): string | undefined => text && plainText(text);
    for (const file of [...site.files].filter((each) => each.endsWith('rss.xml'))) {
      const elements = parseXml(await readFile(path.join(folder, file), 'utf8'));
      const textOf = (name: string): string | undefined =>
        elements.find((element) => element.name === name && element.parent === 'channel')?.text.trim();
      expect([file, textOf('managingEditor'), textOf('copyright')]).toEqual([
        file,
        plain(editor),
        plain(licenceWords(settings)),
      ]);
    }
  });
}
