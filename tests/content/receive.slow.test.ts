import fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { diff } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { textsOfMail } from '../../scripts/lib/receive/mail.ts';
import { readContent } from '../../scripts/lib/read-content.ts';
import { definitionOf } from '../../src/domain/collections.ts';
import { CONTRIBUTION_KINDS } from '../../src/domain/contribution/all-kinds.ts';
import { changesBetween, meetChange, valueAt, withValue } from '../../src/domain/contribution/field-change.ts';
import { judgeForm, type Contribution } from '../../src/domain/contribution/judge.ts';
import type { ContributionKind } from '../../src/domain/contribution/kinds.ts';
import { entryFacts } from '../../src/domain/contribution/facts.ts';
import { CLOSED_KINDS, judgeMend } from '../../src/domain/contribution/mend.ts';
import { readParcels, writeParcel, type Parcel } from '../../src/domain/contribution/parcel.ts';
import { placeChange, splitFile } from '../../src/domain/contribution/place-change.ts';
import { judgeSubject, type Subject } from '../../src/domain/contribution/subject-change.ts';
import { writeYaml } from '../../src/domain/contribution/write-page.ts';
import type { Content } from '../../src/domain/entry.ts';
import { mailOf, type MailForm } from '../scripts/receive/mail-builder.ts';
import { choicesIn, subjectsOf } from './subjects.ts';
import { typingOf, type Typed } from './typing.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const TODAY = '2026-11-23';
const RUNS = 25;
const SEED = 20261123;
const PATIENCE = { timeout: 120_000 };
const FORMS: readonly MailForm[] = ['quoted-printable', 'base64', 'flowed', 'quoted', 'html', 'attached', 'forwarded'];

let content: Content;
beforeAll(async () => {
  ({ content } = await readContent(ROOT));
});

interface Case {
  readonly contribution: Contribution;
  readonly before: string | undefined;
  readonly mail: MailForm;
}

async function casesOf(kind: ContributionKind): Promise<Case[]> {
  const names = choicesIn(content);
  const subjects: readonly (Subject | undefined)[] =
    kind.subject === undefined ? [undefined] : await subjectsOf(kind, content);
  const inputs = fc.tuple(fc.constantFrom(...subjects), typingOf(kind, names), fc.constantFrom(...FORMS));
  return fc.sample(inputs, { numRuns: RUNS, seed: SEED }).map(([subject, typed, mail]) => ({
    contribution: make(kind, subject, typed),
    before: subject?.text,
    mail,
  }));
}

function make(kind: ContributionKind, subject: Subject | undefined, typed: Typed): Contribution {
  return subject === undefined
    ? judgeForm(kind, typed, { today: TODAY, taken: [] })
    : judgeSubject(kind, subject, typed, TODAY);
}

/** What an editor finds in the mail. */
async function receivedFrom(parcel: Parcel, form: MailForm): Promise<unknown[]> {
  const texts = await textsOfMail(mailOf(writeParcel(parcel), form));
  return texts
    .flatMap(readParcels)
    .flatMap((read): unknown[] => ('parcel' in read ? [read.parcel] : read.fault === 'none' ? [] : [read]));
}

describe.each(CONTRIBUTION_KINDS.map((kind) => [kind.slug, kind] as const))('the form %s', (_, kind) => {
  test(`comes through a mail and is placed as it was promised, for ${RUNS} inputs`, PATIENCE, async () => {
    const cases = await casesOf(kind);
    let sent = 0;
    for (const { contribution, before, mail } of cases) {
      // Whether the check takes it is another matter; who sends it is what a parcel can not do without.
      const { parcel, text } = contribution;
      if (parcel.from.role === '') continue;
      sent += 1;
      const [received] = await receivedFrom(parcel, mail);
      expect(received, `${mail}\n${writeParcel(parcel)}`).toEqual(JSON.parse(JSON.stringify(parcel)));
      const { change, page } = received as Parcel;
      if (before === undefined || change === undefined) {
        expect(page?.text).toBe(text);
        continue;
      }
      const placing = placeChange(before, change);
      // Who tells what stands there already changes nothing.
      expect(placing).toEqual(text === before ? { kind: 'already' } : { kind: 'placed', text });
      if (text === before) continue;
      expect(dataOf(text, kind)).toEqual(changedData(dataOf(before, kind), change));
      expectUntouched(before, text, change);
      expect(placeChange(text, change)).toEqual({ kind: 'already' });
    }
    expect(sent).toBeGreaterThan(RUNS / 2);
  });
});

/** The fields of a file as plain data. */
function dataOf(text: string, { collection }: ContributionKind): unknown {
  return parseDocument(splitFile(text, collection).fields).toJS();
}

function changedData(before: unknown, { fields }: NonNullable<Parcel['change']>): unknown {
  let record = before;
  for (const change of fields) {
    const met = meetChange(record, change);
    if (met.kind !== 'ready') throw new Error(`${met.kind} at ${JSON.stringify(change.at)}`);
    const known = (valueAt(record, met.path) ?? []) as unknown[];
    record = withValue(record, met.path, met.add === undefined ? change.now : [...known, ...met.add]);
  }
  return record;
}

/** No note or empty line goes, and no more lines than those on which what changes stood, or a list between brackets. */
function expectUntouched(before: string, after: string, { fields }: NonNullable<Parcel['change']>): void {
  const REMOVED = 1;
  const gone = diff(before.split('\n'), after.split('\n')).flatMap(([kind, line]) => (kind === REMOVED ? [line] : []));
  const lines = fields.map(({ was }) => (was === undefined ? 1 : writeYaml({ was }).split('\n').length));
  const ofTheDay = 1;
  expect(gone.length, gone.join('\n')).toBeLessThanOrEqual(lines.reduce((sum, count) => sum + count, ofTheDay));
  expect(gone.filter((line) => /^\s*(?:#|$)/.test(line))).toEqual([]);
}

test('what somebody says is wrong comes through a mail and is placed as it was promised', PATIENCE, async () => {
  const entries = content.entries.filter(
    ({ collection }) => !CLOSED_KINDS.includes(collection) && definitionOf(collection).stored.form !== 'list',
  );
  const should = fc.constantFrom('weg', 'Iets anders.', '12', 'juni 2021', 'let op: #1 “é” \\ $&', '- a: [b]');
  const inputs = fc.tuple(fc.constantFrom(...entries), fc.nat(), should, fc.constantFrom(...FORMS));
  let placed = 0;
  for (const [{ collection, id, file }, number, now, mail] of fc.sample(inputs, { numRuns: 150, seed: SEED })) {
    const before = await readFile(path.join(ROOT, file), 'utf8');
    const facts = entryFacts(collection, before);
    const fact = facts[number % Math.max(1, facts.length)];
    if (fact === undefined) continue;
    const typed: Typed = [
      ['fact', fact.text],
      ['should', now],
      ['how', 'Ik werk er.'],
      ['rol', 'docent'],
    ];
    const { parcel, text } = judgeMend({ collection, id, text: before }, id, fact.place, typed, TODAY);
    const [received] = await receivedFrom(parcel, mail);
    expect(received, writeParcel(parcel)).toEqual(JSON.parse(JSON.stringify(parcel)));
    const { change } = received as Parcel;
    // A sentence that stands there twice is for an editor.
    if (change === undefined) {
      expect(before.split(fact.text).length, JSON.stringify([file, fact])).toBeGreaterThan(2);
      continue;
    }
    const placing = placeChange(before, change);
    expect(placing, JSON.stringify([file, fact, now])).toEqual(
      text === before ? { kind: 'already' } : { kind: 'placed', text },
    );
    if (placing.kind !== 'placed') continue;
    placed += 1;
    expectUntouched(splitFile(before, collection).fields, splitFile(text, collection).fields, change);
    expect(placeChange(text, change).kind).not.toBe('placed');
  }
  expect(placed).toBeGreaterThan(100);
});

test('two who filled in the same form of the same page both get in', PATIENCE, async () => {
  for (const kind of CONTRIBUTION_KINDS.filter(({ subject }) => subject?.addsTo !== undefined)) {
    const [subject] = await subjectsOf(kind, content);
    if (subject === undefined) throw new Error(kind.slug);
    const names = choicesIn(content);
    const good = fc
      .sample(typingOf(kind, names), { numRuns: RUNS, seed: SEED })
      .flatMap((typed): { typed: Typed; parcel: Parcel }[] => {
        const { parcel, problems } = make(kind, subject, typed);
        return problems.length === 0 ? [{ typed, parcel }] : [];
      });
    const [one, two] = good.filter(
      ({ parcel }, index) => index === 0 || parcel.from.role !== good[0]?.parcel.from.role,
    );
    if (one?.parcel.change === undefined || two?.parcel.change === undefined) continue;
    const first = placeChange(subject.text, one.parcel.change);
    if (first.kind !== 'placed') throw new Error(first.kind);
    const second = placeChange(first.text, two.parcel.change);
    if (second.kind !== 'placed') throw new Error(second.kind);
    // As if the second had seen the page with the first in it.
    expect(second.text).toBe(make(kind, { ...subject, text: first.text }, two.typed).text);
    expect(changesBetween(dataOf(subject.text, kind), dataOf(second.text, kind)).length).toBeGreaterThan(0);
  }
});

test('the files of the forms are those of the content', async () => {
  const [subject] = await subjectsOf(
    CONTRIBUTION_KINDS.find(({ slug }) => slug === 'mijlpaal') as ContributionKind,
    content,
  );
  expect(subject?.text).toBe(await readFile(path.join(ROOT, `content/plans/${subject?.id ?? ''}.yaml`), 'utf8'));
});
