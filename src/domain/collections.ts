import type { z } from 'zod';
import { PAGES } from './addresses.ts';
import { COLLECTION_NAMES, type CollectionName } from './collection-names.ts';
import { aboutSchema } from './kinds/about.ts';
import type { Audience } from './kinds/audience.ts';
import { guideSchema } from './kinds/guide.ts';
import { homeSchema } from './kinds/home.ts';
import { interviewSchema } from './kinds/interview.ts';
import { labSchema } from './kinds/lab.ts';
import { meetingSchema } from './kinds/meeting.ts';
import { needSchema } from './kinds/need.ts';
import { offerSchema } from './kinds/offer.ts';
import { planSchema } from './kinds/plan.ts';
import { practiceSchema } from './kinds/practice.ts';
import { programmeLineSchema } from './kinds/programme-line.ts';
import { programmeSchema } from './kinds/programme.ts';
import { questionSchema } from './kinds/question.ts';
import { regionSchema } from './kinds/region.ts';
import { reportSchema } from './kinds/report.ts';
import { siteSchema } from './kinds/site.ts';
import { supporterSchema } from './kinds/supporter.ts';
import { termSchema } from './kinds/term.ts';
import { tourSchema } from './kinds/tour.ts';

/**
 * How one kind of content is stored, checked and shown. Astro, the scripts and the tests all read this table. Where an
 * entry is found on the site stands in addresses.ts; that a date lies in the past, with the field.
 */
export interface CollectionDefinition {
  /** One of them in Dutch, for messages to authors and as the kind of a link. */
  readonly label: string;
  /** Said with `het`. */
  readonly isNeuter?: true;
  readonly schema: z.ZodType;
  readonly stored: StoredAs;
  /** The file in content/templates that shows an author every field. */
  readonly template: string;
  /** The kind of what a search finds; absent where its pages are found as part of another. */
  readonly searchWord?: string;
  /** Whether parents and pupils are the first to read it: it says `je`, in short sentences. */
  readonly forPupils?: true;
  /** The part of the menu in which its pages lie. */
  readonly menu?: MenuPart;
  /** The page that lists them. */
  readonly overview?: Overview;
  /** What the page of one may weigh over the wire, fonts apart, in bytes. */
  readonly budget?: number;
  /** The ids that the layout of its page gives to sections of its own, each with when it is shown. */
  readonly sections?: Readonly<Record<string, SectionShown>>;
  /** Ids made of a prefix and the names in these fields, besides `bron-` with each `sources.*.id`. */
  readonly namedParts?: Readonly<Record<string, string>>;
  /** What a region's summary takes from it: the field with the date on which it was news, and whether it grows old. */
  readonly regional?: { readonly newsDate?: 'date' | 'newest-source'; readonly isAging?: true };
}

/** `pages`: one .mdx a page. `records`: one .yaml a record, named after it. `folders`: one folder a page, named after it. `list`: one YAML file of records. `single`: one YAML file, one record, without which the site can not be made unless it says so. */
export type StoredAs =
  | { readonly form: 'pages'; readonly folder: string }
  | { readonly form: 'records'; readonly folder: string }
  | { readonly form: 'folders'; readonly folder: string; readonly file: string }
  | { readonly form: 'list'; readonly file: string }
  | { readonly form: 'single'; readonly file: string; readonly mayMiss?: true };

export interface Overview {
  readonly title: string;
  readonly href: string;
  readonly inFooter?: true;
  /** What a reader finds there: then it is among the lists for who searches and finds nothing. */
  readonly invitation?: string;
  /** What it may weigh when that is more than text, in bytes. */
  readonly budget?: number;
}

/** The collections whose overview is an item of the menu, in its order. */
export const MENU_PARTS = ['regions', 'labs', 'practices', 'programme', 'guides'] as const;
export type MenuPart = (typeof MENU_PARTS)[number];

export type SectionShown =
  | 'always'
  | { readonly withField: string }
  /** While an entry of that collection has the same name. */
  | { readonly withEntry: CollectionName }
  /** While an entry of that collection refers to this one. */
  | { readonly namedBy: CollectionName };

const TEXT = 40_000;
const WITH_PICTURES_OR_TIMELINE = 60_000;

export const COLLECTIONS = {
  regions: {
    label: 'regio',
    schema: regionSchema,
    stored: { form: 'pages', folder: 'regions' },
    template: 'region.mdx',
    searchWord: 'Regio',
    menu: 'regions',
    overview: {
      title: 'Regio’s',
      href: PAGES.regions,
      invitation: 'Hoe gaat het bij u in de buurt?',
      budget: WITH_PICTURES_OR_TIMELINE,
    },
    budget: WITH_PICTURES_OR_TIMELINE,
    sections: {
      merken: 'always',
      tijdlijn: { withEntry: 'plans' },
      lijnen: { withField: 'lines.*' },
      scholen: { withField: 'schools.*' },
      lokalen: { namedBy: 'labs' },
      bronnen: 'always',
    },
    namedParts: { lijn: 'lines.*.id' },
  },
  labs: {
    label: 'lokaal',
    isNeuter: true,
    schema: labSchema,
    stored: { form: 'folders', folder: 'labs', file: 'lab.mdx' },
    template: 'lab.mdx',
    forPupils: true,
    searchWord: 'Lokaal',
    menu: 'labs',
    overview: { title: 'Lokalen', href: PAGES.labs, invitation: 'Wat staat er, en wat maken leerlingen daar?' },
    budget: TEXT,
    sections: { merken: 'always', bronnen: 'always' },
    regional: { isAging: true },
  },
  tours: {
    label: 'rondleiding',
    schema: tourSchema,
    stored: { form: 'folders', folder: 'labs', file: 'tour.yaml' },
    template: 'tour.yaml',
    forPupils: true,
    searchWord: 'Rondleiding',
    menu: 'labs',
    budget: WITH_PICTURES_OR_TIMELINE,
  },
  programmeLines: {
    label: 'programmalijn',
    schema: programmeLineSchema,
    stored: { form: 'pages', folder: 'programme-lines' },
    template: 'programme-line.mdx',
    searchWord: 'Programmalijn',
    menu: 'regions',
    overview: {
      title: 'Programmalijnen',
      href: PAGES.programmeLines,
      inFooter: true,
      invitation: 'Waar werken regio’s aan?',
    },
    budget: TEXT,
    sections: { merken: 'always', bronnen: 'always' },
  },
  interviews: {
    label: 'interview',
    isNeuter: true,
    schema: interviewSchema,
    stored: { form: 'pages', folder: 'interviews' },
    template: 'interview.mdx',
    searchWord: 'Interview',
    menu: 'guides',
    overview: { title: 'Interviews', href: PAGES.interviews, inFooter: true, invitation: 'Wie erbij was, vertelt.' },
    budget: TEXT,
    sections: { 'wat-ervan-kwam': { withField: 'claims.*' }, bronnen: 'always' },
    regional: { newsDate: 'date' },
  },
  plans: {
    label: 'plan',
    isNeuter: true,
    schema: planSchema,
    stored: { form: 'records', folder: 'plans' },
    template: 'plan.yaml',
    searchWord: 'Tijdlijn',
    menu: 'regions',
    budget: TEXT,
    sections: { mijlpalen: 'always', bronnen: 'always' },
    namedParts: { mijlpaal: 'lines.*.milestones.*.id' },
  },
  meetings: {
    label: 'bijeenkomst',
    schema: meetingSchema,
    stored: { form: 'pages', folder: 'meetings' },
    template: 'meeting.mdx',
    searchWord: 'Agenda',
    menu: 'programme',
    overview: { title: 'Agenda', href: PAGES.meetings, inFooter: true },
    budget: TEXT,
    sections: { bronnen: 'always' },
    regional: { newsDate: 'date' },
  },
  reports: {
    label: 'verantwoording',
    schema: reportSchema,
    stored: { form: 'records', folder: 'reports' },
    template: 'report.yaml',
    searchWord: 'Verantwoording',
    menu: 'regions',
    regional: { newsDate: 'newest-source', isAging: true },
  },
  practices: {
    label: 'goed voorbeeld',
    isNeuter: true,
    schema: practiceSchema,
    stored: { form: 'pages', folder: 'practices' },
    template: 'practice.mdx',
    searchWord: 'Goed voorbeeld',
    menu: 'practices',
    overview: { title: 'Goede voorbeelden', href: PAGES.practices },
    budget: TEXT,
    sections: { merken: 'always', bronnen: 'always' },
    regional: { newsDate: 'newest-source', isAging: true },
  },
  offers: {
    label: 'aanbod',
    isNeuter: true,
    schema: offerSchema,
    stored: { form: 'pages', folder: 'offers' },
    template: 'offer.mdx',
    searchWord: 'Aanbod',
    menu: 'practices',
    overview: { title: 'Aanbod', href: PAGES.offers, inFooter: true },
    budget: TEXT,
    sections: { bronnen: 'always' },
    regional: { newsDate: 'newest-source', isAging: true },
  },
  needs: {
    label: 'behoefte',
    schema: needSchema,
    stored: { form: 'records', folder: 'needs' },
    template: 'need.yaml',
    menu: 'practices',
  },
  questions: {
    label: 'vraag',
    schema: questionSchema,
    stored: { form: 'pages', folder: 'questions' },
    template: 'question.mdx',
    searchWord: 'Vraag',
    menu: 'guides',
    overview: { title: 'Vraagbaak', href: PAGES.questions, inFooter: true },
    budget: TEXT,
    sections: { bronnen: 'always' },
    regional: { isAging: true },
  },
  terms: {
    label: 'begrip',
    isNeuter: true,
    schema: termSchema,
    stored: { form: 'list', file: 'terms.yaml' },
    template: 'term.yaml',
    forPupils: true,
    searchWord: 'Begrip',
    menu: 'guides',
    overview: { title: 'Begrippen', href: PAGES.terms, inFooter: true, invitation: 'Wat betekent dat woord?' },
  },
  supporters: {
    label: 'ondersteuner',
    schema: supporterSchema,
    stored: { form: 'pages', folder: 'supporters' },
    template: 'supporter.mdx',
    searchWord: 'Ondersteuner',
    menu: 'regions',
    overview: { title: 'Ondersteuners', href: PAGES.supporters, inFooter: true },
    budget: TEXT,
    sections: { regios: 'always', vragen: 'always', bronnen: 'always' },
  },
  guides: {
    label: 'kennisbankartikel',
    isNeuter: true,
    schema: guideSchema,
    stored: { form: 'pages', folder: 'guides' },
    template: 'guide.mdx',
    searchWord: 'Kennisbank',
    menu: 'guides',
    overview: {
      title: 'Kennisbank',
      href: PAGES.guides,
      invitation: 'Hoe leest u deze site, en hoe doet u mee?',
    },
    budget: TEXT,
    sections: { bronnen: 'always' },
  },
  about: {
    label: 'pagina over de site',
    schema: aboutSchema,
    stored: { form: 'pages', folder: 'about' },
    template: 'about.mdx',
    searchWord: 'Over deze site',
    budget: TEXT,
  },
  programme: {
    label: 'landelijk programma',
    isNeuter: true,
    schema: programmeSchema,
    stored: { form: 'single', file: 'programme.yaml' },
    template: 'programme.yaml',
    searchWord: 'Tijdlijn',
    menu: 'programme',
    overview: { title: 'Tijdlijn', href: PAGES.timeline },
    sections: { aantallen: 'always', bronnen: 'always' },
    namedParts: { periode: 'periods.*.id', datum: 'events.*.id' },
  },
  home: {
    label: 'keuze voor de voorpagina',
    schema: homeSchema,
    stored: { form: 'single', file: 'home.yaml', mayMiss: true },
    template: 'home.yaml',
    budget: TEXT,
  },
  site: {
    label: 'instelling van de site',
    schema: siteSchema,
    stored: { form: 'single', file: 'site.yaml' },
    template: 'site.yaml',
  },
} as const satisfies Record<CollectionName, CollectionDefinition>;

/** The row of a kind, for code that treats all kinds alike. */
export function definitionOf(collection: CollectionName): CollectionDefinition {
  return COLLECTIONS[collection];
}

/** Where the entry with this id stands, from the root of the project. Records of a list share their file. */
export function fileOf(collection: CollectionName, id: string): string {
  const { stored } = definitionOf(collection);
  switch (stored.form) {
    case 'pages':
      return `content/${stored.folder}/${id}.mdx`;
    case 'records':
      return `content/${stored.folder}/${id}.yaml`;
    case 'folders':
      return `content/${stored.folder}/${id}/${stored.file}`;
    case 'list':
    case 'single':
      return `content/${stored.file}`;
  }
}

/** For whom every page of a kind is, where that is known. */
export function audiencesOf(collection: CollectionName): readonly Audience[] {
  return definitionOf(collection).forPupils === true ? ['parents-pupils'] : [];
}

export function seeTemplate(collection: CollectionName): string {
  return `Kijk hoe het moet in content/templates/${COLLECTIONS[collection].template}.`;
}

export { COLLECTION_NAMES, type CollectionName };
