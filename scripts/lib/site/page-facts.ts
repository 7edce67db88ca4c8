import { Parser, type Handler } from 'htmlparser2';
import { isStructured } from '../../../src/domain/derived/structured-data.ts';
import { readSrcset } from './picture-choice.ts';

/** Everything that the checks and the content policy want to know of a page, found in one pass over its HTML. */
export interface PageFacts {
  readonly lang: string | undefined;
  /** The folder of its host in which the site stands, `/sto`; empty where it has the host for itself. */
  readonly base: string;
  readonly title: string;
  /** One sentence about it, as lists and search engines show it. */
  readonly description: string;
  /** In document order; an id that occurs twice is in it twice. */
  readonly ids: readonly Found[];
  readonly elements: Readonly<Record<string, number>>;
  readonly references: readonly AttributeAddress[];
  /** Where a visitor can go from here, and in which words. */
  readonly links: readonly Link[];
  /** All that can be read on the page. */
  readonly text: string;
  readonly images: readonly Image[];
  readonly inlineScripts: readonly InlineText[];
  /** What search engines would take for what the site tells in the words of schema.org, and is not. */
  readonly foreignData: readonly InlineText[];
  readonly inlineStyles: readonly InlineText[];
  readonly styleAttributes: readonly Found[];
  readonly eventHandlers: readonly Found[];
  /** Elements that come after the end of the document: a browser puts them somewhere by guessing. */
  readonly afterEnd: readonly Found[];
  /** False for a page that asks them to pass it over. */
  readonly isForSearchEngines: boolean;
  /** The day of the last change, as far as the page says. */
  readonly modified: string | undefined;
  /** Sends the visitor on at once: an address that a page had before. */
  readonly redirects: boolean;
  /** Offsets in the HTML. */
  readonly charsetEnd: number | undefined;
  readonly policies: readonly { readonly start: number; readonly end: number }[];
}

/** All but the words of the page. */
export type PageMarkup = Omit<PageFacts, 'text'>;

interface Found {
  readonly value: string;
  readonly line: number;
}

/** An address in an attribute. `asset`: the browser fetches it by itself; `link`: only when the visitor follows it. */
export interface AttributeAddress extends Found {
  readonly element: string;
  readonly attribute: string;
  readonly rel: string;
  readonly use: 'asset' | 'link';
}

interface Link {
  readonly href: string;
  readonly text: string;
}

interface Image {
  readonly line: number;
  readonly source: string;
  readonly hasAlt: boolean;
  readonly hasSize: boolean;
  readonly lazy: boolean;
  /** Of the first source of its picture, the one that a browser of today takes; else its own. */
  readonly srcset: string | undefined;
  readonly sizes: string | undefined;
}

/** Raw text, exactly as between the tags: hashes are taken of it. */
export interface InlineText {
  readonly text: string;
  readonly line: number;
}

type Attributes = Readonly<Record<string, string>>;

const ASSETS: Readonly<Record<string, readonly string[]>> = {
  script: ['src'],
  img: ['src'],
  source: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  iframe: ['src'],
  embed: ['src'],
  object: ['data'],
  input: ['src'],
  image: ['href', 'xlink:href'],
  use: ['href', 'xlink:href'],
};
const LINKS: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'xlink:href'],
  area: ['href'],
  form: ['action'],
  button: ['formaction'],
};
/** Most elements of a page are none of these. */
const NAMES_ADDRESSES = new Set([...Object.keys(ASSETS), ...Object.keys(LINKS), 'link', 'meta']);
/** `<link>` that only names a page; every other kind makes the browser fetch something. */
const NAMING_RELS = /^(canonical|alternate|author|help|license|next|prev|search|sitemap|me)$/;
/** A script of another type is data: the browser does not run it and the policy does not concern it. */
const RUNNING_TYPES = /^(|module|text\/javascript|application\/javascript|importmap|speculationrules)$/;

/** Data that programs take for what the site says. */
const LINKED_DATA = /ld\+json/i;

/** `tree` hears what the parser finds as well: a page is parsed once, also for who needs its elements. */
export function readPageFacts(html: string, tree: Partial<Handler> = {}): PageFacts {
  const lineOf = makeLineFinder(html);
  const ids: Found[] = [];
  const elements: Record<string, number> = {};
  const references: AttributeAddress[] = [];
  const links: { href: string; text: string }[] = [];
  const images: Image[] = [];
  let text = '';
  let openLink: { href: string; text: string } | undefined;
  let isCode = false;
  const inlineScripts: InlineText[] = [];
  const foreignData: InlineText[] = [];
  const inlineStyles: InlineText[] = [];
  const styleAttributes: Found[] = [];
  const eventHandlers: Found[] = [];
  const policies: { start: number; end: number }[] = [];
  const afterEnd: Found[] = [];
  let hasEnded = false;
  let lang: string | undefined;
  let base = '';
  let title = '';
  let description = '';
  let inTitle = false;
  let redirects = false;
  let isForSearchEngines = true;
  let modified: string | undefined;
  let charsetEnd: number | undefined;
  let inlineStart: { list: InlineText[]; at: number } | undefined;
  let pictureSource: Attributes | undefined;

  const parser = new Parser({
    onparserinit: (own) => tree.onparserinit?.(own),
    oncomment: (words) => tree.oncomment?.(words),
    oncommentend: () => tree.oncommentend?.(),
    oncdatastart: () => tree.oncdatastart?.(),
    oncdataend: () => tree.oncdataend?.(),
    onprocessinginstruction: (name, words) => tree.onprocessinginstruction?.(name, words),
    onend: () => tree.onend?.(),
    onopentag(name, attributes, isImplied) {
      tree.onopentag?.(name, attributes, isImplied);
      const start = parser.startIndex;
      const line = lineOf(start);
      elements[name] = (elements[name] ?? 0) + 1;
      if (hasEnded) afterEnd.push({ value: `<${name}>`, line });
      for (const [attribute, value] of Object.entries(attributes)) {
        if (attribute === 'id') ids.push({ value, line });
        else if (attribute === 'style') styleAttributes.push({ value: `<${name} style="${value}">`, line });
        else if (attribute.startsWith('on')) eventHandlers.push({ value: `<${name} ${attribute}>`, line });
      }
      references.push(...findReferences(name, attributes, line));
      switch (name) {
        case 'html':
          lang = attributes['lang'];
          base = attributes['data-base'] ?? '';
          break;
        case 'title':
          // A picture in the page may have a title too; the first one is that of the document.
          inTitle = elements['title'] === 1;
          break;
        case 'meta':
          if (attributes['charset'] !== undefined) charsetEnd ??= parser.endIndex + 1;
          if (isAbout(attributes, 'refresh')) redirects = true;
          if (attributes['name'] === 'robots' && attributes['content']?.includes('noindex') === true)
            isForSearchEngines = false;
          if (attributes['name'] === 'description') description = attributes['content'] ?? '';
          if (attributes['property'] === 'article:modified_time') modified = attributes['content'];
          if (isAbout(attributes, 'content-security-policy')) policies.push({ start, end: parser.endIndex + 1 });
          break;
        case 'a':
          openLink = { href: attributes['href'] ?? '', text: attributes['aria-label'] ?? '' };
          links.push(openLink);
          break;
        case 'script':
          isCode = true;
          if (attributes['src'] === undefined) {
            const type = attributes['type'] ?? '';
            const list = RUNNING_TYPES.test(type) ? inlineScripts : LINKED_DATA.test(type) ? foreignData : undefined;
            if (list !== undefined) inlineStart = { list, at: parser.endIndex + 1 };
          }
          break;
        case 'style':
          isCode = true;
          inlineStart = { list: inlineStyles, at: parser.endIndex + 1 };
          break;
        case 'source':
          if (attributes['srcset'] !== undefined) pictureSource ??= attributes;
          break;
        case 'img':
          images.push(toImage(attributes, pictureSource, line));
          break;
      }
    },
    ontext(words) {
      tree.ontext?.(words);
      if (inTitle) title += words;
      if (isCode) return;
      text += words;
      if (openLink !== undefined) openLink.text += words;
    },
    onclosetag(name, isImplied) {
      tree.onclosetag?.(name, isImplied);
      if (name === 'html' && !isImplied) hasEnded = true;
      if (name === 'title') inTitle = false;
      if (name === 'a') openLink = undefined;
      if (name === 'script' || name === 'style') isCode = false;
      if (name === 'picture') pictureSource = undefined;
      if ((name === 'script' || name === 'style') && inlineStart !== undefined) {
        const { list, at } = inlineStart;
        const text = html.slice(at, parser.startIndex);
        if (text !== '' && !(list === foreignData && isStructured(text))) list.push({ text, line: lineOf(at) });
        inlineStart = undefined;
      }
    },
  });
  parser.end(html);

  return {
    lang,
    base,
    title: title.trim(),
    description,
    ids,
    elements,
    references,
    links,
    text,
    images,
    inlineScripts,
    foreignData,
    inlineStyles,
    styleAttributes,
    eventHandlers,
    afterEnd,
    isForSearchEngines,
    modified,
    redirects,
    charsetEnd,
    policies,
  };
}

function findReferences(element: string, attributes: Attributes, line: number): AttributeAddress[] {
  if (!NAMES_ADDRESSES.has(element)) return [];
  const rel = (attributes['rel'] ?? '').toLowerCase();
  const found = (attribute: string, value: string, use: AttributeAddress['use']): AttributeAddress => ({
    element,
    attribute,
    rel,
    value: value.trim(),
    line,
    use,
  });
  if (element === 'link') {
    const href = attributes['href'];
    return href === undefined ? [] : [found('href', href, NAMING_RELS.test(rel) ? 'link' : 'asset')];
  }
  if (element === 'meta') return findInMeta(attributes).map((value) => found('content', value, 'link'));
  const pick = (names: readonly string[] | undefined, use: AttributeAddress['use']): AttributeAddress[] =>
    (names ?? []).flatMap((name) => {
      const value = attributes[name];
      return value === undefined ? [] : [found(name, value, use)];
    });
  const candidates = element === 'img' || element === 'source' ? readSrcset(attributes['srcset']) : [];
  return [
    ...pick(LINKS[element], 'link'),
    ...pick(ASSETS[element], 'asset'),
    ...candidates.map(({ address }) => found('srcset', address, 'asset')),
  ];
}

/** Pictures for social media and a refresh to another page. */
function findInMeta(attributes: Attributes): string[] {
  const content = attributes['content'] ?? '';
  const name = attributes['property'] ?? attributes['name'] ?? '';
  if (/^(og:image|og:url|twitter:image)$/.test(name)) return [content];
  if (!isAbout(attributes, 'refresh')) return [];
  const target = /;\s*url=(.*)$/i.exec(content)?.[1];
  return target === undefined ? [] : [target];
}

function isAbout(attributes: Attributes, subject: string): boolean {
  return attributes['http-equiv']?.toLowerCase() === subject;
}

function toImage(attributes: Attributes, pictureSource: Attributes | undefined, line: number): Image {
  const { srcset, sizes } = pictureSource ?? attributes;
  return {
    line,
    source: attributes['src'] ?? '',
    hasAlt: attributes['alt'] !== undefined,
    hasSize: /^\d+$/.test(attributes['width'] ?? '') && /^\d+$/.test(attributes['height'] ?? ''),
    lazy: attributes['loading'] === 'lazy',
    srcset,
    sizes,
  };
}

/** Lines are asked for in the order of the page, so that one walk over its line ends is enough. */
function makeLineFinder(html: string): (offset: number) => number {
  let line = 1;
  let next = html.indexOf('\n');
  return (offset) => {
    while (next !== -1 && next < offset) {
      line += 1;
      next = html.indexOf('\n', next + 1);
    }
    return line;
  };
}
