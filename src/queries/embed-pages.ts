import { embedAddress, EMBEDS } from '../domain/addresses.ts';
import type { EmbedFrame } from './embed-frame.ts';
import { keptPages } from './kept-pages.ts';

/** The pages of one kind of embed: below its folder the name of the entry, and behind it the day of an edition. */
export function embedPages<Shown extends EmbedFrame>(embeds: readonly Shown[]) {
  return keptPages(
    embeds.map((embed) => ({
      params: { path: embedAddress(embed.kind, embed.id, embed.day).slice(EMBEDS[embed.kind].length, -1) },
      props: { embed },
    })),
  );
}
