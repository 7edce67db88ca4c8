import type { APIRoute } from 'astro';
import { getKeepables, type KeepableTour } from '../../../../domain/tour/career.ts';
import { getTours } from '../../../../queries/tours.ts';

export async function getStaticPaths() {
  return (await getTours()).map(({ lab, tour }) => ({
    params: { lab },
    props: { keepables: getKeepables(lab, tour) },
  }));
}

export const GET: APIRoute<{ keepables: KeepableTour }> = ({ props: { keepables } }) => Response.json(keepables);
