import type { PageLink } from './regions.ts';

/** Turns the id of an entry into a link with its title. */
export function linksTo(
  entries: readonly { readonly id: string; readonly data: { readonly title: string } }[],
  folder: string,
): (id: string) => PageLink {
  const titles = new Map(entries.map(({ id, data }) => [id, data.title]));
  return (id) => ({ title: titles.get(id) ?? id, href: `/${folder}/${id}/` });
}
