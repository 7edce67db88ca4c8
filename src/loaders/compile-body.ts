import { isSatteriProcessor, satteriHeadingIdsPlugin, type SatteriAstroData } from '@astrojs/markdown-satteri';
import type { AstroConfig, MarkdownHeading } from 'astro';
import { defineHastPlugin, mdxToJs, type HastPluginEntry } from 'satteri';
import { tieSources } from '../domain/mdx/author-components.ts';
import type { BodyPart } from '../domain/mdx/body-part.ts';
import { findUnreadable } from '../domain/mdx/mdx-limits.ts';
import { writeParts } from './body-parts.ts';

interface CompiledBody {
  readonly headings: MarkdownHeading[];
  readonly parts: readonly BodyPart[];
}

/**
 * Reads a text as Astro reads it: with the parser and plugins of its configuration. Undefined when it holds what only a
 * module can show, or what the parser refuses, so that Astro says where.
 */
export function compileBody(
  text: string,
  file: URL,
  processor: AstroConfig['markdown']['processor'],
): CompiledBody | undefined {
  if (!isSatteriProcessor(processor) || findUnreadable(text) !== undefined) return undefined;
  const { mdastPlugins, hastPlugins, features } = processor.options;
  const astro: SatteriAstroData = {
    frontmatter: {},
    headings: [],
    localImagePaths: new Set(),
    remoteImagePaths: new Set(),
  };
  let parts: readonly BodyPart[] | undefined;
  const readTree: HastPluginEntry = defineHastPlugin({
    name: 'read-tree',
    after: (root) => void (parts = writeParts(root)),
  });
  try {
    // The JavaScript that comes of it is not used: nothing that stands in a text is ever run.
    // The line end: as in domain/mdx/mdx.ts.
    void mdxToJs(`${tieSources(text)}\n`, {
      mdastPlugins,
      hastPlugins: [...hastPlugins, satteriHeadingIdsPlugin(), readTree],
      features: { ...features, smartPunctuation: features.smartPunctuation ?? true },
      fileURL: file,
      data: { astro },
    });
  } catch {
    return undefined;
  }
  return parts && { headings: astro.headings, parts };
}
