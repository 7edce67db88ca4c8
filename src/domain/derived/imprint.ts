import type { SiteSettings } from '../kinds/site.ts';
import { listInWords } from '../text/in-words.ts';

/** What a reader must be able to find of any site, in words. */
const PARTS = {
  publisher: 'wie de site uitgeeft',
  contact: 'wie vragen beantwoordt',
  licence: 'wat een ander met de teksten mag',
} as const satisfies Partial<Record<keyof SiteSettings, string>>;

const PART_NAMES = Object.keys(PARTS) as (keyof typeof PARTS)[];

/** What its owner has not filled in yet. While there is anything, nobody answers for the site. */
export function missingParts(site: SiteSettings): string[] {
  return PART_NAMES.filter((part) => site[part] === undefined).map((part) => PARTS[part]);
}

/** What every page says of itself as long as its owner has not filled everything in; undefined from then on. */
export function demonstrationWords(site: SiteSettings): string | undefined {
  const missing = missingParts(site);
  return missing.length === 0 ? undefined : `Dit is een demonstratie: nog niet bekend is ${listInWords(missing)}.`;
}

/** The role and organisation that a reader can turn to; undefined while there is none. */
export function contactWords({ contact }: SiteSettings): string | undefined {
  return contact === undefined ? undefined : join(', ', contact.role, contact.organisation);
}

/** `CC BY 4.0 (https://…)`, where no link can stand; undefined without a licence, for then nobody may claim one. */
export function licenceWords({ licence }: SiteSettings): string | undefined {
  return licence === undefined ? undefined : `${licence.name} (${licence.url})`;
}

/** Undefined while there is no publisher. */
export function publisherWords({ publisher }: SiteSettings): string | undefined {
  return publisher === undefined ? undefined : `Uitgegeven door ${publisher.name}.`;
}

/** What a file that travels says of who made it public; undefined when there is nothing to say. */
export function imprintWords(site: SiteSettings): string | undefined {
  const licence = licenceWords(site);
  const words = join(
    ' ',
    publisherWords(site),
    licence === undefined ? undefined : `Licentie van de teksten: ${licence}.`,
  );
  return words === '' ? undefined : words;
}

export interface CitedPage {
  readonly title: string;
  /** What it is and of when, where the title does not say so. */
  readonly what: string;
  /** Complete; undefined while the site does not know its own. */
  readonly address: string | undefined;
}

/** How to name a page: who published it, where it stands, what it is called, and its address when the site has one. */
export function citationOf({ publisher, title }: SiteSettings, page: CitedPage): string {
  return `${join(', ', publisher?.name, title)}, “${page.title}”, ${join(' ', `${page.what}.`, page.address)}`;
}

/** The parts that there are. */
function join(between: string, ...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(between);
}
