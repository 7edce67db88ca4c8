import fc from 'fast-check';
import path from 'node:path';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { readText } from '../../scripts/lib/content/text.ts';
import { readEntries } from '../../scripts/lib/content/entries.ts';
import { readContent } from '../../scripts/lib/read-content.ts';
import { checkContent } from '../../src/domain/checks/index.ts';
import { COLLECTIONS } from '../../src/domain/collections.ts';
import { formPartsOf, type FormField } from '../../src/domain/contribution/form-fields.ts';
import { judgeForm, type Contribution } from '../../src/domain/contribution/judge.ts';
import { MILESTONE_KIND, PAGE_KINDS, REUSE_KIND, type ContributionKind } from '../../src/domain/contribution/kinds.ts';
import { judgePracticeReuse } from '../../src/domain/contribution/practice-reuse.ts';
import { judgeMilestoneState } from '../../src/domain/contribution/milestone-state.ts';
import { entriesIn, idsIn, type Content, type Entry } from '../../src/domain/entry.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const TODAY = '2026-11-23';
const RUNS = 500;
/** The same inputs each time: what fails here can be looked at. */
const SEED = 20261123;

const HOSTILE = [
  '<script>alert(1)</script>',
  '{1+1} {process.exit()}',
  '---\ntitle: anders\n---',
  'import x from "y"',
  'export const a = 1',
  '"\'`\\ & < > : # | * _ ~ $ ^ @ ! % [x](javascript:alert(1)) ![](x)',
  '- lijst\n- nog een\n\n> citaat',
  '1. een\n2. twee',
  '# kop\n\n```js\ncode\n```',
  ':::tip[x]\ntekst\n:::',
  'let op:dit{a=1} ::kop :tekst[x]',
  '=cmd|x!A1',
  '!!js/function "x"',
  '&anker *anker << %YAML',
  '\u202Eomgekeerd\u202C',
  'woord\u00ADdeel\u0000\u0007\u2028nul',
  'regel een-\nregel twee',
  '2026-11-23 was het zover',
  'null',
  '~',
  'no',
  '0x1F',
  '1e3',
  '12:30:45',
  '👩🏽‍🔧 Élève ïn ’s-Gravenhage',
  '\uD800 los',
  'javascript:alert(1)',
  'www.voorbeeld.nl en https://voorbeeld.nl/<b>',
  '| a | b |\n|---|---|\n| c | d |',
  '[^1]: voetnoot\n\n[x]: https://voorbeeld.nl',
  '<!-- weg -->',
  '&lt;b&gt; &#x3C;',
  'mail jan@voorbeeld.nl of xmpp:a@b.nl/x of ga naar WWW.voorbeeld.nl/a_b en https://localhost',
];

const sentence = fc.constantFrom(
  'Leerlingen bouwen een kast van hout.',
  'Een installateur gaf elke week les aan twee groepen',
  'De docenten kregen een dag per week tijd: dat hielp.',
  'Het kostte 10.000 euro; de helft betaalde het bedrijf.',
  'De planning van vmbo- en mbo-docenten past niet altijd.',
);
const text = fc.oneof(
  { weight: 12, arbitrary: sentence },
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.tuple(sentence, fc.constantFrom(...HOSTILE)).map((parts) => parts.join('\n\n')) },
);
const DATES = ['18-6-2021', '18 juni 2021', 'juni 2021', '2021', '2021-Q2', '2020-2021', '2021-06-18', '2020/2023'];
const date = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(...DATES) },
  { weight: 1, arbitrary: fc.constantFrom('31-2-2021', 'gisteren', '2099', '') },
);
const address = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom('https://www.voorbeeld.nl/a?b=c&d=%20#e', 'http://voorbeeld.nl') },
  { weight: 1, arbitrary: fc.constantFrom('javascript:alert(1)', 'voorbeeld.nl', 'https://a.b/"><script>') },
);

type Typed = [name: string, value: string][];

let content: Content;
beforeAll(async () => {
  ({ content } = await readContent(ROOT));
});

/** What a visitor may do with a field; `name` is that of its input. */
function typing(field: FormField, name: string): fc.Arbitrary<Typed> {
  const one = (values: fc.Arbitrary<string>): fc.Arbitrary<Typed> => values.map((value) => [[name, value]]);
  const chance = field.required ? 60 : 2;
  const sometimes = (values: fc.Arbitrary<Typed>): fc.Arbitrary<Typed> =>
    fc.oneof({ weight: chance, arbitrary: values }, { weight: 1, arbitrary: fc.constant<Typed>([]) });
  switch (field.widget) {
    case 'group':
      return sometimes(all(field.fields.map((child) => typing({ ...child, required: true }, nameOf(child, name, field)))));
    case 'rows':
      return fc
        .array(fc.constant(null), { maxLength: 2 })
        .chain((rows) =>
          all(rows.flatMap((_, row) => field.fields.map((child) => typing({ ...child, required: true }, nameOf(child, `${name}.${row}`, field, '.*'))))),
        );
    case 'pick':
      return sometimes(one(fc.constantFrom(...field.options.map(({ value }) => value))));
    case 'picks':
      return fc.subarray(field.options.map(({ value }) => value)).map((values) => values.map((value) => [name, value]));
    case 'page':
      return sometimes(one(fc.constantFrom(...idsIn(content, field.pointsTo as never))));
    case 'file':
      return sometimes(one(fc.constant('./foto.jpg')));
    case 'date':
      return sometimes(one(date));
    case 'address':
      return sometimes(one(address));
    case 'number':
      return sometimes(one(fc.constantFrom('1', '2,5', 'x')));
    case 'yes':
      return sometimes(one(fc.constant('ja')));
    case 'line':
    case 'text':
      return sometimes(one(field.longest === undefined ? text : text.map((words) => words.slice(0, field.longest))));
  }
}

/** The pattern below the one of its group, at the place of that group. */
function nameOf(child: FormField, name: string, parent: FormField, item = ''): string {
  return name + child.pattern.slice(parent.pattern.length + item.length);
}

function all(parts: readonly fc.Arbitrary<Typed>[]): fc.Arbitrary<Typed> {
  return fc.tuple(...parts).map((typed) => typed.flat());
}

function typingOf(kind: ContributionKind): fc.Arbitrary<Typed> {
  const fields = formPartsOf(kind).flatMap((part) => part.fields.map((field) => typing(field, field.pattern)));
  const role = fc.oneof({ weight: 20, arbitrary: text }, { weight: 1, arbitrary: fc.constant('') });
  return fc.tuple(all(fields), role, text, text).map(([typed, who, organisation, body]) => [
    ...typed,
    ['rol', who],
    ['organisatie', organisation],
    ...(kind.body === undefined ? [] : [['tekst', body] as [string, string]]),
  ]);
}

// Two passes of the whole check over five hundred pages more.
const PATIENCE = 120_000;

describe.each(PAGE_KINDS.map((kind) => [kind.slug, kind] as const))('a contribution of the kind %s', (_, kind) => {
  test(`passes the content check whenever its form has no complaint, for ${RUNS} inputs`, { timeout: PATIENCE }, () => {
    const made: Contribution[] = [];
    const refused: Contribution[] = [];
    const taken: string[] = idsIn(content, kind.collection);
    for (const typed of fc.sample(typingOf(kind), { numRuns: RUNS, seed: SEED })) {
      const contribution = judgeForm(kind, typed, { today: TODAY, taken });
      (contribution.problems.length === 0 ? made : refused).push(contribution);
      taken.push(contribution.id);
    }
    // Enough of both to mean something.
    expect(made.length).toBeGreaterThan(RUNS / 10);
    expect(refused.length).toBeGreaterThan(RUNS / 50);
    expect(problemsOf(made)).toEqual([]);
    // And the form refuses nothing that the check would let through.
    const troubled = new Set(problemsOf(refused).map((problem) => problem.file));
    expect(refused.filter(({ file }) => !troubled.has(file)).map(({ text: page, problems }) => ({ page, problems }))).toEqual([]);
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
      entries: [...others, ...readings.flatMap(({ entries }) => entries)],
      files: new Set([...content.files, ...files, ...pictures]),
      incomplete: new Set(),
    },
    { today: TODAY, fixedPages: [] },
  );
  return [...readings.flatMap(({ problems }) => problems), ...found.filter(({ file }) => files.has(file))];
}

function collectionOf(file: string) {
  const kind = [...PAGE_KINDS, MILESTONE_KIND].find(({ collection }) => {
    const { stored } = COLLECTIONS[collection];
    return 'folder' in stored && file.startsWith(`content/${stored.folder}/`);
  });
  if (kind === undefined) throw new Error(file);
  return kind.collection;
}

describe('the state of a milestone', () => {
  test(`passes the content check whenever its form has no complaint, for ${RUNS} inputs`, { timeout: PATIENCE }, async () => {
    const plans = entriesIn(content, 'plans');
    const choices = plans.flatMap((entry) =>
      (entry.data?.lines ?? []).flatMap(({ milestones }) => milestones.map(({ id }) => ({ region: entry.id, file: entry.file, milestone: id }))),
    );
    // All that a plan points at; two thousand checks of everything would take minutes.
    const beside = content.entries.filter(({ collection }) => collection === 'regions');
    let passed = 0;
    const wrong: unknown[] = [];
    const inputs = fc.sample(fc.tuple(fc.constantFrom(...choices), typingOf(MILESTONE_KIND)), { numRuns: RUNS, seed: SEED });
    for (const [choice, typed] of inputs) {
      const plan = await readFile(path.join(ROOT, choice.file), 'utf8');
      const contribution = judgeMilestoneState({ ...choice, plan }, typed, TODAY);
      const problems = problemsOf([contribution], beside);
      if ((problems.length === 0) !== (contribution.problems.length === 0)) wrong.push({ choice, typed, problems, told: contribution.problems });
      if (problems.length === 0) passed += 1;
    }
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(passed).toBeGreaterThan(RUNS / 10);
  });

  test('keeps every plan as its editors wrote it, but for what is new', async () => {
    for (const entry of entriesIn(content, 'plans')) {
      const plan = await readFile(path.join(ROOT, entry.file), 'utf8');
      const milestone = entry.data?.lines.flatMap(({ milestones }) => milestones)[0];
      if (milestone === undefined) continue;
      const { text: changed } = judgeMilestoneState(
        { region: entry.id, plan, milestone: milestone.id },
        [['status', 'unknown'], ['explanation', 'Dit is nieuw.'], ['rol', 'docent']],
        TODAY,
      );
      const left = new Set(changed.split('\n').map((line) => line.trim()));
      const lost = plan.split('\n').map((line) => line.trim()).filter((line) => !left.has(line));
      // What the new state replaces, and lists on one line that grew.
      const replaced = lost.filter((line) => /^(?:status|explanation|achieved|seenOn|dataFrom|sources):/.test(line));
      expect(lost, entry.file).toEqual(replaced);
      expect(replaced.length).toBeLessThanOrEqual(6);
    }
  });
});

test(`a region more that does the same passes the content check whenever its form has no complaint, for ${RUNS} inputs`, { timeout: PATIENCE }, async () => {
  const practices = entriesIn(content, 'practices');
  // All that a practice points at.
  const beside = content.entries.filter(({ collection }) => ['regions', 'programmeLines', 'labs'].includes(collection));
  const fixed = new Map(await Promise.all(practices.map(async ({ id, file }) => [id, await readFile(path.join(ROOT, file), 'utf8')] as const)));
  let passed = 0;
  const wrong: unknown[] = [];
  const inputs = fc.sample(fc.tuple(fc.constantFrom(...fixed.keys()), typingOf(REUSE_KIND)), { numRuns: RUNS, seed: SEED });
  for (const [id, typed] of inputs) {
    const before = fixed.get(id) ?? '';
    const contribution = judgePracticeReuse({ id, text: before }, typed, TODAY);
    const problems = problemsOf([contribution], beside);
    if ((problems.length === 0) !== (contribution.problems.length === 0)) wrong.push({ id, typed, problems, told: contribution.problems });
    if (problems.length === 0) passed += 1;
    // The text below the fields is nobody's but its editor's.
    const body = before.slice(before.indexOf('\n---\n', 4));
    if (!contribution.text.endsWith(body)) wrong.push({ id, text: contribution.text });
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(passed).toBeGreaterThan(RUNS / 10);
});
