import type { APIRoute } from 'astro';
import { getPlanFiles } from '../../../queries/contributions.ts';

interface Props extends Record<string, unknown> {
  readonly text: string;
}

/** The plan of each region as a file, for the form that changes the state of a milestone. */
export async function getStaticPaths() {
  const plans = await getPlanFiles();
  return plans.map(({ region, text }) => ({ params: { region }, props: { text } satisfies Props }));
}

export const GET: APIRoute<Props> = ({ props: { text } }) =>
  new Response(text, { headers: { 'content-type': 'text/yaml; charset=utf-8' } });
