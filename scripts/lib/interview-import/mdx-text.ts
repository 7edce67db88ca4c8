import { mdxToMdast, type MdastNode } from 'satteri';

/** A remark for the editor. The content check refuses it, so it can not be published unseen. */
export function comment(text: string): string {
  // In this order: without the brace between them, a star and a slash of the text would end the remark.
  return `{/* ${text.replaceAll(/[{}]/g, '').replaceAll('*/', '* /')} */}`;
}

/** The characters that a reader of this MDX sees, without remarks; a space between paragraphs. */
export function shownText(mdx: string): string {
  const shown: string[] = [];
  const waiting: MdastNode[] = [mdxToMdast(`${mdx}\n`, { features: { gfm: true, directive: true } })];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'text') shown.push(node.value);
    if (node.type === 'paragraph' || node.type === 'heading') shown.push(' ');
    if ('children' in node) waiting.push(...node.children.toReversed());
  }
  return shown.join('').trim();
}
