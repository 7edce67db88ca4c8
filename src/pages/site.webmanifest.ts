import type { APIRoute } from 'astro';
import { makeWebManifest } from '../domain/offline/icons.ts';
import { getSite } from '../queries/site.ts';

export const GET: APIRoute = async () => {
  const { title } = await getSite();
  const manifest = makeWebManifest(title, 'Hoe het techniekonderwijs op het vmbo vernieuwt, regio voor regio.');
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
};
