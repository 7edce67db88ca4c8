import { existsSync, readFileSync, statSync } from 'node:fs';
import {
  defineHastPlugin,
  type HastContent,
  type HastNode,
  type HastPluginEntry,
  type HastVisitorContext,
} from 'satteri';
import { parse } from 'yaml';
import { z } from 'zod';
import { explanationNodes } from '../../src/domain/derived/explain-html.ts';
import { makeTermFinder, type TermFinder } from '../../src/domain/derived/explain.ts';
import { termSchema, type Term } from '../../src/domain/kinds/term.ts';

const TERMS_FILE = 'content/terms.yaml';
/** Words in a heading, link, button or code are not explained: the reader is about to do something else there. */
const LEFT_ALONE = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'a', 'button', 'code', 'pre', 'summary', 'th']);

interface Glossary {
  readonly finder: TermFinder;
  readonly terms: ReadonlyMap<string, Term>;
  readonly changedAt: number;
}

/** Makes the first occurrence of each glossary term in an author's text open its meaning. */
export function explainTermsPlugin(): HastPluginEntry {
  let glossary: Glossary | undefined;

  return ({ fileURL }) => {
    if (fileURL?.pathname.includes('/content/') !== true || !existsSync(TERMS_FILE)) return undefined;
    if (glossary?.changedAt !== statSync(TERMS_FILE).mtimeMs) glossary = readGlossary();
    const { finder, terms } = glossary;
    const seen = new Set<string>();

    return defineHastPlugin({
      name: 'explain-terms',
      text(node, context) {
        if (isLeftAlone(node, context)) return;
        const segments = finder.split(node.value, seen);
        if (segments.every(({ kind }) => kind === 'text')) return;
        context.replaceNode(
          node,
          segments.flatMap((segment) => {
            const term = segment.kind === 'term' ? terms.get(segment.term) : undefined;
            return term === undefined
              ? [{ type: 'text' as const, value: segment.text }]
              : explanationNodes(segment.text, term, `uitleg-${term.id}`);
          }) as HastContent[],
        );
      },
    });
  };
}

function isLeftAlone(node: Readonly<HastNode>, context: HastVisitorContext): boolean {
  const parent: Readonly<HastNode> | undefined = context.parent(node);
  if (parent === undefined) return false;
  return (parent.type === 'element' && LEFT_ALONE.has(parent.tagName)) || isLeftAlone(parent, context);
}

function readGlossary(): Glossary {
  const terms = z.array(termSchema).parse(parse(readFileSync(TERMS_FILE, 'utf8')));
  return {
    finder: makeTermFinder(terms),
    terms: new Map(terms.map((term) => [term.id, term])),
    changedAt: statSync(TERMS_FILE).mtimeMs,
  };
}
