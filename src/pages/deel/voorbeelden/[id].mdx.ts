import type { APIRoute } from 'astro';
import { getSourceFiles } from '../../../queries/contributions.ts';

interface Props extends Record<string, unknown> {
  readonly text: string;
}

/** The page of each practice as a file, for the form that changes it. */
export async function getStaticPaths() {
  const files = await getSourceFiles('practices');
  return files.map(({ id, text }) => ({ params: { id }, props: { text } satisfies Props }));
}

export const GET: APIRoute<Props> = ({ props: { text } }) =>
  new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
