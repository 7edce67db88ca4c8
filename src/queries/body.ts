import { render, type CollectionEntry, type CollectionKey } from 'astro:content';

/** The author's text of a page, rendered when the page asks for it, so that no build holds all texts at once. */
export interface Body {
  readonly isEmpty: boolean;
  readonly render: () => ReturnType<typeof render>;
}

export function bodyOf<Key extends CollectionKey>(entry: CollectionEntry<Key>): Body {
  const text = 'body' in entry && typeof entry.body === 'string' ? entry.body : '';
  return { isEmpty: text.trim() === '', render: () => render(entry) };
}
