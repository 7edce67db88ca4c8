import { addressOf, feedAddress, PAGES, RESERVED_REGIONS } from '../addresses.ts';
import type { ItemKind } from './feed-item.ts';

/** What a feed of one kind of items is called and about, and on which page these are listed. */
export interface FeedKind {
  readonly title: string;
  readonly about: string;
  readonly page: string;
}

export const FEED_KINDS = {
  practices: {
    title: 'Goede voorbeelden',
    about: 'Wat regio’s van Sterk Techniekonderwijs deden, met wat goed ging en wat niet lukte.',
    page: PAGES.practices,
  },
  milestones: {
    title: 'Mijlpalen',
    about: 'Mijlpalen van regio’s die zijn gehaald of verschoven, met de reden.',
    page: PAGES.timeline,
  },
  interviews: { title: 'Interviews', about: 'Gesprekken met wie erbij was.', page: PAGES.interviews },
  questions: {
    title: 'Beantwoorde vragen',
    about: 'Vragen over het programma die nu een antwoord hebben.',
    page: PAGES.questions,
  },
} as const satisfies Record<ItemKind, FeedKind>;

/** All items of the site together. */
export const WHOLE_FEED: FeedKind = {
  title: 'Alles wat nieuw is',
  about: 'Nieuwe voorbeelden, interviews en antwoorden, en mijlpalen die zijn gehaald of verschoven.',
  page: PAGES.follow,
};

/** All items of one region together. */
export function regionFeed(region: { readonly id: string; readonly title: string }): FeedKind {
  return {
    title: `Nieuws van ${region.title}`,
    about: `Voorbeelden, interviews, antwoorden en mijlpalen van de regio ${region.title}.`,
    page: addressOf.regions(region.id),
  };
}

/** How a program that reads a page finds the feed that the page belongs to. */
export interface FeedLink {
  readonly title: string;
  readonly href: string;
}

const REGION_PAGE = new RegExp(`^${RegExp.escape(PAGES.regions)}([^/]+)/`);
/** What moved stands on a page of its own too. */
const MORE_PAGES: Readonly<Partial<Record<ItemKind, string>>> = { milestones: PAGES.shifts };

/** The feed to which a page belongs; undefined where there is none. `page`: its address. */
export function feedOfPage(page: string): FeedLink | undefined {
  const region = REGION_PAGE.exec(page)?.[1];
  if (region !== undefined && !RESERVED_REGIONS.includes(region))
    return { title: 'Nieuws van deze regio', href: feedAddress(addressOf.regions(region)) };
  if (page === PAGES.home || page === PAGES.follow) return linkTo(WHOLE_FEED);
  const kind = (Object.keys(FEED_KINDS) as ItemKind[]).find((name) =>
    [FEED_KINDS[name].page, MORE_PAGES[name]].some((start) => start !== undefined && page.startsWith(start)),
  );
  return kind && linkTo(FEED_KINDS[kind]);
}

function linkTo({ title, page }: FeedKind): FeedLink {
  return { title, href: feedAddress(page) };
}
