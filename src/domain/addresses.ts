import type { CollectionName } from './collection-names.ts';

/**
 * Every address of the site, from its root. Nothing else in the code spells one out, so that a page can move. It knows
 * no schemas: code for the browser may read it.
 */

/** Pages that the site itself writes. */
export const PAGES = {
  home: '/',
  regions: '/regios/',
  regionsByProvince: '/regios/op-provincie/',
  places: '/regios/plaatsen/',
  programmeLines: '/programmalijnen/',
  interviews: '/interviews/',
  supporters: '/ondersteuners/',
  labs: '/labs/',
  meetings: '/agenda/',
  practices: '/praktijk/',
  questions: '/vraagbaak/',
  offers: '/aanbod/',
  terms: '/begrippen/',
  guides: '/kennisbank/',
  timeline: '/tijdlijn/',
  notices: '/wat-merken-we/',
  shifts: '/verschuivingen/',
  share: '/deel/',
  noticeForms: '/deel/merken/',
  send: '/deel/versturen/',
  search: '/zoeken/',
  data: '/data/',
  embeds: '/insluiten/',
  follow: '/volgen/',
  offline: '/offline/',
} as const;

/** Below it lie the parts of the list of regions by name; the list itself is `PAGES.regions`. */
export const REGIONS_BY_NAME = `${PAGES.regions}op-naam/`;

/** Pages that lie among those of the regions: no region can have these names. */
export const RESERVED_REGIONS: readonly string[] = [PAGES.regionsByProvince, PAGES.places, REGIONS_BY_NAME].map(
  (address) => address.slice(PAGES.regions.length, -1),
);

/** A part of an overview that does not fit one page: `/verschuivingen/a/`. */
export function partAddress(overview: string, slug: string): string {
  return `${overview}${slug}/`;
}

/** The text of a page as Markdown, beside it. */
export const TWIN_FILE = 'index.md';

/** Files that the site writes for other programs. */
export const FILES = {
  agenda: '/agenda.ics',
  pagesAsText: '/llms.txt',
  catalogue: `${PAGES.data}catalogus.jsonld`,
  manifest: '/site.webmanifest',
  worker: '/sw.js',
} as const;

/** The page about a set of open data. */
export function dataSetAddress(name: string): string {
  return `${PAGES.data}${name}/`;
}

/** The endings of the files of such a set. */
export const DATA_FILES = { csv: 'csv', json: 'json', schema: 'schema.json' } as const;
export type DataFile = keyof typeof DATA_FILES;

export function dataFileAddress(name: string, file: DataFile): string {
  return `${PAGES.data}${name}.${DATA_FILES[file]}`;
}

/** News of what stands on a page, beside it. */
export function feedAddress(page: string): string {
  return `${page}rss.xml`;
}

/** Below it lies each tour. */
const TOURS = '/rondleiding/';

/** Where a reader finds an entry of each kind; undefined for records that have no page of their own. */
export const addressOf = {
  regions: (id: string) => `${PAGES.regions}${id}/`,
  programmeLines: (id: string) => `${PAGES.programmeLines}${id}/`,
  interviews: (id: string) => `${PAGES.interviews}${id}/`,
  supporters: (id: string) => `${PAGES.supporters}${id}/`,
  labs: (id: string) => `${PAGES.labs}${id}/`,
  tours: (id: string) => `${TOURS}${id}/`,
  plans: (id: string) => `${PAGES.regions}${id}/tijdlijn/`,
  meetings: (id: string) => `${PAGES.meetings}${id}/`,
  reports: () => undefined,
  practices: (id: string) => `${PAGES.practices}${id}/`,
  questions: (id: string) => `${PAGES.questions}${id}/`,
  offers: (id: string) => `${PAGES.offers}${id}/`,
  needs: (id: string) => `${PAGES.offers}#${needAnchor(id)}`,
  terms: (id: string) => `${PAGES.terms}#${id}`,
  guides: (id: string) => (id === 'index' ? PAGES.guides : `${PAGES.guides}${id}/`),
  about: (id: string) => `/over/${id}/`,
  programme: () => PAGES.timeline,
  home: () => PAGES.home,
  site: () => undefined,
} as const satisfies Record<CollectionName, (id: string) => string | undefined>;

/** The same for code that treats all kinds alike. */
export function findAddress(collection: CollectionName, id: string): string | undefined {
  const find: (id: string) => string | undefined = addressOf[collection];
  return find(id);
}

/** Where a need stands on the page with all offers. */
export function needAnchor(id: string): string {
  return `behoefte-${id}`;
}

/** Pages by authors that the site itself leads its visitors to. */
export const WRITTEN = {
  addPage: addressOf.guides('een-pagina-toevoegen'),
  makeTour: addressOf.guides('een-rondleiding-maken'),
  useCareerSheet: addressOf.guides('een-lob-blad-gebruiken'),
  readRegionPage: addressOf.guides('zo-leest-u-een-regiopagina'),
  tellWhatYouNotice: addressOf.guides('wat-merken-docenten-en-leerlingen'),
  whatIsLine: addressOf.guides('wat-is-een-programmalijn'),
  readOffline: addressOf.guides('lezen-zonder-internet'),
  whatOrHow: addressOf.guides('wat-of-hoe'),
  supporterWork: addressOf.questions('wat-doet-een-landelijk-ondersteuner'),
  accessibility: addressOf.about('toegankelijkheid'),
  colophon: addressOf.about('colofon'),
  privacy: addressOf.about('privacy'),
  sources: addressOf.about('bronnen'),
  whatIsSto: addressOf.about('wat-is-sto'),
} as const;

/** Where the site itself sends its visitors, whoever writes the page. */
export const NEEDED_PAGES: readonly string[] = [...Object.values(PAGES), ...Object.values(WRITTEN)];

/** What a region accounted for: the newest, or that of one period. */
export function reportAddress(region: string, period?: string): string {
  const newest = `${addressOf.regions(region)}verantwoording/`;
  return period === undefined ? newest : `${newest}${period}/`;
}

export function regionAgendaAddress(region: string): string {
  return `${addressOf.regions(region)}agenda.ics`;
}

export function sceneAddress(lab: string, scene: string): string {
  return `${addressOf.tours(lab)}${scene}/`;
}

/** The sheet for the career file of a pupil; beside it lies what can be kept of the tour, for the viewer. */
export function careerSheetAddress(lab: string): string {
  return `${addressOf.tours(lab)}lob/`;
}

/** What goes along with a tour to a place without a connection, for the script that takes it. */
export function takeAlongAddress(lab: string): string {
  return `${addressOf.tours(lab)}mee.json`;
}

export function quizAddress(lab: string): string {
  return `${addressOf.tours(lab)}quiz/`;
}

/** Where the pictures of all tours are served: `<hash>/…` below it. No lab can have this name. */
export const PICTURES_PATH = `${TOURS}beeld`;

/** A printed door leads here; its page sends on to the scene. */
export function doorAddress(code: string): string {
  return `/r/${code}/`;
}

/** What each form is called in its address. */
export const FORMS = {
  practice: 'goed-voorbeeld',
  reuse: 'hergebruik',
  question: 'vraag',
  meeting: 'bijeenkomst',
  offer: 'aanbod',
  lab: 'lokaal',
  region: 'regio',
  milestone: 'mijlpaal',
  pupilNotices: 'merken/leerling',
  teacherNotices: 'merken/docent',
  mend: 'verbeteren',
} as const;

/** A form, with what is filled in beforehand: `/deel/mijlpaal/?waarover=…`. */
export function formAddress(slug: string, filled: Readonly<Record<string, string>> = {}): string {
  const query = Object.entries(filled).map(
    ([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2F', '/')}`,
  );
  return `${PAGES.share}${slug}/${query.length === 0 ? '' : `?${query.join('&')}`}`;
}

/** A file of the content as its editors wrote it, `practices/x.mdx`: a form that changes it reads it there. */
export function sourceFileAddress(file: string): string {
  return `${PAGES.share}bestanden/${file}.txt`;
}

export function searchAddress(query: string): string {
  return `${PAGES.search}#q=${encodeURIComponent(query)}`;
}

/**
 * What others can show within a page of their own: each a small page without the site around it. These folders hold them, and
 * are themselves the pages where a visitor chooses one.
 */
export const EMBEDS = {
  region: `${PAGES.embeds}regio/`,
  timeline: `${PAGES.embeds}tijdlijn/`,
  tour: `${PAGES.embeds}rondleiding/`,
  practice: `${PAGES.embeds}praktijk/`,
} as const;
export type EmbedKind = keyof typeof EMBEDS;

/** Whether that is a page to be shown within that of another, and not one that readers come to by itself. */
export function isEmbed(page: string): boolean {
  return Object.values(EMBEDS).some((folder) => page.startsWith(folder) && page !== folder);
}

/** Such a page of an entry; with a day, as it was known then: that page never changes again. */
export function embedAddress(kind: EmbedKind, id: string, day?: string): string {
  const live = `${EMBEDS[kind]}${id}/`;
  return day === undefined ? live : `${live}op/${day}/`;
}

/** What a program reads to show it. */
export function oembedAddress(kind: EmbedKind, id: string): string {
  return `${embedAddress(kind, id)}oembed.json`;
}

/** Where a visitor finds the code for it. */
export function embedChoice(kind: EmbedKind, id: string): string {
  return `${EMBEDS[kind]}#${embedAnchor(kind, id)}`;
}

/** Its kind is in it: once all kinds stood on one page, and an anchor of then still says on which one it is now. */
export function embedAnchor(kind: EmbedKind, id: string): string {
  return `${embedSlug(kind)}-${id}`;
}

/** What a kind is called in an address: `regio`. */
export function embedSlug(kind: EmbedKind): string {
  return EMBEDS[kind].slice(PAGES.embeds.length, -1);
}
