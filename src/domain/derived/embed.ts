import { embedAddress, type EmbedKind } from '../addresses.ts';
import { formatDate } from '../schema/calendar-date.ts';
import { plainText } from '../text/plain-text.ts';
import { escapeXml } from '../timeline/svg-parts.ts';
import { exampleTitle } from './example.ts';

/** A page that others show within theirs, as their code asks for it. */
export interface Embed {
  readonly kind: EmbedKind;
  readonly id: string;
  /** What it shows, for who hears the other page instead of seeing it. */
  readonly title: string;
  readonly size: EmbedSize;
}
/** In px. A narrower page shows it narrower, and lets it scroll where it then needs more height. */
export interface EmbedSize {
  readonly width: number;
  readonly height: number;
}

const TITLES: Readonly<Record<EmbedKind, (name: string) => string>> = {
  region: (region) => `Voortgang van de regio ${region}`,
  timeline: (region) => `Tijdlijn van de regio ${region}`,
  tour: (lab) => `Rondleiding door ${lab}`,
  practice: (practice) => `${practice} (goed voorbeeld)`,
};

/** `day`: of a frozen edition. */
export function embedTitle(kind: EmbedKind, name: string, isExample: boolean, day?: string): string {
  const title = TITLES[kind](plainText(name));
  const dated = day === undefined ? title : `${title} op ${formatDate(day)}`;
  return isExample ? exampleTitle(dated) : dated;
}

/** What stands in the page of another; the address of this site is left out while nobody knows it. */
export function formatEmbedCode({ kind, id, title, size }: Embed, site: string | undefined, day?: string): string {
  const address = `${site ?? ''}${embedAddress(kind, id, day)}`;
  return `<iframe src="${address}" title="${escapeXml(title)}" width="${size.width}" height="${size.height}" loading="lazy" style="border:0;max-width:100%"></iframe>`;
}

/** By oEmbed 1.0 (https://oembed.com): who pastes the address of a page in a post, gets what `html` says. */
export function makeOembed(embed: Embed, provider: { readonly name: string; readonly site: string }) {
  const { title, size } = embed;
  return {
    type: 'rich',
    version: '1.0',
    title,
    provider_name: provider.name,
    provider_url: `${provider.site}/`,
    html: formatEmbedCode(embed, provider.site),
    width: size.width,
    height: size.height,
  } as const;
}

/** Where a program finds that. */
export interface OembedLink {
  readonly title: string;
  /** Complete. */
  readonly href: string;
}
