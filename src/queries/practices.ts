import type { CollectionEntry } from 'astro:content';
import { LEVELS, PRACTICE_KINDS, PRACTICE_STATES, type Practice, type Told } from '../domain/kinds/practice.ts';
import type { World } from '../domain/derived/example.ts';
import { choicesOf, inOrderOf, type Choice, type FacetValues } from '../domain/derived/choices.ts';
import { makeSimilarFinder } from '../domain/derived/similar-practices.ts';
import { isReviewDue } from '../domain/derived/review.ts';
import { buildDate } from './build-date.ts';
import { bodyOf, type Body } from './body.ts';
import { byTitle } from '../domain/text/order.ts';
import { once } from './once.ts';
import { getEntries, linksTo, linkTo, sortedLinks, type PageLink } from './page-links.ts';

export interface PracticeLink extends PageLink {
  readonly kind: string;
  readonly summary: string;
  readonly regions: readonly PageLink[];
}
export interface PracticePage extends Omit<Practice, 'regions' | 'programmeLines' | 'labs' | 'reusedBy'> {
  readonly id: string;
  readonly href: string;
  readonly kindLabel: string;
  readonly stateLabel: string;
  /** Nobody has read this again in time. */
  readonly isReviewDue: boolean;
  readonly body: Body;
  readonly regions: readonly PageLink[];
  readonly programmeLines: readonly PageLink[];
  readonly labs: readonly PageLink[];
  readonly reusedBy: readonly (PageLink & Told)[];
  readonly similar: readonly PracticeLink[];
}
interface PracticeRow extends PracticeLink {
  readonly id: string;
  /** What each filter compares with: ids, with spaces between them. */
  readonly facets: FacetValues<PracticeFacet>;
  readonly words: string;
}
type PracticeFacet = 'soort' | 'lijn' | 'profiel' | 'regio' | 'moeite';
export interface PracticeOverview {
  readonly practices: readonly PracticeRow[];
  readonly choices: Readonly<Record<PracticeFacet, readonly Choice[]>>;
}

/** All that the page of each practice shows, in alphabetical order. */
export const getPracticePages = once(readPracticePages, 'real');

async function readPracticePages(world: World): Promise<readonly PracticePage[]> {
  const { entries, linksOf, linkOf } = await read(world);
  const findSimilar = makeSimilarFinder(entries);
  return entries.map((entry): PracticePage => {
    const { data } = entry;
    return {
      ...data,
      id: entry.id,
      href: linkTo(entry).href,
      kindLabel: PRACTICE_KINDS[data.kind],
      stateLabel: PRACTICE_STATES[data.state],
      isReviewDue: isReviewDue(data, buildDate()),
      body: bodyOf(entry),
      regions: sortedLinks(data.regions, linksOf.region),
      programmeLines: data.programmeLines.map(({ id }) => linksOf.line(id)),
      labs: data.labs.map(({ id }) => linksOf.lab(id)),
      reusedBy: data.reusedBy.map(({ region, ...told }) => ({ ...told, ...linksOf.region(region.id) })),
      similar: findSimilar(entry).map(linkOf),
    };
  });
}

/** Every practice in alphabetical order, with what the filters need. */
export async function getPracticeOverview(): Promise<PracticeOverview> {
  const { entries, linkOf, linksOf } = await read('real');
  const practices = entries.map((entry): PracticeRow => {
    const { data } = entry;
    const link = linkOf(entry);
    return {
      ...link,
      id: entry.id,
      facets: {
        soort: [data.kind],
        lijn: data.programmeLines.map(({ id }) => id),
        profiel: data.profiles,
        regio: data.regions.map(({ id }) => id),
        moeite: [data.effort?.level ?? UNKNOWN],
      },
      words: [data.title, data.summary, link.kind, ...link.regions.map(({ title }) => title)].join(' '),
    };
  });
  const listed = (facet: PracticeFacet, labelOf: (value: string) => string): Choice[] =>
    choicesOf(practices, facet, labelOf).toSorted((a, b) => byTitle(a.label, b.label));

  return {
    practices,
    choices: {
      soort: listed('soort', (kind) => PRACTICE_KINDS[kind as keyof typeof PRACTICE_KINDS]),
      lijn: listed('lijn', (id) => linksOf.line(id).title),
      profiel: listed('profiel', (profile) => profile),
      regio: listed('regio', (id) => linksOf.region(id).title),
      moeite: inOrderOf(
        Object.keys(EFFORTS),
        choicesOf(practices, 'moeite', (level) => EFFORTS[level] ?? level),
      ),
    },
  };
}

/** The practices of each region and of each programme line, by its id. */
export async function getPracticesBy(
  field: 'regions' | 'programmeLines',
  world: World = 'real',
): Promise<Map<string, PracticeLink[]>> {
  const { entries, linkOf } = await read(world);
  const all = entries.flatMap((entry) => entry.data[field].map(({ id }) => ({ id, link: linkOf(entry) })));
  return new Map([...Map.groupBy(all, ({ id }) => id)].map(([id, pairs]) => [id, pairs.map(({ link }) => link)]));
}

const UNKNOWN = 'onbekend';
const EFFORTS: Readonly<Record<string, string>> = { ...LEVELS, [UNKNOWN]: 'Onbekend' };
type Entry = CollectionEntry<'practices'>;

const read = once(readPractices);

async function readPractices(world: World) {
  const [practices, region, line, lab] = await Promise.all([
    getEntries('practices', world),
    linksTo('regions', world),
    linksTo('programmeLines'),
    linksTo('labs', world),
  ]);
  const linkOf = (entry: Entry): PracticeLink => ({
    ...linkTo(entry),
    kind: PRACTICE_KINDS[entry.data.kind],
    summary: entry.data.summary,
    regions: sortedLinks(entry.data.regions, region),
  });
  const entries = practices.toSorted((a, b) => byTitle(a.data.title, b.data.title));
  return { entries, linksOf: { region, line, lab }, linkOf };
}
