import { DomUtils, ElementType, parseDocument } from 'htmlparser2';
import { countWords } from '../../../src/domain/text/sentences.ts';

const { findOne } = DomUtils;
type Element = NonNullable<ReturnType<typeof findOne>>;
type Node = Element['children'][number];

/** A word or more in a row, and where they lead to. */
export interface BlockRun {
  readonly text: string;
  readonly href?: string;
}

/** What stands on a line of its own: a heading, a line of a list, a row of a table, a paragraph. */
export interface PageBlock {
  readonly kind: 'heading' | 'item' | 'paragraph';
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  readonly runs: readonly BlockRun[];
}

const UNREAD = new Set(['script', 'style', 'template', 'svg']);
/** All others begin a line, as does a label or a choice of a form. */
const WITHIN_A_LINE = new Set(
  'a abbr b bdi br cite code data dfn em i img kbd mark q s small span strong sub sup td th time u var wbr'.split(' '),
);

/** All that a reader sees of a built page as text, in its order, without what stands around it on each page. */
export function readBlocks(html: string): PageBlock[] {
  const main = findOne(({ name }) => name === 'main', parseDocument(html).children);
  const blocks: PageBlock[] = [];
  let runs: BlockRun[] = [];
  const endBlock = (kind: PageBlock['kind'], level: number): void => {
    if (runs.some(({ text }) => /\S/.test(text))) blocks.push({ kind, level, runs });
    runs = [];
  };
  const read = (node: Node, kind: PageBlock['kind'], level: number, href?: string): void => {
    if (node.type === ElementType.Text) {
      runs.push(href === undefined ? { text: node.data } : { text: node.data, href });
      return;
    }
    if (!('attribs' in node) || UNREAD.has(node.name) || 'hidden' in node.attribs) return;
    const within = WITHIN_A_LINE.has(node.name);
    const ownHref = node.name === 'a' ? node.attribs['href'] : href;
    const [own, ownLevel] = kindOf(node.name) ?? [kind, level];
    // Words of two cells, or on either side of a mark, stay two words where the page shows a gap between them.
    if (node.name === 'td' || node.name === 'th' || node.name === 'br') runs.push({ text: ' ' });
    if (!within) endBlock(kind, level);
    for (const child of node.children) read(child, own, ownLevel, ownHref);
    if (!within) endBlock(own, ownLevel);
  };
  if (main !== null) read(main, 'paragraph', 0);
  return blocks;
}

export function textOfBlock({ runs }: PageBlock): string {
  return runs
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

export function countBlockWords(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, block) => sum + countWords(textOfBlock(block)), 0);
}

function kindOf(name: string): readonly [PageBlock['kind'], number] | undefined {
  if (/^h[1-6]$/.test(name)) return ['heading', Number(name.slice(1))];
  if (name === 'li' || name === 'tr') return ['item', 0];
  return undefined;
}
