import fc from 'fast-check';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readText } from '../../scripts/lib/content/text.ts';
import { readEntries } from '../../scripts/lib/content/entries.ts';
import { readContent } from '../../scripts/lib/read-content.ts';
import { checkContent } from '../../src/domain/checks/index.ts';
import { COLLECTION_NAMES, definitionOf, fileOf } from '../../src/domain/collections.ts';
import { judgeForm, type Contribution } from '../../src/domain/contribution/judge.ts';
import { CONTRIBUTION_KINDS } from '../../src/domain/contribution/all-kinds.ts';
import { MILESTONE_KIND, NEW_PAGE_KINDS, type ContributionKind } from '../../src/domain/contribution/kinds.ts';
import { judgeSubject, type Subject } from '../../src/domain/contribution/subject-change.ts';
import { shapeOf } from '../../src/domain/schema/schema-shape.ts';
import { idsIn, type Content, type Entry } from '../../src/domain/entry.ts';
import { manyTimes } from '../many-times.ts';
import { choicesIn, subjectsOf } from './subjects.ts';
import { typingOf } from './typing.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const TODAY = '2026-11-23';
const RUNS = manyTimes(500);
/** Of each form for one slot. */
const SLOT_RUNS = manyTimes(40);
const NAMED_BY_OTHERS = [
  'regions',
  'programme',
  'programmeLines',
  'labs',
  'supporters',
  'needs',
  'questions',
  'interviews',
];
/** The same inputs each time: what fails here can be looked at. */
const SEED = 20261123;

let content: Content;
beforeAll(async () => {
  ({ content } = await readContent(ROOT));
});

const names = (collection: string) => choicesIn(content)(collection);

// Two passes of the whole check over five hundred pages more.
const PATIENCE = 600_000;

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
function problemsOf(
  contributions: readonly Pick<Contribution, 'file' | 'id' | 'text'>[],
  beside: readonly Entry[] = content.entries,
) {
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
  const name = COLLECTION_NAMES.find((name) => {
    const { stored } = definitionOf(name);
    return 'folder' in stored && file.startsWith(`content/${stored.folder}/`);
  });
  if (name === undefined) throw new Error(file);
  return name;
}

const CHANGING_KINDS = CONTRIBUTION_KINDS.filter(({ subject }) => subject !== undefined);

describe.each(CHANGING_KINDS.map((kind) => [kind.slug, kind] as const))('a change by the form %s', (slug, kind) => {
  const runs = slug.startsWith('aanvullen/') ? SLOT_RUNS : RUNS;

  test(
    `passes the content check whenever its form has no complaint, for ${runs} inputs`,
    { timeout: PATIENCE },
    async () => {
      const subjects = await subjectsOf(kind, content);
      // All that such an entry points at; thousands of checks of everything would take minutes.
      const beside = content.entries.filter(({ collection }) => NAMED_BY_OTHERS.includes(collection));
      let passed = 0;
      const wrong: unknown[] = [];
      const inputs = fc.sample(fc.tuple(fc.constantFrom(...subjects), typingOf(kind, names)), {
        numRuns: runs,
        seed: SEED,
      });
      for (const [subject, typed] of inputs) {
        const contribution = judgeSubject(kind, subject, typed, TODAY);
        const known = knownProblems(subject, beside);
        const problems = problemsOf([contribution], beside).filter(
          ({ message }) => !known.has(JSON.stringify(message)),
        );
        // Only the form minds that there is nothing to place.
        const told = contribution.problems.filter(({ message }) => message !== 'Hier is nog niets ingevuld.');
        if ((problems.length === 0) !== (told.length === 0))
          wrong.push({ id: subject.id, at: subject.at, typed, problems, told });
        if (problems.length === 0) passed += 1;
        const lost = lostLines(subject, contribution.text, kind);
        if (lost.length > 0) wrong.push({ id: subject.id, typed, lost });
      }
      expect(wrong.slice(0, 3)).toEqual([]);
      expect(passed).toBeGreaterThan(runs / 25);
    },
  );
});

const knownOf = new Map<string, ReadonlySet<string>>();

/** What the entry names that does not stand beside it here. */
function knownProblems({ collection, id, text }: Subject, beside: readonly Entry[]): ReadonlySet<string> {
  const file = fileOf(collection, id);
  const found =
    knownOf.get(file) ??
    new Set(problemsOf([{ file, id, text }], beside).map(({ message }) => JSON.stringify(message)));
  knownOf.set(file, found);
  return found;
}

/** Lines of its editors that a change took away, other than those of the fields that it tells anew. */
function lostLines(subject: Subject, changed: string, kind: ContributionKind): string[] {
  const left = new Set(changed.split('\n').map((line) => line.trim()));
  const told = [...shapeOf(kind.schema).keys.keys(), 'sources', 'seenOn', 'expected', 'from', 'to'];
  const gone = subject.text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !left.has(line));
  // A field that is told anew takes the lines below it along.
  const isReplaced = kind.subject?.addsTo === undefined;
  return gone.filter((line) => !told.some((key) => line.replace(/^- /, '').startsWith(`${key}:`)) && !isReplaced);
}

test('keeps every plan as its editors wrote it, but for what is new', { timeout: PATIENCE }, async () => {
  for (const subject of await subjectsOf(MILESTONE_KIND, content)) {
    const { text: changed } = judgeSubject(
      MILESTONE_KIND,
      subject,
      [
        ['status', 'unknown'],
        ['explanation', 'Dit is nieuw.'],
        ['rol', 'docent'],
      ],
      TODAY,
    );
    const left = new Set(changed.split('\n').map((line) => line.trim()));
    const lost = subject.text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => !left.has(line));
    // What the new state replaces, and lists on one line that grew.
    const replaced = lost.filter((line) =>
      /^(?:status|explanation|achieved|droppedBecause|seenOn|sources):/.test(line),
    );
    expect(lost, subject.id).toEqual(replaced);
    expect(replaced.length).toBeLessThanOrEqual(6);
  }
});
