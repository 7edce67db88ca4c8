import type { APIRoute } from 'astro';
import { writeCatalogue } from '../../queries/data-sets.ts';

/** All sets for catalogues of data. */
export const GET: APIRoute = async () =>
  new Response(await writeCatalogue(), { headers: { 'content-type': 'application/ld+json; charset=utf-8' } });
