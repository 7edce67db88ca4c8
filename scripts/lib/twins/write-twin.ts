import { DomUtils } from 'htmlparser2';
import type { PhrasingContent, RootContent } from 'mdast';
import { TWIN_FILE } from '../../../src/domain/addresses.ts';
import { formatDate, type CalendarDate } from '../../../src/domain/schema/calendar-date.ts';
import type { PageMarkup } from '../site/page-facts.ts';
import { isTag, type PageElement, type PageNode } from '../site/page-elements.ts';
import { toMarkdownTree, type TextPlace } from './to-markdown-tree.ts';
import { writeMarkdown } from './write-markdown.ts';

/** A page that says that its text lies beside it. */
export interface TwinSource {
  /** From the root of the site. */
  readonly url: string;
  /** The date of what it tells, as far as search knows one. */
  readonly date: CalendarDate | undefined;
  readonly facts: Pick<PageMarkup, 'description' | 'modified' | 'references'>;
}

/** Whether a page says that its text lies beside it as Markdown. */
export function saysTwin({ references }: Pick<PageMarkup, 'references'>): boolean {
  return references.some(({ rel, value }) => rel === 'alternate' && value === TWIN_FILE);
}

/** The text of a page as Markdown, below its name, description, address and dates. Undefined without a main part. */
export function writeTwin(nodes: readonly PageNode[], source: TwinSource): string | undefined {
  const main = findMain(nodes);
  if (main === undefined) return undefined;
  const { url, facts } = source;
  const canonical = facts.references.find(({ rel }) => rel === 'canonical')?.value;
  const place: TextPlace = { url, origin: canonical && new URL(canonical).origin };
  const blocks = toMarkdownTree(main.children, place);
  const at = blocks.findIndex((block) => block.type === 'heading' && block.depth === 1);
  const title = at < 0 ? [] : blocks.splice(at, 1);
  return writeMarkdown([...title, ...headOf(source, canonical ?? url), ...blocks]);
}

function findMain(nodes: readonly PageNode[]): PageElement | undefined {
  return DomUtils.findOne(({ name }) => name === 'main', [...nodes].filter(isTag)) ?? undefined;
}

const UNKNOWN = 'onbekend';

function headOf({ date, facts: { description, modified } }: TwinSource, address: string): RootContent[] {
  const facts: [string, PhrasingContent][] = [
    ['Adres van deze pagina', link(address)],
    ['Datum', text(date === undefined ? UNKNOWN : formatDate(date))],
    // Of a source that was read in some month, the page says the first day.
    ['Bronnen laatst bekeken', text(modified === undefined ? UNKNOWN : `${formatDate(modified)} of later`)],
  ];
  return [
    ...(description === ''
      ? []
      : [{ type: 'blockquote' as const, children: [{ type: 'paragraph' as const, children: [text(description)] }] }]),
    {
      type: 'list',
      spread: false,
      children: facts.map(([name, value]) => ({
        type: 'listItem',
        spread: false,
        children: [{ type: 'paragraph', children: [text(`${name}: `), value] }],
      })),
    },
  ];
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

function link(url: string): PhrasingContent {
  return { type: 'link', url, children: [{ type: 'text', value: url }] };
}
