import fc from 'fast-check';
import path from 'node:path';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readText } from '../../scripts/lib/content/text.ts';
import { readEntries } from '../../scripts/lib/content/entries.ts';
import { readContent } from '../../scripts/lib/read-content.ts';
import { checkContent } from '../../src/domain/checks/index.ts';
import { makeInputOrder } from '../../src/domain/contribution/form-fields.ts';
import { MILESTONE_KIND } from '../../src/domain/contribution/kinds.ts';
import { judgeMilestoneState } from '../../src/domain/contribution/milestone-state.ts';
import { entriesIn, type Content } from '../../src/domain/entry.ts';
import { formatProblem } from '../../src/domain/schema/problem.ts';
import { programmeSpan } from '../../src/domain/kinds/programme.ts';
import type { Typed } from './typing.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const TODAY = '2026-11-28';
const SEED = 20261128;
const PATIENCE = 240_000;

const day = fc.constantFrom('3-2-2024', '18 juni 2025', 'september 2025', '2026', '2025-2026', '28-11-2026');
const later = fc.constantFrom('12-1-2027', 'maart 2027', '2027-2028', '30-6-2028');

/** Seven things that somebody may come to tell of a milestone, in fields that the form shows. */
const ANSWERS: Readonly<Record<string, fc.Arbitrary<Typed>>> = {
  planned: fc.constant([['status', 'planned']]),
  'in-progress': fc.constant([
    ['status', 'in-progress'],
    ['explanation', 'De helft is klaar.'],
  ]),
  achieved: day.map((date) => [
    ['status', 'achieved'],
    ['achieved', date],
    ['evidence.0.text', 'Het lokaal is open.'],
  ]),
  dropped: fc.constant([
    ['status', 'dropped'],
    ['droppedBecause', 'Er was geen geld meer.'],
  ]),
  unknown: fc.constant([['status', 'unknown']]),
  moved: later.map((date) => [
    ['status', 'planned'],
    ['shifts.0.to', date],
    ['shifts.0.reason', 'De bouw liep uit.'],
    ['shifts.0.cause', 'supply'],
  ]),
  'moved, no new date': fc.constant([
    ['status', 'unknown'],
    ['shifts.0.reason', 'De docent vertrok.'],
    ['shifts.0.cause', 'staff'],
  ]),
};

/** What the form may still ask for, and what somebody who knows the milestone then types. */
const ASKED: Readonly<Record<string, string>> = { planned: '2023' };

test(
  'whatever somebody has to tell of a milestone, the form comes to a file that the check takes',
  { timeout: PATIENCE },
  async () => {
    const { content } = await readContent(ROOT);
    const programme = programmeSpan(entriesIn(content, 'programme').flatMap(({ data }) => data?.periods ?? []));
    const orders = fc.shuffledSubarray(Object.keys(ANSWERS), { minLength: Object.keys(ANSWERS).length });
    const placeOf = makeInputOrder(MILESTONE_KIND);
    const wrong: unknown[] = [];
    let walked = 0;
    for (const entry of entriesIn(content, 'plans')) {
      const before = await readFile(path.join(ROOT, entry.file), 'utf8');
      const milestones = (entry.data?.lines ?? []).flatMap(({ line, milestones }) =>
        milestones.map(({ id }) => ({ milestone: id, at: ['lines', { line }, 'milestones', { id }] })),
      );
      for (const { milestone, at } of milestones) {
        walked += 1;
        let plan = before;
        // One after another, as the years go by: each begins where the last one ended.
        for (const name of fc.sample(orders, { numRuns: 1, seed: SEED + walked })[0] ?? []) {
          const answer: Typed = [
            ['rol', 'docent'],
            ...(fc.sample(ANSWERS[name] ?? fc.constant<Typed>([]), { numRuns: 1, seed: SEED + walked })[0] ?? []),
          ];
          const judge = (typed: Typed) =>
            judgeMilestoneState({ collection: 'plans', id: entry.id, text: plan, at, programme }, typed, TODAY);
          const first = judge(answer);
          const asked = first.problems.flatMap(({ input = '' }): Typed =>
            ASKED[input] === undefined ? [] : [[input, ASKED[input]]],
          );
          const { text, problems, settled } = asked.length === 0 ? first : judge([...answer, ...asked]);
          // Nothing is asked that the form does not show, or that the site knows already.
          const unasked = first.problems.filter(({ input }) => placeOf(input) === -1 || settled.includes(input ?? ''));
          const found = checkOf(content, entry.id, text);
          if (problems.length + unasked.length + found.length > 0)
            wrong.push({ region: entry.id, milestone, name, answer, problems, unasked, found });
          else plan = text;
        }
      }
    }
    expect(walked).toBeGreaterThan(100);
    expect(wrong.slice(0, 3)).toEqual([]);
  },
);

function checkOf(content: Content, id: string, text: string): string[] {
  const file = `content/plans/${id}.yaml`;
  const read = readText(Buffer.from(text));
  if (!('text' in read)) return ['unreadable'];
  const { entries, problems } = readEntries({ file, id, collection: 'plans' }, read.text);
  const beside = content.entries.filter(
    (entry) => entry.collection === 'programme' || (entry.collection === 'regions' && entry.id === id),
  );
  const found = checkContent(
    { ...content, entries: [...beside, ...entries], incomplete: new Set() },
    { today: TODAY, fixedPages: [] },
  );
  return [...problems, ...found.filter((problem) => problem.file === file)].map(formatProblem);
}
