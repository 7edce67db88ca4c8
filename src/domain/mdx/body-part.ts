import type { AuthorComponent } from './author-components.ts';

/** What a text is once it was read: finished HTML, and between it the components that only know on a page what they show. */
export type BodyPart = string | ComponentPart;
export interface ComponentPart {
  readonly component: AuthorComponent;
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands between its beginning and its end. */
  readonly parts: readonly BodyPart[];
}
