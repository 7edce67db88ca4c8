import { getCollection, type CollectionEntry } from 'astro:content';
import { THEMES, type Interview, type Theme } from '../domain/kinds/interview.ts';
import { findPassages, type Passage } from '../domain/derived/passages.ts';
import { bodyOf, type Body } from './body.ts';
import { byTitle } from '../domain/text/order.ts';
import { linksTo, linkTo, type LinkOf, type PageLink } from './page-links.ts';

export interface InterviewPage extends Omit<Interview, 'person' | 'regions'> {
  readonly id: string;
  readonly href: string;
  readonly body: Body;
  readonly person: PageLink;
  readonly regions: readonly PageLink[];
  readonly passages: readonly Passage[];
  readonly themes: readonly Theme[];
  /** Words in the report, for the reading time. */
  readonly words: number;
}

/** All that the page of each interview shows, in alphabetical order of the person. */
export async function getInterviewPages(): Promise<InterviewPage[]> {
  const [interviews, personLink, regionLink] = await Promise.all([
    getCollection('interviews'),
    linksTo('supporters'),
    linksTo('regions'),
  ]);
  return interviews
    .map((entry) => toPage(entry, personLink, regionLink))
    .toSorted((a, b) => byTitle(a.person.title, b.person.title));
}

function toPage(entry: CollectionEntry<'interviews'>, personLink: LinkOf, regionLink: LinkOf): InterviewPage {
  const { person, regions, ...data } = entry.data;
  const passages = findPassages(entry.body ?? '');
  return {
    ...data,
    id: entry.id,
    href: linkTo(entry).href,
    body: bodyOf(entry),
    person: personLink(person.id),
    regions: regions.map(({ id }) => regionLink(id)),
    passages,
    themes: [...new Set(passages.flatMap(({ themes }) => themes))].toSorted(),
    words: (entry.body ?? '').split(/\s+/).length,
  };
}

export interface ThemePassages {
  readonly id: Theme;
  readonly label: string;
  readonly passages: readonly (PageLink & { readonly person: string })[];
}

/** Every theme that a passage speaks of, in alphabetical order, across all interviews. */
export async function getThemePassages(): Promise<ThemePassages[]> {
  const interviews = await getInterviewPages();
  return (Object.keys(THEMES) as Theme[])
    .map((id) => ({
      id,
      label: THEMES[id],
      passages: interviews.flatMap((interview) =>
        interview.passages
          .filter(({ themes }) => themes.includes(id))
          .map(({ title, anchor }) => ({ title, href: `${interview.href}#${anchor}`, person: interview.person.title })),
      ),
    }))
    .filter(({ passages }) => passages.length > 0)
    .toSorted((a, b) => byTitle(a.label, b.label));
}
