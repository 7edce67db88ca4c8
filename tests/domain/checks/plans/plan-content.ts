import type { Content, Entry } from '../../../../src/domain/entry.ts';
import { meetingSchema } from '../../../../src/domain/kinds/meeting.ts';
import { planSchema } from '../../../../src/domain/kinds/plan.ts';
import { programmeSchema } from '../../../../src/domain/kinds/programme.ts';
import { regionSchema } from '../../../../src/domain/kinds/region.ts';
import { reportSchema } from '../../../../src/domain/kinds/report.ts';
import { formatProblem, type Problem } from '../../../../src/domain/schema/problem.ts';

export const TODAY = '2026-11-22';
/** How new what is known of the plan is, where a test is about that. */
export const FRESHNESS = '2022-03-16';

const sources = [{ id: 'bron', title: 'Een bron', read: '2026-11' }];
const SCHEMAS = {
  plans: planSchema,
  meetings: meetingSchema,
  reports: reportSchema,
  regions: regionSchema,
  programme: programmeSchema,
};
type Name = keyof typeof SCHEMAS;

/** A plan of one line and one sub-plan, with the fields of its milestones that a test is about. */
export function makePlan(milestones: readonly object[], more: object = {}) {
  return planSchema.parse(planFields(milestones, more));
}

function planFields(milestones: readonly object[], more: object = {}) {
  return {
    period: { from: '2020', until: '2024' },
    lines: [
      {
        line: 'hotspots',
        goals: [{ id: 'vier', text: 'Er komen vier hotspots.' }],
        subPlans: [{ id: 'bouw', title: 'Bouw' }],
        milestones: milestones.map((fields, index) => ({
          id: `m-${index + 1}`,
          title: 'Vier hotspots',
          planned: '2023',
          status: 'planned',
          ...fields,
        })),
      },
    ],
    sources,
    ...more,
  };
}

export function planEntry(milestones: readonly object[], more: object = {}, id = 'voorbeeld'): Entry {
  return makeEntry('plans', id, planFields(milestones, more));
}

export function regionEntry(id = 'voorbeeld'): Entry {
  const line = { id: 'hotspots', title: 'Hotspots', programmeLine: 'hotspots-en-bedrijven' };
  return makeEntry('regions', id, {
    title: 'Voorbeeld',
    provinces: ['Zeeland'],
    summary: 'Een voorbeeld.',
    lines: [line],
    sources,
  });
}

export function programmeEntry(): Entry {
  const text = 'Een periode.';
  return makeEntry('programme', 'programme', {
    title: 'Programma',
    periods: [{ id: 'een', title: 'Eerste periode', from: '2020', until: '2024', text, source: 'bron' }],
    events: [{ id: 'brief', title: 'Brief', date: '2018-06-05', lane: 'government', text, source: 'bron' }],
    regionCounts: [{ count: 78, moment: 'nu', counted: 'regio’s', source: 'bron' }],
    sources,
  });
}

export function meetingEntry(fields: object): Entry {
  return makeEntry('meetings', 'start', {
    title: 'Startbijeenkomst',
    date: '2020-06',
    form: 'on-site',
    audience: 'iedereen',
    status: 'unknown',
    region: 'voorbeeld',
    summary: 'De start.',
    sources,
    ...fields,
  });
}

export function reportEntry(fields: object): Entry {
  return makeEntry('reports', 'voorbeeld-2021', {
    region: 'voorbeeld',
    period: { from: '2020', until: '2021-06' },
    content: { state: 'as-planned', text: 'Alles loopt.' },
    finance: { state: 'not-shared' },
    administration: { state: 'unknown' },
    sources,
    ...fields,
  });
}

export function contentOf(...entries: readonly Entry[]): Content {
  return { entries, files: new Set(), pictures: new Map(), videoFaults: new Map(), incomplete: new Set() };
}

/** Parsed through the real schema, so that a test can not drift from what authors may write. */
function makeEntry(collection: Name, id: string, fields: unknown): Entry {
  const data = SCHEMAS[collection].parse(fields);
  const file = `content/${collection}/${id}.yaml`;
  return {
    collection,
    id,
    file,
    lineOf: () => undefined,
    data,
    fields: [],
    source: '',
    body: undefined,
  } as unknown as Entry;
}

/** Problems with their place, as a list that a test can read. */
export function words(problems: readonly Problem[]): string[] {
  return problems.map(formatProblem);
}
