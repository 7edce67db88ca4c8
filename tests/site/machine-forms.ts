import { readFile } from 'node:fs/promises';
import path from 'node:path';
import ICAL from 'ical.js';
import { SaxesParser } from 'saxes';
import { listFiles } from '../../scripts/lib/site/site-files.ts';

/** What programs read of a site, read with parsers that had no part in making it. */
export interface MachineForms {
  readonly robots: string;
  readonly sitemap: readonly { readonly address: string; readonly modified: string | undefined }[];
  readonly feed: Feed | undefined;
  readonly calendars: readonly Calendar[];
}
interface Feed {
  readonly link: string | undefined;
  readonly self: string | undefined;
  readonly items: readonly { readonly link: string; readonly published: string | undefined }[];
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
  const feed = await readXml('praktijk/rss.xml');
  return {
    robots: await read('robots.txt'),
    sitemap: toSitemap(await readXml('sitemap-0.xml')),
    feed: feed.length === 0 ? undefined : toFeed(feed),
    calendars: await readCalendars(folder),
  };
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

function toFeed(elements: readonly XmlElement[]): Feed {
  const self = elements.find(({ name, attributes }) => name === 'atom:link' && attributes['rel'] === 'self');
  return {
    link: elements.find(({ name, parent }) => name === 'link' && parent === 'channel')?.text,
    self: self?.attributes['href'],
    items: groupsOf('item', elements).map((item) => ({
      link: textOf('link', item) ?? '',
      published: textOf('pubDate', item),
    })),
  };
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
