import type { z } from 'zod';
import { aboutSchema } from './kinds/about.ts';
import { COLLECTION_NAMES, type CollectionName } from './collection-names.ts';
import { guideSchema } from './kinds/guide.ts';
import { interviewSchema } from './kinds/interview.ts';
import { labSchema } from './kinds/lab.ts';
import { meetingSchema } from './kinds/meeting.ts';
import { needAnchor, needSchema } from './kinds/need.ts';
import { offerSchema } from './kinds/offer.ts';
import { planSchema } from './kinds/plan.ts';
import { practiceSchema } from './kinds/practice.ts';
import { programmeLineSchema } from './kinds/programme-line.ts';
import { programmeSchema } from './kinds/programme.ts';
import { questionSchema } from './kinds/question.ts';
import { regionSchema } from './kinds/region.ts';
import { reportSchema } from './kinds/report.ts';
import { supporterSchema } from './kinds/supporter.ts';
import { termSchema } from './kinds/term.ts';
import { tourSchema } from './kinds/tour.ts';

/** How one kind of content is stored, checked and shown. Astro, the scripts and the tests all read this table. */
export interface CollectionDefinition {
  /** The kind in Dutch, for messages to authors. */
  readonly label: string;
  readonly schema: z.ZodType;
  readonly stored: StoredAs;
  /** Where a reader finds an entry; undefined for records that have no page of their own. */
  readonly url: (entryId: string) => string | undefined;
}

/** `pages`: one .mdx a page. `records`: one .yaml a record, named after it. `folders`: one folder a page, named after it. `list`: one YAML file of records. `single`: one YAML file, one record. */
export type StoredAs =
  | { readonly form: 'pages'; readonly folder: string }
  | { readonly form: 'records'; readonly folder: string }
  | { readonly form: 'folders'; readonly folder: string; readonly file: string }
  | { readonly form: 'list'; readonly file: string }
  | { readonly form: 'single'; readonly file: string };

export const COLLECTIONS = {
  regions: {
    label: 'regio',
    schema: regionSchema,
    stored: { form: 'pages', folder: 'regions' },
    url: (entryId) => `/regios/${entryId}/`,
  },
  programmeLines: {
    label: 'programmalijn',
    schema: programmeLineSchema,
    stored: { form: 'pages', folder: 'programme-lines' },
    url: (entryId) => `/programmalijnen/${entryId}/`,
  },
  interviews: {
    label: 'interview',
    schema: interviewSchema,
    stored: { form: 'pages', folder: 'interviews' },
    url: (entryId) => `/interviews/${entryId}/`,
  },
  supporters: {
    label: 'ondersteuner',
    schema: supporterSchema,
    stored: { form: 'pages', folder: 'supporters' },
    url: (entryId) => `/ondersteuners/${entryId}/`,
  },
  labs: {
    label: 'lokaal',
    schema: labSchema,
    stored: { form: 'folders', folder: 'labs', file: 'lab.mdx' },
    url: (entryId) => `/labs/${entryId}/`,
  },
  tours: {
    label: 'rondleiding',
    schema: tourSchema,
    stored: { form: 'folders', folder: 'labs', file: 'tour.yaml' },
    url: (entryId) => `/rondleiding/${entryId}/`,
  },
  plans: {
    label: 'plan',
    schema: planSchema,
    stored: { form: 'records', folder: 'plans' },
    url: (entryId) => `/regios/${entryId}/tijdlijn/`,
  },
  meetings: {
    label: 'bijeenkomst',
    schema: meetingSchema,
    stored: { form: 'pages', folder: 'meetings' },
    url: (entryId) => `/agenda/${entryId}/`,
  },
  reports: {
    label: 'verantwoording',
    schema: reportSchema,
    stored: { form: 'records', folder: 'reports' },
    url: () => undefined,
  },
  practices: {
    label: 'goed voorbeeld',
    schema: practiceSchema,
    stored: { form: 'pages', folder: 'practices' },
    url: (entryId) => `/praktijk/${entryId}/`,
  },
  questions: {
    label: 'vraag',
    schema: questionSchema,
    stored: { form: 'pages', folder: 'questions' },
    url: (entryId) => `/vraagbaak/${entryId}/`,
  },
  offers: {
    label: 'aanbod',
    schema: offerSchema,
    stored: { form: 'pages', folder: 'offers' },
    url: (entryId) => `/aanbod/${entryId}/`,
  },
  needs: {
    label: 'behoefte',
    schema: needSchema,
    stored: { form: 'records', folder: 'needs' },
    url: (entryId) => `/aanbod/#${needAnchor(entryId)}`,
  },
  terms: {
    label: 'begrip',
    schema: termSchema,
    stored: { form: 'list', file: 'terms.yaml' },
    url: (entryId) => `/begrippen/#${entryId}`,
  },
  guides: {
    label: 'kennisbankartikel',
    schema: guideSchema,
    stored: { form: 'pages', folder: 'guides' },
    url: (entryId) => (entryId === 'index' ? '/kennisbank/' : `/kennisbank/${entryId}/`),
  },
  about: {
    label: 'pagina over de site',
    schema: aboutSchema,
    stored: { form: 'pages', folder: 'about' },
    url: (entryId) => `/over/${entryId}/`,
  },
  programme: {
    label: 'landelijk programma',
    schema: programmeSchema,
    stored: { form: 'single', file: 'programme.yaml' },
    url: () => '/tijdlijn/',
  },
} as const satisfies Record<CollectionName, CollectionDefinition>;

/** Where the entry with this id stands, from the root of the project. Records of a list share their file. */
export function fileOf(collection: CollectionName, id: string): string {
  const stored: StoredAs = COLLECTIONS[collection].stored;
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

export { COLLECTION_NAMES, type CollectionName };
