import {
  dataSetAddress,
  embedAddress,
  EMBEDS,
  findAddress,
  formAddress,
  PAGES,
  partAddress,
  REGIONS_BY_NAME,
  reportAddress,
  sceneAddress,
  WRITTEN,
  type EmbedKind,
} from '../../../src/domain/addresses.ts';
import { COLLECTION_NAMES, definitionOf, type CollectionName } from '../../../src/domain/collections.ts';
import { RESERVED_SCENES } from '../../../src/domain/tour/tour-addresses.ts';

/** A sort of page, with what it may weigh over the wire, fonts apart. */
export interface PageKind {
  readonly kind: string;
  readonly pattern: RegExp;
  /** Bytes. */
  readonly budget: number;
}

/** About a second on a cheap phone with a poor connection; pictures and timelines come in while one reads. */
const TEXT = 40_000;
const WITH_PICTURES_OR_TIMELINE = 60_000;
/** It comes on top of the page that it stands in. */
const WITHIN_ANOTHER_PAGE = 15_000;

/** Stands for any name in an address. */
const ANY = '*';

const EMBED_WORDS: Readonly<Record<EmbedKind, string>> = {
  region: 'regio',
  timeline: 'tijdlijn',
  tour: 'rondleiding',
  practice: 'goed voorbeeld',
};

/** Overviews that are cut when they no longer fit one page. */
const PARTED: readonly string[] = [
  REGIONS_BY_NAME,
  PAGES.regionsByProvince,
  PAGES.places,
  PAGES.shifts,
  PAGES.notices,
  WRITTEN.sources,
  findAddress('programmeLines', ANY) ?? PAGES.programmeLines,
];

/** Pages of no kind of content, and pages about a part of an entry. */
const OTHERS: readonly PageKind[] = [
  makeKind('verantwoording', reportAddress(ANY), TEXT),
  ...RESERVED_SCENES.map((name) => makeKind(`${name} van een rondleiding`, sceneAddress(ANY, name), TEXT)),
  makeKind('plek in een rondleiding', sceneAddress(ANY, ANY), WITH_PICTURES_OR_TIMELINE),
  makeKind('wat merken we', PAGES.notices, TEXT),
  makeKind('verschuivingen', PAGES.shifts, TEXT),
  makeKind('regio’s op provincie', PAGES.regionsByProvince, WITH_PICTURES_OR_TIMELINE),
  makeKind('plaatsen', PAGES.places, TEXT),
  makeKind(
    'deel van een overzicht',
    PARTED.map((overview) => partAddress(overview, ANY)),
    WITH_PICTURES_OR_TIMELINE,
  ),
  makeKind('volgen', PAGES.follow, TEXT),
  makeKind('deel', PAGES.share, TEXT),
  makeKind('formulier', formAddress(ANY), TEXT),
  makeKind('zoeken', PAGES.search, TEXT),
  makeKind('open data', PAGES.data, TEXT),
  makeKind('set open data', dataSetAddress(ANY), TEXT),
  makeKind('insluiten', PAGES.embeds, TEXT),
  makeKind('keuze om in te sluiten', Object.values(EMBEDS), TEXT),
  ...(Object.keys(EMBEDS) as EmbedKind[]).map((kind) =>
    makeKind(
      `ingesloten ${EMBED_WORDS[kind]}`,
      [embedAddress(kind, ANY), embedAddress(kind, ANY, ANY)],
      WITHIN_ANOTHER_PAGE,
    ),
  ),
];

/** The first that matches counts. */
export const PAGE_KINDS: readonly PageKind[] = [...OTHERS, ...COLLECTION_NAMES.flatMap(kindsOf)];

const OTHER: PageKind = { kind: 'overig', pattern: /^/, budget: TEXT };

export function findPageKind(url: string): PageKind {
  return PAGE_KINDS.find(({ pattern }) => pattern.test(url)) ?? OTHER;
}

function kindsOf(name: CollectionName): PageKind[] {
  const { label, overview, budget } = definitionOf(name);
  const address = findAddress(name, ANY);
  return [
    ...(overview === undefined ? [] : [makeKind(overview.title, overview.href, overview.budget ?? TEXT)]),
    ...(budget === undefined || address === undefined ? [] : [makeKind(label, address, budget)]),
  ];
}

function makeKind(kind: string, addresses: string | readonly string[], budget: number): PageKind {
  const patterns = [addresses].flat().map((address) =>
    address
      .split(ANY)
      .map((part) => RegExp.escape(part))
      .join('[^/]+'),
  );
  return { kind, pattern: new RegExp(`^(?:${patterns.join('|')})$`), budget };
}
