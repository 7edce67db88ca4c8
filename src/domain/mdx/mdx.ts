import Slugger from 'github-slugger';
import { mdxToMdast, type MdastNode } from 'satteri';
import { findHiddenCharacter } from '../text/hidden-characters.ts';
import type {
  Aside,
  Attribute,
  BodyReading,
  Code,
  Element,
  Heading,
  Hidden,
  Image,
  Link,
  LinkText,
  ReadText,
} from './body.ts';
import { explainParserError } from './mdx-errors.ts';
import { findUnreadable } from './mdx-limits.ts';
import type { WordsAtLine } from '../schema/problem.ts';

/** The features that the build switches on too: they decide what is a heading, and with that the anchors of a page. */
const FEATURES = { gfm: true, smartPunctuation: true, directive: true } as const;
const DEEPEST_NESTING = 50;

/**
 * Reads a text with the parser that also builds the site, so that both see the same. `text` is the whole file with its
 * fields blanked out: then the lines are those of the file.
 */
export function readBody(text: string): BodyReading {
  const unreadable = findUnreadable(text);
  if (unreadable !== undefined) return { problem: unreadable };
  try {
    // The line end keeps the parser from aborting the process on a file that ends in `import \` (satteri 0.10.5).
    return collect(mdxToMdast(`${text}\n`, { features: FEATURES }), text.split('\n'));
  } catch (error) {
    return { problem: explainParserError(error, text) };
  }
}

function collect(root: MdastNode, lines: readonly string[]): BodyReading {
  const nodes: MdastNode[] = [];
  // A stack of our own, because a hostile text nests deeper than functions can.
  const waiting = [{ node: root, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, depth } = next;
    if (depth > DEEPEST_NESTING) return { problem: tooDeep(lineOf(node)) };
    nodes.push(node);
    for (const child of childrenOf(node).toReversed()) waiting.push({ node: child, depth: depth + 1 });
  }
  const targets = definitionsOf(nodes);
  return {
    body: {
      wordCount: nodes.reduce((total, node) => total + wordCountOf(node), 0),
      headings: headingsOf(nodes),
      links: linksOf(nodes),
      linkTexts: nodes.filter(isLink).map(linkTextOf),
      images: nodes.filter(isImage).map((node) => imageOf(node, targets)),
      elements: nodes.filter(isElement).map(elementOf),
      asides: asidesOf(nodes, lines),
      code: nodes.flatMap(codeOf),
      hidden: nodes.filter(holdsHidden).flatMap(hiddenOf),
      texts: nodes.flatMap(readTextsOf),
    },
  };
}

function tooDeep(line: number): WordsAtLine {
  return {
    line,
    message: 'Hier zitten te veel lijsten of citaten in elkaar.',
    fix: `Haal streepjes of >-tekens weg: hoogstens ${DEEPEST_NESTING} diep.`,
  };
}

function childrenOf(node: MdastNode): readonly MdastNode[] {
  return 'children' in node ? node.children : [];
}

function lineOf(node: MdastNode): number {
  return node.position?.start.line ?? 1;
}

/** A mark without a letter or digit, such as a dash or the full stop behind a source, is no word. */
function wordCountOf(node: MdastNode): number {
  if (!('value' in node) || !READ_ALOUD.has(node.type)) return 0;
  return node.value.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

const READ_ALOUD: ReadonlySet<string> = new Set(['text', 'inlineCode', 'code'] satisfies MdastNode['type'][]);

function headingsOf(nodes: readonly MdastNode[]): Heading[] {
  const slugger = new Slugger();
  return nodes.flatMap((node) => {
    if (node.type !== 'heading') return [];
    const text = wordsOf(node);
    return [{ depth: node.depth, text, slug: slugger.slug(text), line: lineOf(node) }];
  });
}

/** The words of a heading as the site counts them for its anchor: pictures have none. */
function wordsOf(node: MdastNode): string {
  if ('value' in node) return node.value;
  const words = childrenOf(node).map(wordsOf).join('');
  if (node.type !== 'textDirective') return words;
  return words === '' ? `:${node.name}` : `:${node.name}[${words}]`;
}

/** Addresses by the name that a text gives them, as in `[naam]: ./foto.jpg`. The first of a name counts. */
function definitionsOf(nodes: readonly MdastNode[]): Map<string, string> {
  const targets = new Map<string, string>();
  for (const node of nodes) {
    if (node.type === 'definition' && !targets.has(node.identifier)) targets.set(node.identifier, node.url);
  }
  return targets;
}

/** Links where they stand, and named addresses where they are named, used or not. */
function linksOf(nodes: readonly MdastNode[]): Link[] {
  const pictures = new Set(nodes.flatMap((node) => (node.type === 'imageReference' ? [node.identifier] : [])));
  return nodes.flatMap((node) =>
    node.type === 'link' || (node.type === 'definition' && !pictures.has(node.identifier))
      ? [{ address: node.url, line: lineOf(node) }]
      : [],
  );
}

type NodeOf<Type extends MdastNode['type']> = Extract<MdastNode, { type: Type }>;

function isLink(node: MdastNode): node is NodeOf<'link' | 'linkReference'> {
  return node.type === 'link' || node.type === 'linkReference';
}

function linkTextOf(node: MdastNode): LinkText {
  return { text: shownIn(node), line: lineOf(node) };
}

function shownIn(node: MdastNode): string {
  if ('value' in node) return node.value;
  return 'alt' in node ? (node.alt ?? '') : childrenOf(node).map(shownIn).join('');
}

function isImage(node: MdastNode): node is NodeOf<'image' | 'imageReference'> {
  return node.type === 'image' || node.type === 'imageReference';
}

function imageOf(node: NodeOf<'image' | 'imageReference'>, targets: ReadonlyMap<string, string>): Image {
  const isNamed = node.type === 'imageReference';
  const address = isNamed ? (targets.get(node.identifier) ?? '') : node.url;
  return { address, alt: node.alt ?? '', isNamed, line: lineOf(node) };
}

function isElement(node: MdastNode): node is NodeOf<'mdxJsxFlowElement' | 'mdxJsxTextElement'> {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function elementOf(node: NodeOf<'mdxJsxFlowElement' | 'mdxJsxTextElement'>): Element {
  const isFilled = childrenOf(node).length > 0;
  const attributes = node.attributes.map(attributeOf);
  return { name: node.name ?? '', attributes, isFilled, text: readIn(node).trim(), line: lineOf(node) };
}

function attributeOf(attribute: NodeOf<'mdxJsxFlowElement'>['attributes'][number]): Attribute {
  if (attribute.type === 'mdxJsxExpressionAttribute') return { kind: 'code', name: attribute.value };
  const { name, value } = attribute;
  if (typeof value === 'string') return { kind: 'text', name, value };
  return value === null || value === undefined ? { kind: 'empty', name } : { kind: 'code', name };
}

function asidesOf(nodes: readonly MdastNode[], lines: readonly string[]): Aside[] {
  // One row of colons closes one box: the innermost that ends there.
  const closing = new Set<number>();
  const asides = nodes.toReversed().flatMap((node) => {
    const end = node.position?.end.line ?? 0;
    const isClosed = !closing.has(end) && isClosingLine(lines[end - 1] ?? '') && end > lineOf(node);
    if (node.type === 'containerDirective') closing.add(end);
    return asideOf(node, isClosed);
  });
  return asides.toReversed();
}

function isClosingLine(line: string): boolean {
  return /^[\s>]*:{3,}\s*$/.test(line);
}

function asideOf(node: MdastNode, isClosed: boolean): Aside[] {
  const line = lineOf(node);
  const broken = { kind: '', hasAttributes: false, isClosed: true, line };
  switch (node.type) {
    case 'leafDirective':
      return [broken];
    case 'containerDirective':
      return [{ kind: node.name, hasAttributes: Object.keys(node.attributes ?? {}).length > 0, isClosed, line }];
    case 'text':
      return node.value.startsWith(':::') ? [broken] : [];
    default:
      return [];
  }
}

/** Everything that a text may not hold. What is not known to be harmless counts as code. */
function codeOf(node: MdastNode): Code[] {
  const line = lineOf(node);
  switch (node.type) {
    case 'mdxjsEsm':
      return [{ kind: node.value.startsWith('export') ? 'export' : 'import', line }];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [{ kind: 'expression', line }];
    default:
      return HARMLESS.has(node.type) ? [] : [{ kind: 'unknown', line }];
  }
}

/** Hardly any node does, and a look at each takes no list of its texts. */
function holdsHidden(node: MdastNode): boolean {
  if (node.type === 'text') return findHiddenCharacter(node.value) !== undefined;
  return textsOf(node).some((text) => findHiddenCharacter(text) !== undefined);
}

function hiddenOf(node: MdastNode): Hidden[] {
  return textsOf(node).flatMap((text) => {
    const hidden = findHiddenCharacter(text);
    if (hidden === undefined) return [];
    // Line ends inside a text stay as they were written.
    return [{ name: hidden.name, line: lineOf(node) + text.slice(0, hidden.index).split('\n').length - 1 }];
  });
}

/** A word in the letters of a machine is read like the others. Line ends stay, so that each part knows its line. */
function readTextsOf(node: MdastNode): ReadText[] {
  const line = lineOf(node);
  // A component on a line of its own holds its words itself; amid others they are read with these.
  const isWhole =
    READ_WHOLE.has(node.type) ||
    (node.type === 'mdxJsxFlowElement' && childrenOf(node).some(({ type }) => type === 'text'));
  const texts = [...(isWhole ? [readIn(node)] : []), ...readApart(node)];
  return texts.map((text) => ({ text, line }));
}

const READ_WHOLE: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell'] satisfies MdastNode['type'][]);

function readIn(node: MdastNode): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'textDirective') return `:${node.name}${childrenOf(node).map(readIn).join('')}`;
  if (node.type === 'mdxTextExpression') return ' ';
  return 'value' in node ? node.value : childrenOf(node).map(readIn).join('');
}

/** What a description of a picture or an attribute of a component says. */
function readApart(node: MdastNode): string[] {
  return 'value' in node ? [] : textsOf(node).filter((text) => text !== '');
}

/** Everything in a node itself that a reader may come to see: its words, and those in its attributes. */
function textsOf(node: MdastNode): string[] {
  const attributes = isElement(node) ? node.attributes.map(attributeOf) : [];
  return [
    ...('value' in node ? [node.value] : []),
    ...('alt' in node ? [node.alt] : []),
    ...('title' in node ? [node.title] : []),
    ...('label' in node ? [node.label] : []),
    ...attributes.map((attribute) => (attribute.kind === 'text' ? attribute.value : '')),
  ].filter((text) => typeof text === 'string');
}

const HARMLESS: ReadonlySet<string> = new Set([
  'root',
  'paragraph',
  'text',
  'heading',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'code',
  'break',
  'thematicBreak',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'definition',
  'footnoteReference',
  'footnoteDefinition',
  // `let op:lees` looks like one to the parser; the site shows it as the text that it is.
  'textDirective',
  'leafDirective',
  'containerDirective',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
] satisfies MdastNode['type'][]);
