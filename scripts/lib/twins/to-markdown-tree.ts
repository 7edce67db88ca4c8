import { ElementType } from 'htmlparser2';
import type { BlockContent, DefinitionContent, ListItem, PhrasingContent, RootContent, TableCell } from 'mdast';
import { followsInline, INLINE, isTag, type PageElement, type PageNode } from '../site/page-elements.ts';
import { classesOf, isLeftOut, labelOf } from './left-out.ts';

type Flow = BlockContent | DefinitionContent;

/** What a reader can follow. */
const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);
/** An address below this one is one of the site. */
const NOWHERE = 'https://nergens.invalid';

/** Of a page: its own address, complete as soon as that of the site is known. */
export interface TextPlace {
  /** From the root of the site. */
  readonly url: string;
  /** `https://…`; undefined while nobody said where the site stands. */
  readonly origin: string | undefined;
}

/** The blocks of elements of a page, as a tree of Markdown. Nothing in their texts can become markup of its own. */
export function toMarkdownTree(nodes: readonly PageNode[], place: TextPlace): RootContent[] {
  return toFlow(nodes, place);
}

function toFlow(nodes: readonly PageNode[], place: TextPlace): Flow[] {
  const blocks: Flow[] = [];
  let run: PhrasingContent[] = [];
  const endRun = (): void => {
    blocks.push(...paragraphOf(run));
    run = [];
  };
  for (const node of nodes) {
    if (isTag(node) && !isInline(node)) {
      endRun();
      if (!isLeftOut(node)) blocks.push(...toBlocks(node, place));
    } else run.push(...toPhrasing(node, place));
  }
  endRun();
  return blocks;
}

function isInline({ name }: PageElement): boolean {
  return INLINE.has(name) || name === 'br' || name === 'small';
}

const HEADING = /^h([1-6])$/;

function toBlocks(element: PageElement, place: TextPlace): Flow[] {
  const { name, children } = element;
  const depth = HEADING.exec(name)?.[1];
  if (depth !== undefined) return block('heading', children, place, Number(depth));
  switch (name) {
    case 'svg':
    case 'img':
      return paragraphOf(toInline(element, place));
    case 'ul':
    case 'ol':
      return toList(element, place);
    case 'dl':
      return toDescriptions(element, place);
    case 'table':
      return toTable(element, place);
    case 'blockquote': {
      const quoted = toFlow(children, place);
      return quoted.length === 0 ? [] : [{ type: 'blockquote', children: quoted }];
    }
    case 'pre':
      return [{ type: 'code', value: textOf(children).replace(/\n$/, '') }];
    case 'hr':
      return [{ type: 'thematicBreak' }];
    case 'details':
      return toFold(element, place);
    default:
      return toFlow(children, place);
  }
}

function paragraphOf(run: readonly PhrasingContent[]): Flow[] {
  const children = tidy(run);
  return children.length === 0 ? [] : [{ type: 'paragraph', children }];
}

function block(type: 'heading', nodes: readonly PageNode[], place: TextPlace, depth: number): Flow[] {
  const children = tidy(nodes.flatMap((node) => toPhrasing(node, place)));
  return children.length === 0 ? [] : [{ type, depth: depth as 1 | 2 | 3 | 4 | 5 | 6, children }];
}

/** What a fold is called, unless a text holds nothing of what it folds away. */
function toFold({ children }: PageElement, place: TextPlace): Flow[] {
  const isSummary = (node: PageNode): boolean => isTag(node) && node.name === 'summary';
  const folded = toFlow(
    children.filter((node) => !isSummary(node)),
    place,
  );
  return folded.length === 0 ? [] : [...toFlow(children.filter(isSummary), place), ...folded];
}

/** Items that each have a heading are parted by it already: they need no sign before it. */
function toList(element: PageElement, place: TextPlace): Flow[] {
  const items = childrenCalled(element, 'li').map((item) => toFlow(item.children, place));
  const filled = items.filter((blocks) => blocks.length > 0);
  if (filled.length === 0) return [];
  if (filled.every((blocks) => blocks.some(({ type }) => type === 'heading'))) return filled.flat();
  return [listOf(filled, element.name === 'ol')];
}

function listOf(items: readonly (readonly Flow[])[], ordered: boolean): Flow {
  const children = items.map((blocks): ListItem => ({ type: 'listItem', spread: false, children: joined(blocks) }));
  return { type: 'list', ordered, spread: false, children };
}

/** Short paragraphs of one item on lines of their own, so that a list stays one list. */
function joined(blocks: readonly Flow[]): Flow[] {
  const all: Flow[] = [];
  for (const each of blocks) {
    const last = all.at(-1);
    if (each.type === 'paragraph' && last?.type === 'paragraph')
      all[all.length - 1] = { type: 'paragraph', children: [...last.children, { type: 'break' }, ...each.children] };
    else all.push(each);
  }
  return all;
}

/** `- **Periode:** 2020 tot en met 2024` */
function toDescriptions(element: PageElement, place: TextPlace): Flow[] {
  const items: Flow[][] = [];
  for (const part of parts(element)) {
    if (part.name === 'dt') {
      const term = tidy(part.children.flatMap((node) => toPhrasing(node, place)));
      if (term.length > 0)
        items.push([{ type: 'paragraph', children: [{ type: 'strong', children: withColon(term) }] }]);
    } else {
      const item = items.at(-1) ?? [];
      if (items.length === 0) items.push(item);
      append(item, toFlow(part.children, place));
    }
  }
  return items.length === 0 ? [] : [listOf(items, false)];
}

/** What is told of a thing, behind its name where it is a sentence. */
function append(item: Flow[], told: readonly Flow[]): void {
  const [first, ...others] = told;
  const last = item.at(-1);
  if (first?.type === 'paragraph' && last?.type === 'paragraph' && item.length === 1)
    item[0] = { type: 'paragraph', children: [...last.children, { type: 'text', value: ' ' }, ...first.children] };
  else if (first !== undefined) item.push(first);
  item.push(...others);
}

function withColon(term: PhrasingContent[]): PhrasingContent[] {
  const last = term.at(-1);
  if (last?.type === 'text' && /[.:!?]$/.test(last.value)) return term;
  return [...term, { type: 'text', value: ':' }];
}

/** Terms and what is told of them, also of groups of these. */
function parts(element: PageElement): PageElement[] {
  return element.children
    .filter(isTag)
    .filter((part) => !isLeftOut(part))
    .flatMap((part) => (part.name === 'dt' || part.name === 'dd' ? [part] : parts(part)));
}

function toTable(element: PageElement, place: TextPlace): Flow[] {
  const rows = rowsOf(element).map((row) => ({
    type: 'tableRow' as const,
    children: [...childrenCalled(row, 'th', 'td')].map((cell): TableCell => ({
      type: 'tableCell',
      children: inOneCell(toFlow(cell.children, place)),
    })),
  }));
  return rows.length === 0 ? [] : [{ type: 'table', align: [], children: rows }];
}

function rowsOf(element: PageElement): PageElement[] {
  return element.children
    .filter(isTag)
    .filter((part) => !isLeftOut(part))
    .flatMap((part) => (part.name === 'tr' ? [part] : rowsOf(part)));
}

/** A cell holds one line. */
function inOneCell(blocks: readonly Flow[]): PhrasingContent[] {
  const lines = blocks.flatMap(linesOf);
  return lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'text', value: ' ' } as const, ...line]));
}

function linesOf(each: Flow): PhrasingContent[][] {
  if (each.type === 'paragraph' || each.type === 'heading') {
    return [each.children.map((part) => (part.type === 'break' ? { type: 'text', value: ' ' } : part))];
  }
  if (each.type === 'list') return each.children.flatMap((item) => item.children.flatMap((part) => linesOf(part)));
  return 'children' in each ? each.children.flatMap((part) => linesOf(part as Flow)) : [];
}

function childrenCalled(element: PageElement, ...names: readonly string[]): PageElement[] {
  return element.children.filter(isTag).filter((child) => names.includes(child.name) && !isLeftOut(child));
}

function toPhrasing(node: PageNode, place: TextPlace): PhrasingContent[] {
  if (node.type === ElementType.Text) return textIn(node.data);
  if (!isTag(node) || isLeftOut(node)) return [];
  return [...(followsInline(node) || followsSentence(node) ? [APART] : []), ...toInline(node, place)];
}

/** A sentence beside another is drawn below it, or after a space. */
function followsSentence({ prev }: PageElement): boolean {
  return prev?.type === ElementType.Text && /[.!?]$/.test(prev.data);
}

/** Where two stand side by side; `tidy` makes a space of it, or nothing beside another or a sign of punctuation. */
const APART = { type: 'text', value: '\uE000' } as const;

function toInline(element: PageElement, place: TextPlace): PhrasingContent[] {
  const { name, attribs, children } = element;
  const inner = (): PhrasingContent[] => children.flatMap((node) => toPhrasing(node, place));
  switch (name) {
    case 'a':
      return toLink(element, inner(), place);
    case 'strong':
    case 'b':
      return around('strong', inner());
    case 'em':
    case 'i':
    case 'cite':
      return around('emphasis', inner());
    case 'code':
    case 'kbd':
    case 'samp': {
      const value = oneLine(textOf(children));
      return value === '' ? [] : [{ type: 'inlineCode', value }];
    }
    case 'br':
      return [{ type: 'break' }];
    case 'svg':
      return textIn(labelOf(element) ?? '');
    case 'img': {
      const [alt, url] = [oneLine(attribs['alt'] ?? ''), addressIn(attribs['src'], place)];
      return alt === '' || url === undefined ? [] : [{ type: 'image', url, alt }];
    }
    default:
      return inner();
  }
}

function toLink(element: PageElement, children: PhrasingContent[], place: TextPlace): PhrasingContent[] {
  const url = addressIn(element.attribs['href'], place);
  // The number of a source is that in the list below, which has no anchors in Markdown.
  if (url === undefined || classesOf(element).includes('source-link')) return children;
  const { before, inside, after } = trimmed(children);
  return inside.length === 0 ? [] : [...before, { type: 'link', url, children: inside }, ...after];
}

function around(type: 'strong' | 'emphasis', children: PhrasingContent[]): PhrasingContent[] {
  const { before, inside, after } = trimmed(children);
  return inside.length === 0 ? [] : [...before, { type, children: inside }, ...after];
}

/** What can not begin or end with a space gives it to what stands beside it. */
function trimmed(children: PhrasingContent[]) {
  const inside = tidy(children);
  const space = (is: boolean): PhrasingContent[] => (is ? textIn(' ') : []);
  const [first, last] = [children.at(0), children.at(-1)];
  return {
    before: space(first?.type === 'text' && /^\s/.test(first.value)),
    inside,
    after: space(last?.type === 'text' && /\s$/.test(last.value)),
  };
}

/** Complete where the site has an address, else from its root; undefined where nobody can follow it. */
function addressIn(address: string | undefined, { url, origin }: TextPlace): string | undefined {
  if (address === undefined) return undefined;
  const found = URL.parse(address, (origin ?? NOWHERE) + url);
  if (found === null || !SCHEMES.has(found.protocol)) return undefined;
  return found.href.startsWith(`${NOWHERE}/`) ? found.href.slice(NOWHERE.length) : found.href;
}

/** One run of text: without spaces at its ends, and none twice. */
function tidy(run: readonly PhrasingContent[]): PhrasingContent[] {
  const all: PhrasingContent[] = [];
  for (const each of run) {
    const last = all.at(-1);
    if (each.type === 'text' && last?.type === 'text')
      all[all.length - 1] = { type: 'text', value: last.value + each.value };
    else all.push(each);
  }
  const spaced = all.map((each, index) =>
    each.type === 'text' ? { ...each, value: spaceOut(each.value, all[index - 1], all[index + 1]) } : each,
  );
  return spaced.filter((each) => each.type !== 'text' || each.value !== '');
}

function spaceOut(text: string, before: PhrasingContent | undefined, after: PhrasingContent | undefined): string {
  const apart = text
    .replaceAll(/\uE000+(?=[\s.,:;!?)\]…])|(?<=[\s([])\uE000+/g, '')
    .replaceAll(/[ \t\n\r\f\uE000]+/g, ' ');
  const open = before === undefined || before.type === 'break' ? apart.trimStart() : apart;
  return after === undefined || after.type === 'break' ? open.trimEnd() : open;
}

function textIn(text: string): PhrasingContent[] {
  return [{ type: 'text', value: seen(text) }];
}

/** Without signs that only help to draw a text or that nothing draws; our own mark is none of them. */
function seen(text: string): string {
  return text.replaceAll(/[\u00AD\u0000-\u0008\u000B\u000E-\u001F\u007F\uE000]/g, '');
}

function oneLine(text: string): string {
  return seen(text).replaceAll(/\s+/g, ' ').trim();
}

function textOf(nodes: readonly PageNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === ElementType.Text) return seen(node.data);
      return isTag(node) && !isLeftOut(node) ? textOf(node.children) : '';
    })
    .join('');
}
