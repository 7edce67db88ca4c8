import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import type { RootContent } from 'mdast';

const OPTIONS: Options = {
  bullet: '-',
  emphasis: '_',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  // What readers of GitHub's Markdown would take for markup is escaped too.
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
};

/** Blocks as Markdown with tables. Every sign that would mean something is escaped. */
export function writeMarkdown(children: RootContent[]): string {
  return toMarkdown({ type: 'root', children }, OPTIONS);
}
