import type { CollectionName } from '../collections.ts';
import type { Content } from '../entry.ts';
import type { Problem } from '../schema/problem.ts';
import type { PictureDemands } from './tours/tour-check.ts';

/** What a rule needs to know besides the content itself. */
export interface CheckSettings {
  /** The day of the check, as `YYYY-MM-DD`. */
  readonly today: string;
  /** Pages that no author writes, such as `/regios/`. */
  readonly fixedPages: readonly string[];
  /** Where the site will stand, as `https://voorbeeld.nl` or `https://voorbeeld.nl/sto`; absent where nobody knows. */
  readonly origin?: string | undefined;
  /** Pages that no author can do without; absent where only some pages are known. */
  readonly neededPages?: readonly string[] | undefined;
  /** Absent where nobody copies a template, as in a form. */
  readonly templates?: TemplateWords;
  /** What the pictures of tours must be, when that is something else than usual. */
  readonly demands?: PictureDemands | undefined;
}

/** What the templates of each kind say in words of their own: no finished page says the same. */
export type TemplateWords = ReadonlyMap<CollectionName, OwnWords>;

export interface OwnWords {
  /** Texts of fields, behind the place of the field. */
  readonly texts: ReadonlySet<string>;
  /** Lines of the text below the fields. */
  readonly lines: ReadonlySet<string>;
}

/** One rule: finds everything that is wrong, changes nothing and prints nothing. */
export type Check = (content: Content, settings: CheckSettings) => Problem[];
