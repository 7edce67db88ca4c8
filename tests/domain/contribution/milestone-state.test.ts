import { describe, expect, test } from 'vitest';
import { judgeMilestoneState } from '../../../src/domain/contribution/milestone-state.ts';

const PLAN = `# Uitleg van de redactie.
period:
  from: 2020
  until: 2028
lines:
  - line: region
    milestones:
      - id: start
        title: 'Start: van het plan' # mooie titel
        planned: 2026-09
        status: planned
        seenOn: 2026-01
        sources: [krant]
      - id: moved
        title: Al eens verschoven
        planned: 2026-03
        expected: 2026-10
        status: planned
        shifts:
          - from: 2026-03
            to: 2026-10
            reason: De verbouwing liep uit.
            cause: supply
            source: krant
        sources: [krant]
      - id: open
        title: Zonder datum
        planned: 2026-03
        status: unknown
        shifts:
          - from: 2026-03
            reason: Het lokaal was niet klaar.
            cause: supply
            source: krant
        sources: [krant]
      - id: dropped
        title: Ging niet door
        seenOn: 2025-06
        status: dropped
        droppedBecause: Geen docent
        sources: [krant]
sources:
  - id: krant
    title: De krant
    read: 2026-01
`;

const inPlan = (text: string, id: string) =>
  ({ collection: 'plans', id: 'goal', text, at: ['lines', { line: 'region' }, 'milestones', { id }] }) as const;

const judge = (milestone: string, typed: readonly (readonly [string, string])[]) =>
  judgeMilestoneState(inPlan(PLAN, milestone), [['rol', 'programmaleider'], ...typed], '2026-11-23');

describe('the state of a milestone', () => {
  test('twice by one role on one day is one source, by another organisation another', () => {
    const tell = (plan: string, milestone: string, organisation: string) =>
      judgeMilestoneState(
        inPlan(plan, milestone),
        [
          ['rol', 'docent'],
          ['organisatie', organisation],
          ['status', 'in-progress'],
          ['explanation', 'De helft is klaar.'],
        ],
        '2026-11-23',
      );
    const first = tell(PLAN, 'start', 'Gomarus');
    const second = tell(first.text, 'moved', 'Gomarus');
    const again = tell(second.text, 'start', 'Gomarus');
    const third = tell(again.text, 'start', 'Omnia');
    expect([first, second, again, third].map(({ problems }) => problems)).toEqual([[], [], [], []]);
    expect([...third.text.matchAll(/id: (inzending.*)/g)].map(([, id]) => id)).toEqual(['inzending', 'inzending-2']);
  });

  test('changes its plan, and leaves the rest of the file as it was', () => {
    const { file, text, problems } = judge('start', [
      ['status', 'achieved'],
      ['achieved', '5-11-2026'],
      ['pupilsNotice.0.text', 'Zij werken in het nieuwe lokaal.'],
    ]);
    expect(problems).toEqual([]);
    expect(file).toBe('content/plans/goal.yaml');
    expect(text).toBe(
      PLAN.replace('        status: planned\n        seenOn: 2026-01\n        sources: [krant]\n', '')
        .replace(
          '        planned: 2026-09\n',
          `        planned: 2026-09
        status: achieved
        achieved: 2026-11-05
        pupilsNotice:
          - text: Zij werken in het nieuwe lokaal.
            by: programmaleider
            date: 2026-11-23
            source: inzending
        sources: [krant, inzending]
`,
        )
        .replace(
          '    read: 2026-01\n',
          `    read: 2026-01
  - id: inzending
    title: "Ingezonden met het formulier van deze site, door: programmaleider"
    date: 2026-11-23
    read: 2026-11-23
`,
        ),
    );
  });

  test('keeps the first date and every move, and takes up the newest', () => {
    const { text, problems } = judge('moved', [
      ['status', 'planned'],
      ['shifts.0.to', 'maart 2027'],
      ['shifts.0.reason', 'De oven kwam later.'],
      ['shifts.0.cause', 'supply'],
    ]);
    expect(problems).toEqual([]);
    expect(text).toContain('planned: 2026-03\n        expected: 2027-03\n');
    expect(text).toContain(
      'source: krant\n          - from: 2026-10\n            to: 2027-03\n            reason: De oven kwam later.',
    );
  });

  test('ends a move that was still open, without another reason for it', () => {
    const { text, problems } = judge('open', [
      ['status', 'planned'],
      ['shifts.0.to', '2027-01'],
      ['shifts.0.reason', 'Het lokaal is nu klaar.'],
      ['shifts.0.cause', 'other'],
    ]);
    expect(problems).toEqual([]);
    expect(text).toContain(
      'to: 2027-01\n            reason: Het lokaal was niet klaar.\n            cause: supply\n            source: krant\n',
    );
    expect(text).toContain('explanation: Het lokaal is nu klaar.');
  });

  test('is refused in the words of the form, at the input', () => {
    expect(judge('start', [['status', 'achieved']]).problems).toEqual([
      {
        input: 'status',
        message: 'Deze mijlpaal is gehaald, maar de datum ontbreekt.',
        fix: 'Vul “Gehaald op” in, zo precies als u kunt. Weet u het niet? Kies “onbekend” bij “Stand”.',
      },
    ]);
    expect(judge('open', []).problems.map(({ input }) => input)).toEqual(['status']);
  });

  test('with words that read as a date stays text', () => {
    const { text, problems } = judge('dropped', [
      ['status', 'dropped'],
      ['droppedBecause', '2026-11-23 was het op'],
    ]);
    expect(problems).toEqual([]);
    expect(text).toContain('droppedBecause: "2026-11-23 was het op"\n');
  });

  test('without any date has its place on the day on which it was told', () => {
    const { text, problems } = judge('dropped', [['status', 'in-progress']]);
    expect(problems).toEqual([]);
    expect(text).toContain(
      'title: Ging niet door\n        seenOn: 2026-11-23\n        status: in-progress\n        sources',
    );
  });

  const MOVE = [
    ['shifts.0.to', 'maart 2027'],
    ['shifts.0.reason', 'Er is weer een docent.'],
    ['shifts.0.cause', 'staff'],
  ] as const;

  test('that moves without a first date asks for that date, and for nothing else', () => {
    const typed = [['status', 'planned'], ...MOVE] as const;
    expect(judge('dropped', typed).problems).toEqual([
      { input: 'planned', message: 'Dit veld is leeg.', fix: 'Vul het in.' },
    ]);
    const { text, problems, settled } = judge('dropped', [...typed, ['planned', 'juni 2025']]);
    expect([problems, settled]).toEqual([[], []]);
    expect(text).toContain('planned: 2025-06\n        shifts:\n          - from: 2025-06\n            to: 2027-03\n');
  });

  test('keeps the first date that the plan has, and does not ask for it', () => {
    const { text, answers, settled } = judge('start', [
      ['status', 'planned'],
      ['planned', '2024'],
    ]);
    expect(text).toContain('planned: 2026-09\n');
    expect([answers, settled]).toEqual([{ status: 'planned' }, ['planned']]);
  });

  test('says so when what was typed does not fit it, and does not drop it in silence', () => {
    const typed = [
      ['status', 'planned'],
      ['achieved', '5-11-2026'],
    ] as const;
    expect(judge('start', typed).problems).toEqual([
      {
        input: 'achieved',
        message: 'Er staat een datum bij “Gehaald op”, maar de stand is “gepland”.',
        fix: 'Kies “gehaald” bij “Stand”, of haal de datum weg.',
      },
    ]);
  });

  test('gets a source of its own each time', () => {
    const once = judge('start', [['status', 'in-progress']]).text;
    const twice = judgeMilestoneState(
      inPlan(once, 'start'),
      [
        ['rol', 'docent'],
        ['status', 'dropped'],
        ['droppedBecause', 'Geen geld.'],
      ],
      '2026-11-24',
    );
    expect(twice.problems).toEqual([]);
    expect(twice.text).toContain('sources: [krant, inzending, inzending-2]');
  });

  test('of a milestone that the plan does not have is a mistake of ours', () => {
    expect(() => judge('weg', [])).toThrow('No such milestone in this plan');
  });
});
