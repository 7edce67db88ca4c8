import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { getCollection } from 'astro:content';
import { formAddress } from '../domain/addresses.ts';
import type { Interval } from '../domain/schema/calendar-date.ts';
import { COLLECTION_NAMES, type CollectionName } from '../domain/collections.ts';
import { formPartsOf, type FilledPart, type FormField, type Option } from '../domain/contribution/form-fields.ts';
import { CONTRIBUTION_KINDS, type ContributionKind } from '../domain/contribution/kinds.ts';
import { programmeSpan } from '../domain/kinds/programme.ts';
import { byTitle } from '../domain/text/order.ts';
import { getPlanPages } from './plans.ts';

export interface FormPage {
  readonly kind: ContributionKind;
  readonly href: string;
  readonly parts: readonly FilledPart[];
  /** The pages that a field may name, by the collection they are in. */
  readonly pages: Readonly<Partial<Record<CollectionName, readonly PageOption[]>>>;
  /** The names of the pages that there are of this kind. */
  readonly taken: readonly string[];
  /** Of a form that changes a file: what it can change. */
  readonly subjects: readonly SubjectGroup[];
  /** Of a form about plans: from the first to the last day of the programme. */
  readonly programme: Interval | undefined;
}

export interface PageOption extends Option {
  /** Of a need: when it was voiced. A rule holds what answers it against that. */
  readonly date?: string | undefined;
}

interface SubjectGroup {
  /** Undefined where there is one group only. */
  readonly label: string | undefined;
  readonly options: readonly Option[];
}

/** All contribution forms, in the order in which `/deel/` offers them. */
export async function getFormPages(): Promise<FormPage[]> {
  return Promise.all(CONTRIBUTION_KINDS.map(getFormPage));
}

async function getFormPage(kind: ContributionKind): Promise<FormPage> {
  const parts = formPartsOf(kind);
  const named = COLLECTION_NAMES.filter(isListed).filter((name) => parts.some(({ fields }) => pointsTo(fields, name)));
  const pages = await Promise.all(named.map(async (name) => [name, await listPages(name)] as const));
  const entries = kind.subject === undefined ? await getCollection(kind.collection) : [];
  return {
    kind,
    href: formAddress(kind.slug),
    parts,
    pages: Object.fromEntries(pages),
    taken: entries.map(({ id }) => id),
    subjects: await listSubjects(kind),
    programme: kind.collection === 'plans' ? await findProgrammeSpan() : undefined,
  };
}

async function findProgrammeSpan(): Promise<Interval | undefined> {
  const programmes = await getCollection('programme');
  return programmeSpan(programmes.flatMap(({ data }) => data.periods));
}

/** Articles live in the collection of the shell; no form names one. */
type Listed = Exclude<CollectionName, 'guides'>;

function isListed(name: CollectionName): name is Listed {
  return name !== 'guides';
}

function pointsTo(fields: readonly FormField[], name: CollectionName): boolean {
  return fields.some((field) => field.pointsTo === name || pointsTo(field.fields, name));
}

async function listPages(name: Listed): Promise<PageOption[]> {
  const entries = await getCollection(name);
  return entries
    .map(({ id, data, collection }) => ({
      value: id,
      label: 'title' in data && typeof data.title === 'string' ? data.title : id,
      date: collection === 'needs' && 'date' in data ? data.date : undefined,
    }))
    .toSorted((a, b) => byTitle(a.label, b.label));
}

async function listSubjects({ subject }: ContributionKind): Promise<SubjectGroup[]> {
  switch (subject?.folder) {
    case undefined:
      return [];
    case 'voorbeelden':
      return [{ label: undefined, options: await listPages('practices') }];
    case 'plannen':
      return (await getPlanPages()).map(({ id, regionTitle, plan }) => ({
        label: regionTitle,
        options: plan.lines.flatMap(({ milestones }) =>
          milestones.map((milestone) => ({ value: `${id}/${milestone.id}`, label: milestone.title })),
        ),
      }));
  }
}

export interface SourceFile {
  readonly id: string;
  readonly text: string;
}

/** The files of a kind as their editors wrote them, notes included: a form changes one and leaves the rest of it alone. */
export async function getSourceFiles(collection: 'plans' | 'practices'): Promise<SourceFile[]> {
  const entries = await getCollection(collection);
  return Promise.all(
    entries.map(async ({ id, filePath = '' }) => ({ id, text: await readFile(path.resolve(filePath), 'utf8') })),
  );
}
