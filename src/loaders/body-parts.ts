import { escapeHTML, spreadAttributes, voidElementNames } from 'astro/runtime/server/index.js';
import type { HastNode } from 'satteri';
import { AUTHOR_COMPONENTS, isAuthorComponent } from '../domain/mdx/author-components.ts';
import type { BodyPart, ComponentPart } from '../domain/mdx/body-part.ts';

type Node = Readonly<HastNode>;
type Element = Extract<Node, { type: 'element' }>;
type Component = Extract<Node, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** Of pictures Astro alone knows the address; style attributes it writes in a way of its own. */
const NOT_WRITTEN = new Set(['img', 'script', 'style']);

/** The HTML of a tree, in the bytes of Astro, or undefined when something stands in it that is no text of an author. */
export function writeParts(node: Node): readonly BodyPart[] | undefined {
  switch (node.type) {
    case 'text':
      return [escapeHTML(node.value)];
    case 'root':
      return writeAll(node.children);
    case 'element':
      return writeElement(node);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return writeIcon(node) ?? writeComponent(node);
    default:
      return undefined;
  }
}

function writeAll(nodes: readonly Node[]): readonly BodyPart[] | undefined {
  const written = nodes.map(writeParts);
  return written.every((parts) => parts !== undefined) ? joinTexts(written.flat()) : undefined;
}

function joinTexts(parts: readonly BodyPart[]): readonly BodyPart[] {
  const joined: BodyPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined.splice(-1, 1, last + part);
    else joined.push(part);
  }
  return joined;
}

function writeElement({ tagName, properties, children }: Element): readonly BodyPart[] | undefined {
  const attributes = attributesOf(properties);
  if (NOT_WRITTEN.has(tagName) || 'style' in attributes) return undefined;
  const start = `<${tagName}${String(spreadAttributes(attributes))}`;
  if (children.length === 0 && voidElementNames.test(tagName)) return [`${start}/>`];
  const inside = writeAll(children);
  return inside && joinTexts([`${start}>`, ...inside, `</${tagName}>`]);
}

function attributesOf(properties: Element['properties']): Record<string, unknown> {
  const attributes = Object.entries(properties).flatMap(([name, value]) => {
    // A plugin that takes a style away leaves it empty.
    if (value === false || value === null || value === undefined || (name === 'style' && value === '')) return [];
    return [[attributeName(name), Array.isArray(value) ? value.join(' ') : value] as const];
  });
  return Object.fromEntries(attributes);
}

/** `dataFootnoteRef` and `ariaLabel` of a tree are `data-footnote-ref` and `aria-label` in HTML. */
function attributeName(property: string): string {
  if (property === 'className') return 'class';
  if (property === 'htmlFor') return 'for';
  const [, start, rest] = /^(aria|data)([A-Z].*)$/.exec(property) ?? [];
  if (start === undefined || rest === undefined) return property;
  return start === 'aria'
    ? `aria-${rest.toLowerCase()}`
    : `data${rest.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The sign of a box, which Starlight puts in its heading as finished HTML. */
function writeIcon({ name, attributes, children, data }: Component): readonly BodyPart[] | undefined {
  const [attribute, ...others] = attributes;
  if (name !== 'Fragment' || children.length > 0 || others.length > 0 || isWritten(data)) return undefined;
  if (attribute?.type !== 'mdxJsxAttribute' || attribute.name !== 'set:html') return undefined;
  return typeof attribute.value === 'string' ? [attribute.value] : undefined;
}

/** By an author, and not by a plugin. */
function isWritten(data: Component['data']): boolean {
  return data !== undefined && '_mdxExplicitJsx' in data;
}

function writeComponent({ name, attributes, children }: Component): readonly [ComponentPart] | undefined {
  if (name === null || !isAuthorComponent(name)) return undefined;
  const known = Object.keys(AUTHOR_COMPONENTS[name].attributes);
  const written: Record<string, string> = {};
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') return undefined;
    if (!known.includes(attribute.name)) return undefined;
    written[attribute.name] = attribute.value;
  }
  const parts = writeAll(children);
  return parts && [{ component: name, attributes: written, parts }];
}
