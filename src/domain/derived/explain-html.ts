import { addressOf } from '../addresses.ts';
import type { Term } from '../kinds/term.ts';

/** The two kinds of node that an explanation needs, in the shape of hast, so that Markdown plugins take it as it is. */
export type HtmlNode =
  | { readonly type: 'text'; readonly value: string }
  | {
      readonly type: 'element';
      readonly tagName: string;
      readonly properties: Readonly<Record<string, string>>;
      readonly children: readonly HtmlNode[];
    };

/**
 * A word as a button that opens its meaning, in plain HTML: the popover works by touch, mouse and keyboard without a
 * script. `target` must be unique on the page.
 */
export function explanationNodes(word: string, term: Term, target: string): HtmlNode[] {
  return [
    element('button', { type: 'button', class: 'term', popovertarget: target }, [text(word)]),
    element('span', { id: target, popover: 'auto', class: 'meaning', 'data-pagefind-ignore': 'all' }, [
      element('strong', {}, [text(`${term.full ?? term.term}:`)]),
      text(` ${term.meaning} `),
      element('a', { href: addressOf.terms(term.id) }, [text('Alle begrippen')]),
    ]),
  ];
}

function element(
  tagName: string,
  properties: Readonly<Record<string, string>>,
  children: readonly HtmlNode[],
): HtmlNode {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): HtmlNode {
  return { type: 'text', value };
}

export function toHtml(node: HtmlNode): string {
  if (node.type === 'text') return escapeHtml(node.value);
  const attributes = Object.entries(node.properties).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  return `<${node.tagName}${attributes.join('')}>${node.children.map(toHtml).join('')}</${node.tagName}>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML carries it, in content and in attributes. */
export function escapeHtml(value: string): string {
  return value.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
