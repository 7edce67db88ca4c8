import type { APIRoute } from 'astro';
import { TIMELINE_FILES, type TimelineFile } from '../../domain/timeline/files.ts';
import { writeProgrammeFile } from '../../queries/programme.ts';

/** The dates of the nation in the same four forms as those of a region. */
export function getStaticPaths() {
  return (Object.keys(TIMELINE_FILES) as TimelineFile[]).map((kind) => ({ params: { kind }, props: { kind } }));
}

export const GET: APIRoute<{ kind: TimelineFile }> = async ({ props: { kind } }) =>
  new Response(await writeProgrammeFile(kind), { headers: { 'content-type': TIMELINE_FILES[kind].type } });
