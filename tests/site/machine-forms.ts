import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseFeed } from '@rowanmanning/feed-parser';
import ICAL from 'ical.js';
import { SaxesParser } from 'saxes';
import { listFiles } from '../../scripts/lib/site/site-files.ts';

/** What programs read of a site, read with parsers that had no part in making it. */
export interface MachineForms {
  readonly robots: string;
  readonly sitemap: readonly { readonly address: string; readonly modified: string | undefined }[];
  readonly feeds: readonly Feed[];
  readonly calendars: readonly Calendar[];
}
interface Feed {
  readonly file: string;
  readonly title: string;
  readonly link: string;
  readonly self: string;
  readonly language: string | undefined;
  /** When it says that it was made, if it does. */
  readonly made: string | undefined;
  readonly items: readonly FeedItem[];
}
interface FeedItem {
  readonly uid: string;
  readonly title: string;
  readonly text: string;
  readonly link: string;
  readonly published: string | undefined;
  readonly tags: readonly string[];
}
interface Calendar {
  readonly file: string;
  readonly hasMethod: boolean;
  /** What it says of itself. */
  readonly about: string | undefined;
  /** Of each event; undefined for one without an address. */
  readonly addresses: readonly (string | undefined)[];
}

export async function readMachineForms(folder: string): Promise<MachineForms> {
  const files = await listFiles(folder);
  const read = (file: string): Promise<string> => readFile(path.join(folder, file), 'utf8');
  const readXml = async (file: string): Promise<XmlElement[]> =>
    files.includes(file) ? parseXml(await read(file)) : [];
  return {
    robots: await read('robots.txt'),
    sitemap: toSitemap(await readXml('sitemap-0.xml')),
    feeds: await readFeeds(folder, files),
    calendars: await readCalendars(folder),
  };
}

/** Every feed, well formed by one parser and read by another. */
async function readFeeds(folder: string, files: readonly string[]): Promise<Feed[]> {
  return Promise.all(
    files
      .filter((file) => file.endsWith('rss.xml'))
      .map(async (file) => {
        const text = await readFile(path.join(folder, file), 'utf8');
        parseXml(text);
        const feed = parseFeed(text);
        return {
          file,
          title: feed.title ?? '',
          link: feed.url ?? '',
          self: feed.self ?? '',
          language: feed.language ?? undefined,
          made: (feed.published ?? feed.updated)?.toISOString(),
          items: feed.items.map((item) => ({
            uid: item.id ?? '',
            title: item.title ?? '',
            text: item.description ?? '',
            link: item.url ?? '',
            published: item.published?.toISOString(),
            tags: item.categories.map(({ label, term }) => label ?? term),
          })),
        };
      }),
  );
}

export async function readCalendars(folder: string): Promise<Calendar[]> {
  const files = (await listFiles(folder)).filter((file) => file.endsWith('.ics'));
  return Promise.all(files.map(async (file) => toCalendar(file, await readFile(path.join(folder, file), 'utf8'))));
}

interface XmlElement {
  readonly name: string;
  readonly parent: string | undefined;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** In the order of the file. Throws on what is not well formed. */
export function parseXml(xml: string): XmlElement[] {
  const found: XmlElement[] = [];
  const open: XmlElement[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, parent: open.at(-1)?.name, attributes, text: '' };
    found.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on('cdata', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return found;
}

/** Elements from each `name` up to the next, that one included. */
function groupsOf(name: string, elements: readonly XmlElement[]): (readonly XmlElement[])[] {
  const starts = elements.flatMap((element, index) => (element.name === name ? [index] : []));
  return starts.map((start, index) => elements.slice(start, starts[index + 1]));
}

function textOf(name: string, elements: readonly XmlElement[]): string | undefined {
  return elements.find((element) => element.name === name)?.text;
}

function toSitemap(elements: readonly XmlElement[]): MachineForms['sitemap'] {
  return groupsOf('url', elements).map((group) => ({
    address: textOf('loc', group) ?? '',
    modified: textOf('lastmod', group),
  }));
}

function toCalendar(file: string, text: string): Calendar {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent');
  return {
    file,
    hasMethod: calendar.getFirstProperty('method') !== null,
    about: findAbout(calendar),
    addresses: events.map((event) => event.getFirstPropertyValue('url')?.toString()),
  };
}

function findAbout(calendar: ICAL.Component): string | undefined {
  const about = calendar.getFirstPropertyValue('x-wr-caldesc')?.toString();
  return about === undefined ? undefined : unescapeText(about);
}

/** The text of a property that ical.js does not know, and so gives as it is written (RFC 5545, 3.3.11). */
export function unescapeText(text: string): string {
  return text.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
}
