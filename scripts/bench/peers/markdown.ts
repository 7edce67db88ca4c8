import { escapeText } from '../../../src/domain/text/plain-markdown.ts';
import type { BlockRun, PageBlock } from './page-blocks.ts';

/** The same words in Markdown that means the same with and without MDX, components and templates. */
export function formatMarkdown(blocks: readonly PageBlock[]): string {
  return `${blocks.map(formatBlock).join('\n\n')}\n`;
}

function formatBlock({ kind, level, runs }: PageBlock): string {
  const line = joinRuns(runs).map(formatRun).join('').trim();
  if (kind === 'heading') return `${'#'.repeat(level)} ${line}`;
  return kind === 'item' ? `- ${line}` : line;
}

/** Parts of one link are one link again. */
function joinRuns(runs: readonly BlockRun[]): BlockRun[] {
  const joined: BlockRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last !== undefined && last.href === run.href) joined.splice(-1, 1, { ...run, text: last.text + run.text });
    else joined.push(run);
  }
  return joined;
}

function formatRun({ text, href }: BlockRun): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text.replaceAll(/\s+/g, ' ')) ?? [];
  const escaped = escapeText(words);
  if (href === undefined || words === '') return `${before}${escaped}${after}`;
  return `${before}[${escaped}](${encodeHref(href)})${after}`;
}

function encodeHref(href: string): string {
  return href.replaceAll(
    /[\s(){}<>\\]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
