import fc from 'fast-check';
import { title as titleField } from '../../../src/domain/schema/fields.ts';
import { planSchema, TITLE_LENGTH, type Plan } from '../../../src/domain/kinds/plan.ts';
import { timelineOf, type Timeline } from '../../../src/domain/timeline/timeline.ts';

export interface RandomPlan {
  readonly plan: Plan;
  readonly freshness: string | undefined;
  readonly today: string;
  readonly timeline: Timeline;
}

const LINES = [
  { id: 'basis', title: 'De basis op orde' },
  { id: 'leerlijnen', title: 'Uitbreiden en versterken onderwijsaanbod vmbo en de doorlopende leerlijnen vmbo-mbo' },
  { id: 'hotspots', title: 'Hotspots' },
] as const;

const NASTY_TITLES = [
  "<b>&\"'=cmd|' /C calc'!A0",
  '=1+1',
  '@SUM(A1)',
  '+31 612345678',
  '-5; DROP, "x"',
  '😀👩‍🔧🏳️‍🌈 lassen 🔧',
  ']]> <!-- {{x}} </svg><script>alert(1)</script>',
  'regel een\\nregel twee, met; alles: erop',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW',
  '\u202Eomgekeerd\u0000 en \uD800 half',
  "\t=HYPERLINK('x')",
];

const year = fc.integer({ min: 2018, max: 2030 });
const month = fc.integer({ min: 1, max: 12 }).map((value) => String(value).padStart(2, '0'));
const day = fc
  .tuple(year, month, fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${y}-${m}-${String(d).padStart(2, '0')}`);

/** A date of any precision. */
const anyDate = fc.oneof(
  { weight: 3, arbitrary: day },
  { weight: 1, arbitrary: fc.tuple(year, month).map(([y, m]) => `${y}-${m}`) },
  { weight: 1, arbitrary: fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}-Q${q}`) },
  { weight: 1, arbitrary: fc.tuple(year, fc.integer({ min: 1, max: 2 })).map(([y, h]) => `${y}-H${h}`) },
  { weight: 1, arbitrary: year.map(String) },
  { weight: 1, arbitrary: year.map((y) => `${y}-${y + 1}`) },
  { weight: 1, arbitrary: fc.tuple(year, fc.integer({ min: 1, max: 5 })).map(([y, n]) => `${y}/${y + n}`) },
);

const title = fc
  .oneof(
    { weight: 3, arbitrary: fc.constantFrom(...NASTY_TITLES) },
    { weight: 3, arbitrary: fc.lorem({ maxCount: 14 }).map((text) => text.slice(0, 120)) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }) },
  )
  .filter((text) => text.trim().length <= TITLE_LENGTH && titleField.safeParse(text).success);

const milestone = fc
  .record({
    title,
    kind: fc.constantFrom('result', 'grant'),
    status: fc.constantFrom('planned', 'in-progress', 'achieved', 'dropped', 'unknown'),
    planned: fc.option(anyDate, { nil: undefined }),
    other: anyDate,
    steps: fc.array(anyDate, { maxLength: 4 }),
    open: fc.boolean(),
    moved: fc.boolean(),
    deadline: fc.boolean(),
    dateNote: fc.option(title, { nil: undefined, freq: 8 }),
    decidedOn: fc.option(anyDate, { nil: undefined }),
  })
  .map(({ title, kind, status, planned, other, steps, open, moved, deadline, dateNote, decidedOn }) => {
    const first = planned ?? (moved ? other : undefined);
    const dates = moved && first !== undefined ? [first, ...steps] : [];
    const shifts = dates.slice(0, open ? undefined : -1).map((from, index) => ({
      from,
      to: dates[index + 1],
      reason: 'Een reden.',
      cause: 'other',
      source: 'bron',
      decidedOn: index === dates.length - 1 ? decidedOn : undefined,
    }));
    return {
      title,
      kind,
      status,
      planned: first,
      seenOn: first === undefined ? other : undefined,
      achieved: status === 'achieved' ? other : undefined,
      deadline,
      dateNote,
      shifts,
    };
  });

/** Plans as the schema lets them through: any mix of dates, states, moves and titles, on any line. */
export function randomPlan(maxMilestones: number): fc.Arbitrary<RandomPlan> {
  return fc
    .record({
      milestones: fc.array(fc.tuple(fc.constantFrom('region', ...LINES.map(({ id }) => id)), milestone), {
        maxLength: maxMilestones,
      }),
      freshness: fc.option(anyDate, { nil: undefined }),
      today: day,
    })
    .map(({ milestones, freshness, today }) => {
      const lines = [...new Set(['region', ...milestones.map(([line]) => line)])];
      const plan = planSchema.parse({
        period: { from: '2020', until: '2024' },
        lines: lines.map((line) => ({
          line,
          milestones: milestones.flatMap(([of, data], index) => (of === line ? [{ id: `m-${index}`, ...data }] : [])),
        })),
        sources: [{ id: 'bron', title: 'Een bron', read: '2026-11' }],
      });
      return {
        plan,
        freshness,
        today,
        timeline: timelineOf({ regionTitle: 'Voorbeeld', lines: LINES, plan, freshness, today }),
      };
    });
}
