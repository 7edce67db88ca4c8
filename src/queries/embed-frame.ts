import { oembedAddress, type EmbedKind } from '../domain/addresses.ts';
import { embedTitle, type Embed, type OembedLink } from '../domain/derived/embed.ts';
import { formatDate } from '../domain/schema/calendar-date.ts';
import { buildDate } from './build-date.ts';
import { getSite } from './site.ts';
import { completeAddress } from './site-address.ts';

/** What stands around every embed: what it is, whether it is made up, and where it comes from. */
export interface EmbedFrame extends Omit<Embed, 'size'> {
  /** Of the document: no other page is called like it. */
  readonly name: string;
  readonly kicker: string;
  readonly heading: string;
  /** Says that all of it is made up. */
  readonly example: string | undefined;
  /** The page that tells more. */
  readonly more: { readonly words: string; readonly href: string };
  /** Of when it is and what it rests on, in sentences. */
  readonly dated: readonly string[];
  readonly siteTitle: string;
  /** Of a frozen edition; undefined for the live one. */
  readonly day: string | undefined;
  readonly oembed: OembedLink | undefined;
}

interface FrameParts extends Pick<EmbedFrame, 'kind' | 'id' | 'heading' | 'kicker' | 'more' | 'dated' | 'example'> {
  readonly day?: string | undefined;
}

export async function makeFrame({ kind, id, heading, example, day, ...parts }: FrameParts): Promise<EmbedFrame> {
  const title = embedTitle(kind, heading, example !== undefined, day);
  return {
    kind,
    id,
    heading,
    example,
    day,
    ...parts,
    title,
    name: `${title} (om in te sluiten)`,
    siteTitle: (await getSite()).title,
    oembed: day === undefined ? findOembed(kind, id, title) : undefined,
  };
}

/** Undefined while the address of the site is not known: a program asks for it from elsewhere. */
export function findOembed(kind: EmbedKind, id: string, title: string): OembedLink | undefined {
  const href = completeAddress(oembedAddress(kind, id));
  return href === undefined ? undefined : { title, href };
}

/** A live embed changes with every build. */
export function madeOn(): string {
  return `Gemaakt op ${formatDate(buildDate())}.`;
}
