import { render, type CollectionEntry, type CollectionKey } from 'astro:content';
import type { BodyPart } from '../domain/mdx/body-part.ts';

/** The author's text of a page: as data, or as what Astro renders when the page asks for it (loaders/README.md). */
export interface Body {
  readonly isEmpty: boolean;
  readonly parts: readonly BodyPart[] | undefined;
  readonly render: () => ReturnType<typeof render>;
  /** All that it shows, for the sum of its page (kept-pages.ts). */
  readonly toJSON: () => unknown;
}

export function bodyOf<Key extends CollectionKey>(entry: CollectionEntry<Key>): Body {
  const text = 'body' in entry && typeof entry.body === 'string' ? entry.body : '';
  const parts = bodyPartsOf(entry);
  return { isEmpty: text.trim() === '', parts, render: () => render(entry), toJSON: () => parts ?? text };
}

/** What loaders/read-bodies.ts put there. */
export function bodyPartsOf(entry: object): readonly BodyPart[] | undefined {
  const { rendered } = entry as {
    readonly rendered?: { readonly metadata?: { readonly parts?: readonly BodyPart[] } };
  };
  return rendered?.metadata?.parts;
}
