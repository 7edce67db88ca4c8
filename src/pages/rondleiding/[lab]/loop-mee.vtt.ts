import type { APIRoute } from 'astro';
import { getWalks } from '../../../queries/tours.ts';

export async function getStaticPaths() {
  return (await getWalks()).map(({ tour, walk }) => ({
    params: { lab: tour.lab },
    props: { captions: walk.captions },
  }));
}

export const GET: APIRoute<{ captions: string }> = ({ props: { captions } }) =>
  new Response(captions, { headers: { 'content-type': 'text/vtt; charset=utf-8' } });
