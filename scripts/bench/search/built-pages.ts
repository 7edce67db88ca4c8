import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DomUtils, ElementType, parseDocument } from 'htmlparser2';
import { listFiles, selectPages, toUrlPath } from '../../lib/site/site-files.ts';

const { findOne } = DomUtils;
type Element = NonNullable<ReturnType<typeof findOne>>;
type Node = Element['children'][number];

/** The mark that Starlight gives to what can be searched, and the one by which the site leaves a part out. */
const SEARCHABLE = 'data-pagefind-body';
const LEFT_OUT = 'data-pagefind-ignore';
/** Not shown as text. */
const UNREAD = ['script', 'style', 'template', 'svg'];

export interface BuiltPage {
  /** Path of the file in the built site. */
  readonly file: string;
  readonly url: string;
  readonly html: string;
  /** The first heading. */
  readonly title: string;
  /** What stock search reads of it. */
  readonly text: string;
  /** All that can be read of it, with the parts that are left out of search. */
  readonly wholeText: string;
  /** What stands in an element with an id, undefined where there is none. */
  readonly textOf: (id: string) => string | undefined;
}

/** The pages of a built site that can be searched, in the order of their files. */
export async function readSearchablePages(site: string): Promise<BuiltPage[]> {
  return (await readBuiltPages(site)).filter(({ html }) => html.includes(SEARCHABLE));
}

/** All pages of a built site with something to read, also those that are left out of search. */
export async function readBuiltPages(site: string): Promise<BuiltPage[]> {
  const pages: BuiltPage[] = [];
  for (const file of selectPages(await listFiles(site))) {
    const page = readPage(file, await readFile(path.join(site, file), 'utf8'));
    if (page !== undefined) pages.push(page);
  }
  return pages;
}

function readPage(file: string, html: string): BuiltPage | undefined {
  const { children } = parseDocument(html);
  const body =
    findOne(({ attribs }) => SEARCHABLE in attribs, children) ?? findOne(({ name }) => name === 'main', children);
  if (body === null) return undefined;
  const heading = findOne(({ name }) => name === 'h1', body.children);
  return {
    file,
    url: toUrlPath(file),
    html,
    title: heading === null ? '' : readText(heading),
    text: readText(body, ({ attribs }) => LEFT_OUT in attribs),
    wholeText: readText(body),
    textOf: (id) => {
      const part = findOne(({ attribs }) => attribs['id'] === id, body.children);
      return part === null ? undefined : readText(part);
    },
  };
}

/** With a space between elements, so that the words of two cells stay two words. */
function readText(element: Element, isLeftOut: (element: Element) => boolean = () => false): string {
  const read = (node: Node): string => {
    if (node.type === ElementType.Text) return node.data;
    if (!('attribs' in node) || UNREAD.includes(node.name) || isLeftOut(node)) return '';
    return ` ${node.children.map(read).join('')} `;
  };
  return read(element).replaceAll(/\s+/g, ' ').trim();
}
