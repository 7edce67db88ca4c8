import type { APIRoute } from 'astro';
import { getSourceFiles } from '../../../queries/contributions.ts';
import { keptPages } from '../../../queries/kept-pages.ts';

interface Props extends Record<string, unknown> {
  readonly text: string;
}

/** Each file of the content, for the forms that change one. */
export async function getStaticPaths() {
  const files = await getSourceFiles();
  return keptPages(files.map(({ file, text }) => ({ params: { file }, props: { text } satisfies Props })));
}

export const GET: APIRoute<Props> = ({ props: { text } }) =>
  new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
