import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editionAt, editionsOf } from '../../../src/domain/derived/edition.ts';
import { progressOf } from '../../../src/domain/derived/progress-card.ts';
import { planSchema, type Plan } from '../../../src/domain/kinds/plan.ts';
import { intervalOf } from '../../../src/domain/schema/calendar-date.ts';
import { drawTimeline } from '../../../src/domain/timeline/draw.ts';
import { layoutTimeline } from '../../../src/domain/timeline/layout.ts';
import { timelineOf } from '../../../src/domain/timeline/timeline.ts';

const TODAY = '2026-11-30';

interface Fields {
  readonly sources: readonly object[];
  readonly milestones: readonly object[];
}

function makePlan({ sources, milestones }: Fields): Plan {
  return planSchema.parse({
    period: { from: '2020', until: '2024' },
    lines: [{ line: 'region', milestones: milestones.map((fields, index) => ({ id: `m-${index}`, ...fields })) }],
    sources: sources.map((fields) => ({ title: 'Een bron', read: '2026-11', ...fields })),
  });
}

const source = (id: string, date?: string, more: object = {}) => ({ id, date, ...more });
const milestone = (fields: object) => ({
  title: 'Een lokaal',
  planned: '2022-09',
  status: 'planned',
  sources: ['plan'],
  ...fields,
});
const PLAN = source('plan', '2020-03');

/** What an edition tells of the first milestone. */
function tell(plan: Plan, day: string) {
  const found = editionAt(plan, day)?.plan.lines[0]?.milestones[0];
  return found && { status: found.status, achieved: found.achieved, moves: found.shifts.map(({ to }) => to) };
}

describe('an edition', () => {
  test('knows a milestone from its first source on, at the end of a rough date', () => {
    const plan = makePlan({ sources: [source('plan', '2020-Q1')], milestones: [milestone({})] });
    expect(tell(plan, '2020-03-30')).toBeUndefined();
    expect(tell(plan, '2020-03-31')).toEqual({ status: 'planned', achieved: undefined, moves: [] });
  });

  test('counts a source without a date from the day on which we read it', () => {
    const plan = makePlan({ sources: [source('plan', undefined, { read: '2025-02' })], milestones: [milestone({})] });
    expect(editionsOf(plan, TODAY).map(({ day }) => day)).toEqual(['2025-07-01']);
  });

  test('calls achieved what had happened and a source had told', () => {
    const plan = makePlan({
      sources: [PLAN, source('krant', '2023-02-10')],
      milestones: [milestone({ status: 'achieved', achieved: '2022-10', sources: ['plan', 'krant'] })],
    });
    expect(tell(plan, '2022-07-01')?.status).toBe('planned');
    // It had happened; no source of that day tells so.
    expect(tell(plan, '2023-01-01')).toMatchObject({ status: 'unknown', achieved: undefined });
    expect(tell(plan, '2023-07-01')).toMatchObject({ status: 'achieved', achieved: '2022-10' });
  });

  test('does not take an announcement for news', () => {
    const plan = makePlan({
      sources: [source('plan', '2022', { announces: true }), source('krant', '2024')],
      milestones: [milestone({ status: 'achieved', achieved: '2022', sources: ['plan', 'krant'] })],
    });
    expect(tell(plan, '2024-07-01')?.status).toBe('unknown');
    expect(tell(plan, '2025-01-01')?.status).toBe('achieved');
  });

  test('shows a move once it was decided and told, and none before an earlier one', () => {
    const moves = [
      { from: '2022-09', to: '2023-03', reason: 'Levering.', cause: 'supply', decidedOn: '2022-05', source: 'krant' },
      { from: '2023-03', to: '2024-03', reason: 'Geld.', cause: 'money', decidedOn: '2022-02', source: 'plan' },
    ];
    const plan = makePlan({ sources: [PLAN, source('krant', '2022-11')], milestones: [milestone({ shifts: moves })] });
    expect(tell(plan, '2022-07-01')?.moves).toEqual([]);
    expect(tell(plan, '2023-01-01')?.moves).toEqual(['2023-03', '2024-03']);
  });

  test('leaves out what has no date by which we know since when', () => {
    const plan = makePlan({
      sources: [PLAN],
      milestones: [
        milestone({ status: 'in-progress', planned: '2027', expected: '2028', dateNote: 'volgens ons 2028' }),
        milestone({ status: 'dropped', droppedBecause: 'Te duur.' }),
        milestone({ status: 'unknown', planned: undefined, expected: '2028' }),
      ],
    });
    const shown = editionAt(plan, '2024-01-01')?.plan.lines[0]?.milestones;
    expect(shown?.map(({ id, status, expected, dateNote }) => [id, status, expected, dateNote])).toEqual([
      ['m-0', 'planned', undefined, undefined],
      ['m-1', 'unknown', undefined, undefined],
    ]);
  });

  test('is made for a half-year in which the plan came to look different, up to today', () => {
    const plan = makePlan({
      sources: [PLAN, source('krant', '2023-02-10')],
      milestones: [
        milestone({ status: 'achieved', achieved: '2022-10', sources: ['plan', 'krant'] }),
        milestone({ planned: '2026-12' }),
      ],
    });
    expect(editionsOf(plan, TODAY).map(({ day }) => day)).toEqual(['2020-07-01', '2023-01-01', '2023-07-01']);
    expect(editionsOf(plan, '2023-06-30').map(({ day }) => day)).toEqual(['2020-07-01', '2023-01-01']);
    expect(editionsOf(makePlan({ sources: [PLAN], milestones: [] }), TODAY)).toEqual([]);
  });
});

const two = (value: number) => String(value).padStart(2, '0');
const dayIn = (from: number, until: number) =>
  fc
    .tuple(fc.integer({ min: from, max: until }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, day]) => `${year}-${two(month)}-${two(day)}`);
const roughly = (days: fc.Arbitrary<string>) =>
  fc.tuple(days, fc.constantFrom('day', 'month', 'year')).map(([day, precision]) => {
    return precision === 'day' ? day : precision === 'month' ? day.slice(0, 7) : day.slice(0, 4);
  });
const anyDate = roughly(dayIn(2019, 2025));
const SOURCES = ['a', 'b', 'c', 'd'] as const;
const someSource = fc.constantFrom(...SOURCES);

const randomMilestone = fc
  .record({
    planned: fc.option(anyDate, { nil: undefined }),
    status: fc.constantFrom('planned', 'in-progress', 'achieved', 'dropped', 'unknown'),
    kind: fc.constantFrom('result', 'grant'),
    achieved: anyDate,
    sources: fc.uniqueArray(someSource, { minLength: 1 }),
    moves: fc.array(fc.record({ to: anyDate, decidedOn: fc.option(anyDate, { nil: undefined }), source: someSource }), {
      maxLength: 3,
    }),
  })
  .map(({ planned, status, achieved, moves, ...rest }) => {
    const dates = [planned ?? achieved, ...moves.map(({ to }) => to)];
    return {
      ...rest,
      title: 'Een mijlpaal',
      planned,
      status,
      ...(status === 'achieved' ? { achieved } : {}),
      ...(status === 'unknown' && planned === undefined ? { seenOn: achieved } : {}),
      shifts: moves.map((move, index) => ({ ...move, from: dates[index], reason: 'Een reden.', cause: 'other' })),
    };
  });

const randomFields = fc.record({
  sources: fc.tuple(...SOURCES.map((id) => fc.option(anyDate, { nil: undefined }).map((date) => source(id, date)))),
  milestones: fc.array(randomMilestone, { minLength: 1, maxLength: 8 }),
});

/** All that its pages show of an edition, as they show it. */
function write(plan: Plan, until: string): string[] {
  return editionsOf(plan, TODAY)
    .filter(({ day }) => day <= until)
    .map(({ day, plan: then, freshness }) => {
      const timeline = timelineOf({
        regionTitle: 'Een regio',
        lines: [{ id: 'nieuw', title: 'Een nieuwe lijn' }].filter(({ id }) =>
          then.lines.some(({ line }) => line === id),
        ),
        plan: then,
        freshness,
        today: day,
        dayName: 'Stand',
      });
      const drawing = drawTimeline(timeline, layoutTimeline(timeline), { name: 'tijdlijn', role: 'hidden' });
      return JSON.stringify([day, progressOf(then, freshness, day), timeline, drawing]);
    });
}

test('an edition never shows what was decided, told or achieved after its day', () => {
  let shown = 0;
  fc.assert(
    fc.property(randomFields, (fields) => {
      const plan = makePlan(fields);
      const known = new Map(plan.sources.map(({ id, date, read }) => [id, intervalOf(date ?? read).last]));
      for (const { day, plan: then } of editionsOf(plan, TODAY)) {
        for (const { achieved, shifts, id } of then.lines.flatMap((line) => line.milestones)) {
          shown += 1;
          const written = plan.lines[0]?.milestones.find((each) => each.id === id);
          const telling = [...(written?.sources ?? []), ...shifts.map((shift) => shift.source)];
          expect(telling.some((each) => (known.get(each) ?? '9999') <= day)).toBe(true);
          expect(achieved === undefined || intervalOf(achieved).last <= day).toBe(true);
          for (const { decidedOn, source: told } of shifts) {
            expect(decidedOn === undefined || intervalOf(decidedOn).last <= day).toBe(true);
            expect(known.get(told)).toSatisfy((since: string) => since <= day);
          }
        }
      }
    }),
    { numRuns: 300 },
  );
  expect(shown).toBeGreaterThan(1000);
});

test('what becomes known later changes no byte of an earlier edition', () => {
  const day = '2023-07-01';
  const laterDay = dayIn(2024, 2025);
  const change = fc.record({
    newSource: laterDay,
    newMilestones: fc.array(randomMilestone, { minLength: 1, maxLength: 3 }),
    onNewLine: fc.boolean(),
    /** What becomes of each milestone that is still open. */
    turns: fc.array(
      fc.record({
        to: fc.constantFrom('achieved', 'dropped', 'in-progress', 'moved', 'told again'),
        on: laterDay,
        told: fc.constantFrom('later', ...SOURCES),
      }),
      { minLength: 8, maxLength: 8 },
    ),
  });
  let compared = 0;
  fc.assert(
    fc.property(randomFields, change, (fields, { newSource, newMilestones, onNewLine, turns }) => {
      const before = makePlan(fields);
      const later = makePlan({
        sources: [...fields.sources, source('later', newSource)],
        milestones: fields.milestones.map((written, index) => {
          const turn = turns[index];
          if (turn === undefined || written.status === 'achieved') return written;
          const last = written.shifts.at(-1)?.to ?? written.planned ?? turn.on;
          switch (turn.to) {
            case 'achieved':
              return { ...written, status: 'achieved', achieved: turn.on, sources: [...written.sources, 'later'] };
            case 'moved': {
              const shift = { from: last, to: turn.on, reason: 'Een reden.', cause: 'other', decidedOn: turn.on };
              return { ...written, shifts: [...written.shifts, { ...shift, source: turn.told }] };
            }
            case 'told again':
              return { ...written, sources: [...written.sources, 'later'], explanation: 'Nu weten wij meer.' };
            default:
              return {
                ...written,
                status: turn.to,
                droppedBecause: 'Een reden.',
                expected: turn.on,
                dateNote: 'anders',
              };
          }
        }),
      });
      const added = newMilestones.map((each, index) => ({
        ...each,
        id: `nieuw-${index}`,
        sources: ['later'],
        shifts: each.shifts.map((shift) => ({ ...shift, source: 'later' })),
      }));
      const grown = planSchema.parse({
        ...later,
        period: { from: '2018', until: '2032' },
        note: 'Het plan is nu langer.',
        lines: onNewLine
          ? [{ line: 'nieuw', milestones: added }, ...later.lines]
          : [{ line: 'region', milestones: [...added, ...(later.lines[0]?.milestones ?? [])] }],
      });
      const written = write(before, day);
      compared += written.length;
      expect(write(grown, day)).toEqual(written);
    }),
    { numRuns: 300 },
  );
  expect(compared).toBeGreaterThan(500);
});
