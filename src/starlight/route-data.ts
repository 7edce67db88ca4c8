import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { escapeHtml } from '../domain/derived/explain-html.ts';
import { getGuideGroups } from '../queries/guides.ts';
import { getSite } from '../queries/site.ts';
import { getGlossary } from '../queries/terms.ts';

/**
 * Tells header and footer who is behind the site, makes the title of every page safe, and gives articles of the knowledge
 * base their menu and neighbours, by theme and in the order of the articles themselves.
 */
export const onRequest = defineRouteMiddleware(async ({ locals, url }) => {
  // Here, because a header that waits lets the text of an article be rendered before its sources are known.
  locals.site = await getSite();
  // A text that waits for it might be passed by a later one, and then another word is the first of its page.
  locals.glossary = await getGlossary();
  const route = locals.starlightRoute;
  // Which program made a page, no reader asks for; that there is a large picture, the build writes with the picture. Starlight
  // writes a title as HTML (components/Head.astro): `</title><script>` in it would run.
  route.head = route.head
    .filter(({ attrs }) => attrs?.['name'] !== 'generator' && attrs?.['name'] !== 'twitter:card')
    .map((entry) => (entry.tag === 'title' ? { ...entry, content: escapeHtml(entry.content ?? '') } : entry));
  if (!route.hasSidebar) return;
  const groups = (await getGuideGroups()).map(({ title, guides }) => ({
    type: 'group' as const,
    label: title,
    entries: guides.map((guide) => toLink(guide, url.pathname)),
    collapsed: false,
    badge: undefined,
  }));
  const links = groups.flatMap(({ entries }) => entries);
  const current = links.findIndex(({ isCurrent }) => isCurrent);
  route.sidebar = groups;
  route.pagination = { prev: links[current - 1], next: links[current + 1] };
});

function toLink({ title, href }: { readonly title: string; readonly href: string }, pathname: string) {
  return { type: 'link' as const, label: title, href, isCurrent: href === pathname, badge: undefined, attrs: {} };
}
