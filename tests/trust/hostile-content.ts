import path from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { readEntries, type FileIdentity } from '../../scripts/lib/content/entries.ts';
import { splitPage } from '../../scripts/lib/content/frontmatter.ts';
import { checkContent } from '../../src/domain/checks/index.ts';
import { COLLECTION_NAMES, COLLECTIONS, fileOf, type CollectionName } from '../../src/domain/collections.ts';
import { pointersTo } from '../../src/domain/entry.ts';
import { formatProblem, type Problem } from '../../src/domain/schema/problem.ts';
import { shapeOfCollection } from '../../src/domain/schema/schema-problems.ts';
import { fieldsOf, type FieldPath } from '../../src/domain/schema/schema-shape.ts';
import { makeContent } from '../builders.ts';
import { templateId, templateText } from '../content/template-files.ts';
import { HOSTILE_FORMS, makeToken } from './hostile-values.ts';

export const TODAY = '2026-11-30';

/** A string field of a template, and what it holds in the hostile site. */
export interface HostileField {
  readonly collection: CollectionName;
  /** Whichever item of a list it is in: `lines.*.title`. */
  readonly pattern: string;
  readonly token: string;
  readonly text: string;
}

export interface HostileContent {
  /** Text by path from the root of the project. */
  readonly files: ReadonlyMap<string, string>;
  readonly fields: readonly HostileField[];
  /** The pictures that the pages name, by path from the root. */
  readonly pictures: readonly string[];
  /** Their videos and captions. */
  readonly videos: readonly string[];
}

export function idOf(collection: CollectionName): string {
  return templateId(collection);
}

interface Page {
  readonly identity: FileIdentity;
  readonly data: unknown;
  /** Undefined for a record without a text. */
  readonly body: string | undefined;
}

interface Slot {
  readonly page: Page;
  readonly path: FieldPath;
  readonly pattern: string;
  readonly token: string;
  readonly before: string;
  /** Place in HOSTILE_FORMS; past its end the field keeps what it had. */
  form: number;
}

/**
 * One page of every kind, with every field that its template shows. Each text field holds the worst that the content
 * check lets through, found by asking the check: so a new field, kind or rule is covered without a list here.
 */
export function makeHostileContent(): HostileContent {
  const pages = [...COLLECTION_NAMES.map(readTemplate), cancelled(readTemplate('meetings'))];
  const slots = pages.flatMap(slotsOf).map((slot, index): Slot => ({ ...slot, token: makeToken(index), form: 0 }));
  const media = { pictures: filesOf(pages, 'picture'), videos: filesOf(pages, 'video') };
  for (;;) {
    const { files, problems } = check(pages, slots, media);
    if (problems.length === 0) return { files, ...media, fields: slots.flatMap(toField) };
    const refused = slots.filter(
      (slot) => slot.form < HOSTILE_FORMS.length && problems.some((problem) => isAbout(problem, slot)),
    );
    if (refused.length === 0) {
      throw new Error(`The templates have problems of their own:\n${problems.map(formatProblem).join('\n')}`);
    }
    for (const slot of refused) slot.form += 1;
  }
}

function readTemplate(collection: CollectionName): Page {
  const text = templateText(collection);
  const id = templateId(collection);
  const identity = { collection, id, file: fileOf(collection, id) };
  const split = identity.file.endsWith('.mdx') ? splitPage(text) : undefined;
  if (split === undefined) return { identity, data: parse(text), body: undefined };
  if ('problem' in split) throw new Error(`The template of ${collection} has no fields.`);
  return { identity, data: parse(split.fields), body: split.body.trimStart() };
}

/** The reason can not stand beside the day on which a meeting was held, so that its template does not show it. */
function cancelled({ identity, data, body }: Page): Page {
  const id = `${identity.id}-afgelast`;
  const { heldOn: _, ...fields } = z.looseObject({ heldOn: z.string() }).parse(data);
  return {
    identity: { ...identity, id, file: fileOf('meetings', id) },
    data: { ...fields, status: 'cancelled', cancelledBecause: 'Er waren te weinig aanmeldingen.' },
    body,
  };
}

function isList({ identity }: Page): boolean {
  return COLLECTIONS[identity.collection].stored.form === 'list';
}

function slotsOf(page: Page): Omit<Slot, 'token' | 'form'>[] {
  const fields = fieldsOf(shapeOfCollection(page.identity.collection), isList(page) ? firstOf(page.data) : page.data);
  return fields.flatMap(({ path: at, value, shape }) =>
    typeof value === 'string' ? [{ page, path: at, pattern: shape.pattern, before: value }] : [],
  );
}

function firstOf(data: unknown): unknown {
  return Array.isArray(data) ? data[0] : undefined;
}

function textIn({ form, token, before }: Slot): string {
  return HOSTILE_FORMS[form]?.(token) ?? before;
}

function toField(slot: Slot): HostileField[] {
  const { page, pattern, token } = slot;
  if (slot.form >= HOSTILE_FORMS.length) return [];
  return [{ collection: page.identity.collection, pattern, token, text: textIn(slot) }];
}

function isAbout({ file, field }: Problem, { page, path: at }: Slot): boolean {
  const place = at.join('.');
  return file === page.identity.file && (place === field || place.startsWith(`${field ?? ''}.`));
}

function check(
  pages: readonly Page[],
  slots: readonly Slot[],
  { pictures, videos }: Pick<HostileContent, 'pictures' | 'videos'>,
) {
  const files = new Map(pages.map((page) => [page.identity.file, writePage(page, slots)]));
  const readings = pages.map(({ identity }) => readEntries(identity, files.get(identity.file) ?? ''));
  const content = makeContent(
    readings.flatMap(({ entries }) => entries),
    { files: new Set([...pictures, ...videos]) },
  );
  const found = checkContent(content, { today: TODAY, fixedPages: ['/regios/'] });
  return { files, problems: [...readings.flatMap(({ problems }) => problems), ...found] };
}

function filesOf(pages: readonly Page[], kind: 'picture' | 'video'): string[] {
  return pages
    .flatMap((page) => readEntries(page.identity, writePage(page, [])).entries)
    .flatMap((entry) =>
      pointersTo(entry, kind).map(({ name }) => path.posix.join(path.posix.dirname(entry.file), name)),
    );
}

function writePage(page: Page, slots: readonly Slot[]): string {
  const data = structuredClone(page.data);
  const target = isList(page) ? firstOf(data) : data;
  for (const slot of slots) if (slot.page === page) setAt(target, slot.path, textIn(slot));
  if (isList(page) && Array.isArray(data))
    data.push({ id: 'profiel', term: 'profiel', meaning: 'Iets.', theme: 'school' });
  const fields = stringify(data, { lineWidth: 0 });
  return page.body === undefined ? fields : `---\n${fields}---\n\n${page.body}`;
}

function setAt(target: unknown, [step, ...rest]: FieldPath, value: string): void {
  if (step === undefined || typeof target !== 'object' || target === null) return;
  if (rest.length > 0) setAt(Reflect.get(target, step), rest, value);
  else Reflect.set(target, step, value);
}
