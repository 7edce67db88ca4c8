import type { APIRoute } from 'astro';
import { completeAddress } from '../queries/site-address.ts';

export const GET: APIRoute = () => {
  const sitemap = completeAddress('/sitemap-index.xml');
  return new Response(['User-agent: *', 'Allow: /', ...(sitemap ? ['', `Sitemap: ${sitemap}`] : []), ''].join('\n'));
};
