import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { parse as parseHtml, type DefaultTreeAdapterTypes } from 'parse5';
import { markdownToHtml } from 'satteri';
import { SaxesParser } from 'saxes';
import { unescapeText } from '../../site/machine-forms.ts';
import { HOSTILE_SITE } from './places.ts';

/** Reads every form of the built site with a parser that had no part in making it. Each throws on what is not well formed. */
type Node = DefaultTreeAdapterTypes.Node;
type ParsedElement = DefaultTreeAdapterTypes.Element;

export interface Element {
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  /** Only its own, not that of the elements inside it. */
  readonly text: string;
}

/** What a reader, or a program, gets to see of a file. */
export interface ReadFile {
  readonly file: string;
  readonly elements: readonly Element[];
  readonly texts: readonly string[];
}

function readText(file: string): Promise<string> {
  return readFile(path.join(HOSTILE_SITE, file), 'utf8');
}

async function readHtml(file: string): Promise<ReadFile> {
  return readElements(file, await readText(file));
}

/** As those read it who let the HTML in it through: what is markup of an author becomes an element here. */
async function readMarkdown(file: string): Promise<ReadFile> {
  return readElements(file, markdownToHtml(await readText(file)).html);
}

function readElements(file: string, html: string): ReadFile {
  const found: Element[] = [];
  const words: string[] = [];
  const visit = (node: Node): void => {
    if ('tagName' in node) found.push(elementOf(node));
    const isProgram = 'tagName' in node && ['script', 'style'].includes(node.tagName);
    if ('value' in node) words.push(readCode(node.value));
    // A template has no child nodes of its own, but a document inside it.
    if ('content' in node) visit(node.content);
    if ('childNodes' in node && !isProgram) node.childNodes.forEach(visit);
  };
  visit(parseHtml(html));
  const data = found.filter(isData).flatMap(({ text }) => stringsIn(JSON.parse(text)));
  return { file, elements: found, texts: [words.join(''), ...attributesOf(found), ...data] };
}

/** What a browser reads of the code that somebody puts in a page of their own. */
function readCode(text: string): string {
  if (!/^\s*<iframe\s/.test(text)) return text;
  const { elements, texts } = readElements('', text);
  const names = elements.map(({ name }) => name).filter((name) => !/^(?:html|head|body)$/.test(name));
  return [...(names.join() === 'iframe' ? [] : ['Not one frame: ', ...names]), ...texts].join('\n');
}

function elementOf(node: ParsedElement): Element {
  const text = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  return { name: node.tagName, attributes: node.attrs, text };
}

/** A script that holds data for another, and runs nothing. */
export function isData({ name, attributes }: Element): boolean {
  return (
    name === 'script' && attributes.some((attribute) => attribute.name === 'type' && attribute.value.includes('json'))
  );
}

function attributesOf(elements: readonly Element[]): string[] {
  return elements.flatMap(({ attributes }) => attributes.map(({ value }) => readMail(value)));
}

/** What a mail program reads of the link to a mail about a page. */
function readMail(value: string): string {
  return value.startsWith('mailto:?') ? decodeURIComponent(value) : value;
}

async function readXml(file: string): Promise<ReadFile> {
  const elements: Element[] = [];
  const words: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  // Of news, readers show what a description says as HTML.
  const inside: string[] = [];
  const isFeed = file.endsWith('rss.xml');
  const take = (text: string): void => {
    if (!isFeed || inside.at(-1) !== 'description') return void words.push(text);
    const read = readElements(file, text);
    elements.push(...read.elements);
    words.push(...read.texts);
  };
  parser.on('closetag', () => void inside.pop());
  parser.on('opentag', ({ name, attributes }) => {
    inside.push(name);
    elements.push({
      name,
      attributes: Object.entries(attributes).map(([key, value]) => ({ name: key, value })),
      text: '',
    });
  });
  parser.on('text', take);
  parser.on('cdata', take);
  parser.write(await readText(file)).close();
  return { file, elements, texts: [words.join(''), ...attributesOf(elements)] };
}

async function readJson(file: string): Promise<ReadFile> {
  return { file, elements: [], texts: stringsIn(JSON.parse(await readText(file))).map(readCode) };
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.entries(value).flat().flatMap(stringsIn) : [];
}

export async function readCsv(file: string): Promise<ReadFile> {
  const rows = parseCsv(await readText(file), { bom: true, delimiter: ';' });
  return { file, elements: [], texts: rows.flat() };
}

async function readCalendar(file: string): Promise<ReadFile> {
  const calendar = new ICAL.Component(ICAL.parse(await readText(file)) as unknown[]);
  const properties = [calendar, ...calendar.getAllSubcomponents()].flatMap((part) => part.getAllProperties());
  const texts = properties.flatMap((property) => {
    const values = property.getValues().map(String);
    return property.type === 'unknown' ? values.map(unescapeText) : values;
  });
  return { file, elements: [], texts };
}

async function readLines(file: string): Promise<ReadFile> {
  return { file, elements: [], texts: (await readText(file)).split('\n') };
}

const READERS: readonly (readonly [RegExp, (file: string) => Promise<ReadFile>])[] = [
  [/\.html$/, readHtml],
  [/\.md$|^llms\.txt$/, readMarkdown],
  [/\.(?:svg|xml)$/, readXml],
  [/\.(?:json|jsonld|webmanifest)$/, readJson],
  [/\.csv$/, readCsv],
  [/\.ics$/, readCalendar],
  [/^\.well-known\/security\.txt$/, readLines],
];

/** The files of a site that carry words, with what is in them. The search index is tried in a browser. */
export async function readForms(files: readonly string[]): Promise<ReadFile[]> {
  const readable = files.filter((file) => !file.startsWith('zoekindex/'));
  return Promise.all(
    readable.flatMap((file) => READERS.filter(([ending]) => ending.test(file)).map(([, read]) => read(file))),
  );
}
