import type { Mutation, MutationTable } from '../mutation.ts';
import { EXAMPLES } from './examples.ts';
import { LABS } from './labs.ts';
import { HOME, PROGRAMME, SITE, TERMS } from './lists.ts';
import { MEETINGS } from './meetings.ts';
import {
  ABOUT,
  INTERVIEWS,
  NEEDS,
  OFFERS,
  PRACTICES,
  PROGRAMME_LINES,
  QUESTIONS,
  REPORTS,
  SUPPORTERS,
} from './pages.ts';
import { PLANS } from './plans.ts';
import { REGIONS } from './regions.ts';
import { ANY_FILE, TEXTS } from './texts.ts';
import { TOURS } from './tours.ts';

const TABLES: Readonly<Record<string, readonly MutationTable[]>> = {
  region: REGIONS,
  plan: PLANS,
  tour: TOURS,
  lab: LABS,
  meeting: MEETINGS,
  report: REPORTS,
  interview: INTERVIEWS,
  practice: PRACTICES,
  question: QUESTIONS,
  offer: OFFERS,
  need: NEEDS,
  supporter: SUPPORTERS,
  'programme line': PROGRAMME_LINES,
  about: ABOUT,
  term: TERMS,
  programme: PROGRAMME,
  home: HOME,
  site: SITE,
  example: EXAMPLES,
  text: TEXTS,
  'any file': ANY_FILE,
};

/** Every change, with the kind of content that it is made in. */
export const MUTATIONS: readonly Mutation[] = Object.entries(TABLES).flatMap(([kind, tables]) =>
  tables.flatMap(({ file, rows }) => rows.map((row) => ({ kind, file, row }))),
);
