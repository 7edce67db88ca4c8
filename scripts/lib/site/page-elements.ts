import type { DomUtils } from 'htmlparser2';

export type PageElement = ReturnType<typeof DomUtils.getElementsByTagName>[number];
export type PageNode = PageElement['children'][number];

/** Elements that stand within a line of text. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo button cite code data del dfn em i ins kbd mark q s samp span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

export function isTag(node: PageNode): node is PageElement {
  return 'attribs' in node;
}

/** Two that stand side by side are drawn apart, also where the page has no space between them. */
export function followsInline({ prev }: PageElement): boolean {
  return prev !== null && isTag(prev) && INLINE.has(prev.name) && prev.name !== 'wbr';
}
