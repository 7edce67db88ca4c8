import type { APIRoute } from 'astro';
import { TIMELINE_FILES } from '../domain/timeline/files.ts';
import { writeAgenda } from '../queries/meetings.ts';

export const GET: APIRoute = async () =>
  new Response(await writeAgenda(), { headers: { 'content-type': TIMELINE_FILES.ics.type } });
