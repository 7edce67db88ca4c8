/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The way back from this page, without home; set by SiteLayout. */
    crumbs?: readonly import('./components/crumb.ts').Crumb[];
    /** The page's sources in the order of its list, so that <Source> can number its links. */
    sources?: readonly import('./domain/schema/fields.ts').Source[];
    /** Whether the page tells of something made up; set by SiteLayout. */
    isExample?: boolean;
    /** A picture that one can look around in comes before the fonts; set by SiteLayout. */
    hasLateFonts?: boolean;
    /** What others see when somebody shares this page; set by SiteLayout. */
    card?: import('./domain/derived/share-card.ts').ShareCard;
    /** Terms that this page has explained already. */
    explained?: Set<string>;
    /** What explains words; set like `site`. */
    glossary: import('./domain/derived/explain.ts').Glossary;
    /** Who is behind the site; set for every page by the middleware in starlight/route-data.ts. */
    site: import('./domain/kinds/site.ts').SiteSettings;
  }
}
