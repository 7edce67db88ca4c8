import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ChangeStep } from '../../src/domain/contribution/field-change.ts';
import type { ContributionKind } from '../../src/domain/contribution/kinds.ts';
import { stepsToClaim, stepsToMilestone, type Subject } from '../../src/domain/contribution/subject-change.ts';
import { isExample } from '../../src/domain/derived/example.ts';
import { entriesIn, type Content, type Entry } from '../../src/domain/entry.ts';
import { programmeSpan } from '../../src/domain/kinds/programme.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Of what exists the names in a collection, as a form lets choose: none is about what is made up. */
export function choicesIn(content: Content): (collection: string) => string[] {
  return (name) => realEntries(content).flatMap(({ collection, id }) => (collection === name && id !== '' ? [id] : []));
}

function realEntries({ entries }: Content): Entry[] {
  return entries.filter(({ data }) => data === undefined || !isExample(data));
}

/** All that a form can change in the real content. */
export async function subjectsOf(kind: ContributionKind, content: Content): Promise<Subject[]> {
  const { collections = [], each = '' } = kind.subject ?? {};
  const programme = programmeSpan(entriesIn(content, 'programme').flatMap(({ data }) => data?.periods ?? []));
  const entries = realEntries(content).filter(({ collection }) => collections.includes(collection));
  const all = await Promise.all(
    entries.map(async (entry) => {
      const text = await readFile(path.join(ROOT, entry.file), 'utf8');
      return waysIn(entry, each).map((at) => ({ collection: entry.collection, id: entry.id, text, at, programme }));
    }),
  );
  return all.flat();
}

function waysIn(entry: Entry, each: string): ChangeStep[][] {
  if (each === '') return [[]];
  if (entry.collection === 'interviews' && each === 'claims.*') {
    return (entry.data?.claims ?? []).filter(({ cameOfIt }) => cameOfIt === undefined).map(stepsToClaim);
  }
  if (entry.collection !== 'plans') throw new Error(each);
  return (entry.data?.lines ?? []).flatMap(({ line, milestones }) =>
    milestones.map(({ id }) => stepsToMilestone(line, id)),
  );
}
