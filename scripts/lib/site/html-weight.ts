import { compressNow, type Encoding } from './compression.ts';
import type { PageFacts } from './page-facts.ts';

/** Bytes over the wire of a page by itself. */
export interface HtmlWeight {
  readonly html: number;
  /** Part of it. */
  readonly inlineScripts: number;
}

export function measureHtml(
  html: string,
  { inlineScripts }: Pick<PageFacts, 'inlineScripts'>,
  encoding: Encoding,
): HtmlWeight {
  const bytes = (text: string): number => compressNow(Buffer.from(text), encoding).length;
  const scripts = inlineScripts.map(({ text }) => text).join('\n');
  return { html: bytes(html), inlineScripts: scripts === '' ? 0 : bytes(scripts) };
}
