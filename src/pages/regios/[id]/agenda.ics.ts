import type { APIRoute } from 'astro';
import { TIMELINE_FILES } from '../../../domain/timeline/files.ts';
import { getMeetingRegions, writeAgenda, type AgendaRegion } from '../../../queries/meetings.ts';

export async function getStaticPaths() {
  return (await getMeetingRegions()).map((region) => ({ params: { id: region.id }, props: { region } }));
}

export const GET: APIRoute<{ region: AgendaRegion }> = async ({ props }) =>
  new Response(await writeAgenda(props.region), { headers: { 'content-type': TIMELINE_FILES.ics.type } });
