/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The way back from this page, without home; set by SiteLayout. */
    crumbs?: readonly import('./components/crumb.ts').Crumb[];
    /** The page's sources in the order of its list, so that <Source> can number its links. */
    sources?: readonly import('./domain/schema/fields.ts').Source[];
    /** Terms that this page has explained already. */
    explained?: Set<string>;
  }
}
