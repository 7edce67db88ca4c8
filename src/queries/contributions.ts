import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { getCollection } from 'astro:content';
import { formAddress } from '../domain/addresses.ts';
import { OTHER_SUBJECT } from '../domain/contribution/inputs.ts';
import { stepsToClaim, stepsToMilestone } from '../domain/contribution/subject-change.ts';
import type { Interval } from '../domain/schema/calendar-date.ts';
import { COLLECTION_NAMES, definitionOf, type CollectionName } from '../domain/collections.ts';
import { FORM_KINDS } from '../domain/contribution/all-kinds.ts';
import type { ChangeStep } from '../domain/contribution/field-change.ts';
import { formStepsOf, type FormField, type Option, type StepPlan } from '../domain/contribution/form-fields.ts';
import { groupsThatFit } from '../domain/contribution/groups-that-fit.ts';
import { OFFERED_KINDS, type ContributionKind } from '../domain/contribution/kinds.ts';
import { programmeSpan } from '../domain/kinds/programme.ts';
import { byTitle } from '../domain/text/order.ts';
import { upperFirst } from '../domain/text/words.ts';
import { getEntries, inBothWorlds, isLinked, linksTo, linkTo, type Linked, type StoredEntry } from './page-links.ts';
import { getPlanViews } from './plans.ts';

export interface FormPage extends StepPlan {
  readonly kind: ContributionKind;
  readonly href: string;
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
  readonly options: readonly SubjectOption[];
}

/** What can be chosen: an entry, `practices/oefendak`, and the way to what in it. */
export interface SubjectOption extends Option {
  readonly entry: string;
  readonly at: readonly ChangeStep[];
}

export async function getFormPages(): Promise<FormPage[]> {
  return Promise.all(FORM_KINDS.map(getFormPage));
}

/** The forms that `/deel/` offers, in its order. */
export async function getOfferedForms(): Promise<FormPage[]> {
  return Promise.all(OFFERED_KINDS.map(getFormPage));
}

async function getFormPage(kind: ContributionKind): Promise<FormPage> {
  const { steps, optional } = formStepsOf(kind);
  const parts = [...steps.flat(), ...optional];
  const named = COLLECTION_NAMES.filter(isListed).filter((name) => parts.some(({ fields }) => pointsTo(fields, name)));
  const pages = await Promise.all(named.map(async (name) => [name, await listPages(name)] as const));
  const { collection } = kind;
  const entries = kind.subject === undefined ? await inBothWorlds((world) => getEntries(collection, world)) : [];
  return {
    kind,
    href: formAddress(kind.slug),
    steps,
    optional,
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
  const entries = await getEntries(name);
  return entries
    .map(({ id, data, collection }) => ({
      value: id,
      label: 'title' in data && typeof data.title === 'string' ? data.title : id,
      date: collection === 'needs' && 'date' in data ? data.date : undefined,
    }))
    .toSorted((a, b) => byTitle(a.label, b.label));
}

async function listSubjects({ subject }: ContributionKind): Promise<SubjectGroup[]> {
  const own = await Promise.all((subject?.collections ?? []).map((name) => listGroups(name, subject?.each)));
  // The name of the only kind says nothing that the form does not say.
  // A list without a choice for another page has to be whole.
  const groups = subject?.orElse === undefined ? own : [groupsThatFit(own.flat()), [orElse(subject.orElse)]];
  return groups.length > 1 || subject?.each !== undefined
    ? groups.flat()
    : groups.flat().map((group) => ({ ...group, label: undefined }));
}

/** For what has no entry: an editor reads it. */
function orElse(label: string): SubjectGroup {
  return { label: undefined, options: [{ value: OTHER_SUBJECT, label, entry: '', at: [] }] };
}

async function listGroups(collection: CollectionName, each: string | undefined): Promise<SubjectGroup[]> {
  if (collection === 'plans' && each !== undefined) return listMilestones();
  if (collection === 'interviews' && each !== undefined) return listClaims();
  return isLinked(collection) ? [await listEntries(collection)] : [];
}

async function listEntries(collection: Linked): Promise<SubjectGroup> {
  const [entries, linkOf] = await Promise.all([getEntries(collection), linksTo(collection)]);
  const { overview, label } = definitionOf(collection);
  const options = entries.map((entry) => {
    const { title, href } = linkOf(entry.id);
    return { value: href, label: title, entry: `${collection}/${idOf(entry)}`, at: [] };
  });
  return {
    label: overview?.title ?? upperFirst(label),
    options: options.toSorted((a, b) => byTitle(a.label, b.label)),
  };
}

/** Starlight puts the name of its part of the site before that of an article. */
function idOf({ collection, id }: StoredEntry): string {
  if (collection !== 'docs') return id;
  return id.includes('/') ? id.slice(id.indexOf('/') + 1) : 'index';
}

async function listMilestones(): Promise<SubjectGroup[]> {
  return (await getPlanViews()).map(({ id, regionTitle, plan }) => ({
    label: regionTitle,
    options: plan.lines.flatMap(({ line, milestones }) =>
      milestones.map((milestone) => ({
        value: `${id}/${milestone.id}`,
        label: milestone.title,
        entry: `plans/${id}`,
        at: stepsToMilestone(line, milestone.id),
      })),
    ),
  }));
}

/** What was announced in an interview, and of which nobody told yet what came of it. */
async function listClaims(): Promise<SubjectGroup[]> {
  return (await getCollection('interviews')).map((interview) => ({
    label: interview.data.title,
    options: interview.data.claims
      .filter(({ cameOfIt }) => cameOfIt === undefined)
      .map((claim) => ({
        value: `${linkTo(interview).href}#${claim.anchor}`,
        label: claim.said,
        entry: `interviews/${interview.id}`,
        at: stepsToClaim(claim),
      })),
  }));
}

export interface SourceFile {
  /** From the folder of the content: `practices/oefendak.mdx`. */
  readonly file: string;
  readonly text: string;
}

/** Each file as its editors wrote it, notes included: a form changes one and leaves the rest of it alone. */
export async function getSourceFiles(): Promise<SourceFile[]> {
  const entries = (await Promise.all(COLLECTION_NAMES.map((name) => getEntries(name)))).flat();
  const files = new Set(entries.flatMap(({ filePath }) => filePath ?? []));
  return Promise.all(
    [...files].map(async (file) => ({
      file: file.replace(/^content\//, ''),
      text: await readFile(path.resolve(file), 'utf8'),
    })),
  );
}
