import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { escapeHtml } from '../domain/explain-html.ts';
import { getGuideLinks } from '../queries/guides.ts';

/**
 * Makes the title of every page safe, and gives articles of the knowledge base their menu and neighbours, in the order
 * of the articles themselves.
 */
export const onRequest = defineRouteMiddleware(async ({ locals, url }) => {
  const route = locals.starlightRoute;
  // Starlight writes it as HTML (components/Head.astro): `</title><script>` in a title would run.
  route.head = route.head.map((entry) =>
    entry.tag === 'title' ? { ...entry, content: escapeHtml(entry.content ?? '') } : entry,
  );
  if (!route.hasSidebar) return;
  const links = (await getGuideLinks()).map(({ title, href }) => ({
    type: 'link' as const,
    label: title,
    href,
    isCurrent: href === url.pathname,
    badge: undefined,
    attrs: {},
  }));
  const current = links.findIndex(({ isCurrent }) => isCurrent);
  route.sidebar = links;
  route.pagination = { prev: links[current - 1], next: links[current + 1] };
});
