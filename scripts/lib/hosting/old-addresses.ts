import type { PageMarkup } from '../site/page-facts.ts';

/** An address that somebody may still have, and where it leads now. Both are paths of the site. */
export interface OldAddress {
  readonly from: string;
  readonly to: string;
}

interface PageThatMaySendOn {
  readonly url: string;
  readonly facts: Pick<PageMarkup, 'redirects' | 'references'>;
}

/** Of the pages that only send on, for servers that can do that before any page is read. */
export function findOldAddresses(pages: readonly PageThatMaySendOn[]): OldAddress[] {
  return pages.flatMap(({ url, facts }) => {
    if (!facts.redirects) return [];
    const to = facts.references.find(({ element, value }) => element === 'meta' && value.startsWith('/'))?.value;
    if (to === undefined) throw new Error(`${url} sends on, but not to a page of the site.`);
    return [{ from: url, to }];
  });
}
