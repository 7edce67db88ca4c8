import type { Audience } from '../domain/kinds/audience.ts';
import type { CalendarDate } from '../domain/schema/calendar-date.ts';

/** What a page is found by in search, besides its kind and its words. What nothing tells is left out. */
export interface FoundBy {
  /** Its name among other pages, where that is not its heading. */
  readonly title?: string | undefined;
  /** Titles of the regions that it tells of. */
  readonly regions?: readonly string[];
  /** Titles of national lines. */
  readonly lines?: readonly string[];
  readonly audiences?: readonly Audience[];
  /** How new what it says is. */
  readonly date?: CalendarDate | undefined;
  /** Words and questions by which people look for it, and which it does not show. */
  readonly searchedAs?: readonly string[];
  /** Names that lead to it and that it does not show. Those that it shows carry `data-search-name` themselves. */
  readonly names?: readonly HiddenNames[];
}

interface HiddenNames {
  /** What bears them, in Dutch: `plaats`. */
  readonly what: string;
  readonly names: readonly string[];
}
