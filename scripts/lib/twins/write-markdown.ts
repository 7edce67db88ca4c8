import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown';
import type { RootContent, Text } from 'mdast';

/** No sign in it means anything in Markdown, nor where it begins: behind a number no dot makes an item of a list of it. */
const HARMLESS = /^(?:[\p{L}“‘ ,;:·]|\.(?![-.\w])|\d(?!\d*[.)]))[^\\`*_{}[\]<>#+!|~&$@=\p{Cc}]*$/u;
/** Where readers begin a link by themselves, and what a row below the head of a table is made of. */
const MEANS_MORE = /w\.[\w.-]|:[/-]/i;

/** Most of a text is plain: the library holds every sign of it against some forty patterns, which takes a third of the time. */
const writeText: Handle = ({ value }: Text, _, state, info) =>
  HARMLESS.test(value) && !MEANS_MORE.test(value + info.after) && !touchesLineEnd(value, info)
    ? value
    : state.safe(value, info);

function touchesLineEnd(
  value: string,
  { before, after }: { readonly before: string; readonly after: string },
): boolean {
  const [atStart, atEnd] = [/[\r\n]$|^$/.test(before), /^[\r\n]|^$/.test(after)];
  return (atStart && value.startsWith(' ')) || (atEnd && value.endsWith(' '));
}

const OPTIONS: Options = {
  bullet: '-',
  emphasis: '_',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  handlers: { text: writeText },
  // What readers of GitHub’s Markdown would take for markup is escaped too.
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
};

/** Blocks as Markdown with tables. Every sign that would mean something is escaped. */
export function writeMarkdown(children: RootContent[]): string {
  return toMarkdown({ type: 'root', children }, OPTIONS);
}
