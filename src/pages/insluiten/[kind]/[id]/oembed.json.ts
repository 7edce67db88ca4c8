import type { APIRoute } from 'astro';
import { embedSlug } from '../../../../domain/addresses.ts';
import { getOembeds } from '../../../../queries/embeds.ts';
import { keptPages } from '../../../../queries/kept-pages.ts';

interface Props extends Record<string, unknown> {
  readonly oembed: object;
}

/** What other programs read of what can be shown within their pages. */
export async function getStaticPaths() {
  return keptPages(
    (await getOembeds()).map(({ kind, id, oembed }) => ({
      params: { kind: embedSlug(kind), id },
      props: { oembed } satisfies Props,
    })),
  );
}

export const GET: APIRoute<Props> = ({ props: { oembed } }) =>
  new Response(`${JSON.stringify(oembed, null, 2)}\n`, { headers: { 'content-type': 'application/json' } });
