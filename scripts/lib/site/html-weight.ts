import { compressNow, type Encoding } from './compression.ts';
import type { PageFacts } from './page-facts.ts';

/** Bytes over the wire of a page by itself. */
export interface HtmlWeight {
  readonly html: number;
  /** Part of it. */
  readonly inlineScripts: number;
}

type WithScripts = Pick<PageFacts, 'inlineScripts'>;

export function measureHtml(html: string, facts: WithScripts, encoding: Encoding): HtmlWeight {
  return { html: weighText(html, encoding), inlineScripts: weighText(joinScripts(facts), encoding) };
}

/** All scripts in a page, one after the other. */
export function joinScripts({ inlineScripts }: WithScripts): string {
  return inlineScripts.map(({ text }) => text).join('\n');
}

/** Bytes of a text over the wire; nothing is not sent. */
export function weighText(text: string, encoding: Encoding): number {
  return text === '' ? 0 : compressNow(Buffer.from(text), encoding).length;
}
