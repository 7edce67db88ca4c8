import type { DomUtils } from 'htmlparser2';

export type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];
export type Node = Element['children'][number];

/** Elements that stand within a line of text. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo button cite code data del dfn em i ins kbd mark q s samp span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

export function isTag(node: Node): node is Element {
  return 'attribs' in node;
}

/** Two that stand side by side are drawn apart, also where the page has no space between them. */
export function followsInline({ prev }: Element): boolean {
  return prev !== null && isTag(prev) && INLINE.has(prev.name) && prev.name !== 'wbr';
}
