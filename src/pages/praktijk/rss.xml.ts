import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { getPracticeFeed } from '../../queries/practice-feed.ts';

export const GET: APIRoute = async ({ site, url }) =>
  rss({
    title: 'Goede voorbeelden, STO in beeld',
    description: 'Wat regio’s van Sterk Techniekonderwijs deden, met wat goed ging en wat niet lukte.',
    site: site ?? url.origin,
    items: await getPracticeFeed(),
    customData: '<language>nl</language>',
  });
