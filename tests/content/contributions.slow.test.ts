import fc from 'fast-check';
import path from 'node:path';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { readText } from '../../scripts/lib/content/text.ts';
import { readEntries } from '../../scripts/lib/content/entries.ts';
import { readContent } from '../../scripts/lib/read-content.ts';
import { checkContent } from '../../src/domain/checks/index.ts';
import { COLLECTIONS } from '../../src/domain/collections.ts';
import { judgeForm, type Contribution } from '../../src/domain/contribution/judge.ts';
import { MILESTONE_KIND, NEW_PAGE_KINDS, REUSE_KIND } from '../../src/domain/contribution/kinds.ts';
import { judgePracticeReuse } from '../../src/domain/contribution/practice-reuse.ts';
import { judgeMilestoneState } from '../../src/domain/contribution/milestone-state.ts';
import { entriesIn, idsIn, type Content, type Entry } from '../../src/domain/entry.ts';
import { programmeSpan } from '../../src/domain/kinds/programme.ts';
import { typingOf } from './typing.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const TODAY = '2026-11-23';
const RUNS = 500;
/** The same inputs each time: what fails here can be looked at. */
const SEED = 20261123;

let content: Content;
beforeAll(async () => {
  ({ content } = await readContent(ROOT));
});

const names = (collection: string) => idsIn(content, collection as never);

// Two passes of the whole check over five hundred pages more.
const PATIENCE = 120_000;

describe.each(NEW_PAGE_KINDS.map((kind) => [kind.slug, kind] as const))('a contribution of the kind %s', (_, kind) => {
  test(`passes the content check whenever its form has no complaint, for ${RUNS} inputs`, { timeout: PATIENCE }, () => {
    const made: Contribution[] = [];
    const refused: Contribution[] = [];
    const taken: string[] = idsIn(content, kind.collection);
    for (const typed of fc.sample(typingOf(kind, names), { numRuns: RUNS, seed: SEED })) {
      const contribution = judgeForm(kind, typed, { today: TODAY, taken });
      (contribution.problems.length === 0 ? made : refused).push(contribution);
      taken.push(contribution.id);
    }
    // Enough of both to mean something.
    expect(made.length).toBeGreaterThan(RUNS / 25);
    expect(refused.length).toBeGreaterThan(RUNS / 50);
    expect(problemsOf(made)).toEqual([]);
    // And the form refuses nothing that the check would let through.
    const troubled = new Set(problemsOf(refused).map((problem) => problem.file));
    expect(
      refused.filter(({ file }) => !troubled.has(file)).map(({ text: page, problems }) => ({ page, problems })),
    ).toEqual([]);
  });
});

/** What the real check says of these files among all the others. */
function problemsOf(contributions: readonly Contribution[], beside: readonly Entry[] = content.entries) {
  const readings = contributions.map(({ file, id, text: page }) => {
    const read = readText(Buffer.from(page));
    const identity = { file, id, collection: collectionOf(file) };
    return 'text' in read ? readEntries(identity, read.text) : { entries: [], problems: [{ file, ...read.problem }] };
  });
  const files = new Set(contributions.map(({ file }) => file));
  const pictures = [...files].map((file) => `${path.posix.dirname(file)}/foto.jpg`);
  const others = beside.filter(({ file }) => !files.has(file));
  const found = checkContent(
    {
      ...content,
      entries: [...others, ...readings.flatMap(({ entries }) => entries)],
      files: new Set([...content.files, ...files, ...pictures]),
      incomplete: new Set(),
    },
    { today: TODAY, fixedPages: [] },
  );
  return [...readings.flatMap(({ problems }) => problems), ...found.filter(({ file }) => files.has(file))];
}

function collectionOf(file: string) {
  const kind = [...NEW_PAGE_KINDS, MILESTONE_KIND].find(({ collection }) => {
    const { stored } = COLLECTIONS[collection];
    return 'folder' in stored && file.startsWith(`content/${stored.folder}/`);
  });
  if (kind === undefined) throw new Error(file);
  return kind.collection;
}

describe('the state of a milestone', () => {
  test(
    `passes the content check whenever its form has no complaint, for ${RUNS} inputs`,
    { timeout: PATIENCE },
    async () => {
      const plans = entriesIn(content, 'plans');
      const choices = plans.flatMap((entry) =>
        (entry.data?.lines ?? []).flatMap(({ milestones }) =>
          milestones.map(({ id }) => ({ region: entry.id, file: entry.file, milestone: id })),
        ),
      );
      // All that a plan points at; two thousand checks of everything would take minutes.
      const beside = content.entries.filter(({ collection }) => ['regions', 'programme'].includes(collection));
      const programme = programmeSpan(entriesIn(content, 'programme').flatMap(({ data }) => data?.periods ?? []));
      let passed = 0;
      const wrong: unknown[] = [];
      const inputs = fc.sample(fc.tuple(fc.constantFrom(...choices), typingOf(MILESTONE_KIND, names)), {
        numRuns: RUNS,
        seed: SEED,
      });
      for (const [choice, typed] of inputs) {
        const plan = await readFile(path.join(ROOT, choice.file), 'utf8');
        const contribution = judgeMilestoneState({ ...choice, plan, programme }, typed, TODAY);
        const problems = problemsOf([contribution], beside);
        if ((problems.length === 0) !== (contribution.problems.length === 0))
          wrong.push({ choice, typed, problems, told: contribution.problems });
        if (problems.length === 0) passed += 1;
      }
      expect(wrong.slice(0, 3)).toEqual([]);
      expect(passed).toBeGreaterThan(RUNS / 25);
    },
  );

  test('keeps every plan as its editors wrote it, but for what is new', async () => {
    for (const entry of entriesIn(content, 'plans')) {
      const plan = await readFile(path.join(ROOT, entry.file), 'utf8');
      const milestone = entry.data?.lines.flatMap(({ milestones }) => milestones)[0];
      if (milestone === undefined) continue;
      const { text: changed } = judgeMilestoneState(
        { region: entry.id, plan, milestone: milestone.id },
        [
          ['status', 'unknown'],
          ['explanation', 'Dit is nieuw.'],
          ['rol', 'docent'],
        ],
        TODAY,
      );
      const left = new Set(changed.split('\n').map((line) => line.trim()));
      const lost = plan
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => !left.has(line));
      // What the new state replaces, and lists on one line that grew.
      const replaced = lost.filter((line) => /^(?:status|explanation|achieved|seenOn|dataFrom|sources):/.test(line));
      expect(lost, entry.file).toEqual(replaced);
      expect(replaced.length).toBeLessThanOrEqual(6);
    }
  });
});

test(
  `a region more that does the same passes the content check whenever its form has no complaint, for ${RUNS} inputs`,
  { timeout: PATIENCE },
  async () => {
    const practices = entriesIn(content, 'practices');
    // All that a practice points at.
    const beside = content.entries.filter(({ collection }) =>
      ['regions', 'programmeLines', 'labs'].includes(collection),
    );
    const fixed = new Map(
      await Promise.all(
        practices.map(async ({ id, file }) => [id, await readFile(path.join(ROOT, file), 'utf8')] as const),
      ),
    );
    let passed = 0;
    const wrong: unknown[] = [];
    const inputs = fc.sample(fc.tuple(fc.constantFrom(...fixed.keys()), typingOf(REUSE_KIND, names)), {
      numRuns: RUNS,
      seed: SEED,
    });
    for (const [id, typed] of inputs) {
      const before = fixed.get(id) ?? '';
      const contribution = judgePracticeReuse({ id, text: before }, typed, TODAY);
      const problems = problemsOf([contribution], beside);
      if ((problems.length === 0) !== (contribution.problems.length === 0))
        wrong.push({ id, typed, problems, told: contribution.problems });
      if (problems.length === 0) passed += 1;
      // The text below the fields is nobody's but its editor's.
      const body = before.slice(before.indexOf('\n---\n', 4));
      if (!contribution.text.endsWith(body)) wrong.push({ id, text: contribution.text });
    }
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(passed).toBeGreaterThan(RUNS / 10);
  },
);
