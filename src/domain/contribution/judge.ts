import { checkContent } from '../checks/index.ts';
import { COLLECTION_NAMES, fileOf, type CollectionName } from '../collections.ts';
import type { Entry, LineOf } from '../entry.ts';
import { findUnreadable } from '../mdx-limits.ts';
import { compareProblems, type Problem } from '../problem.ts';
import { fieldsOf, type FieldPath } from '../schema-shape.ts';
import { judgeFields, shapeOfCollection } from '../schema-problems.ts';
import { locateYaml, type YamlPlaces } from '../yaml-places.ts';
import { inFormWords } from './form-words.ts';
import type { ContributionKind } from './kinds.ts';
import { BODY_INPUT, ORGANISATION_INPUT, ROLE_INPUT } from './inputs.ts';
import { readForm, type FormReading } from './read-form.ts';
import { nameFor } from './typed-text.ts';
import { chainShifts } from './shift-chain.ts';
import { writePage, writeYaml } from './write-page.ts';

/** What is wrong in a form, with the name of the input where it can be mended; without one it is about the whole. */
export interface FormProblem extends Pick<Problem, 'message' | 'fix'> {
  readonly input: string | undefined;
}

/** A page made of a form. */
export interface Contribution extends FormReading {
  readonly id: string;
  /** Where the file belongs, from the root of the project. */
  readonly file: string;
  readonly text: string;
  /** Empty: the content check will have nothing to say. */
  readonly problems: readonly FormProblem[];
}

export interface ContributionSettings {
  /** The day on which it is filled in, YYYY-MM-DD. */
  readonly today: string;
  /** The names of the pages of this kind that there are. */
  readonly taken: readonly string[];
  /** What the rules between pages need to know of the others: of a need, when it was voiced. */
  readonly needDates?: ReadonlyMap<string, string>;
}

/** Makes the file of what was typed, and checks it with the rules of the content check. */
export function judgeForm(
  kind: ContributionKind,
  typed: Iterable<readonly [name: string, value: string]>,
  settings: ContributionSettings,
): Contribution {
  const reading = completeRecord(readForm(kind, typed, settings.today));
  const { record, paragraphs } = reading;
  const { collection } = kind;
  const id = nameFor(titleOf(record), settings.taken, kind.slug);
  const file = fileOf(collection, id);
  const yaml = writeYaml(record);
  const text = writePage(yaml, paragraphs);
  const tooMuch = findUnreadable(paragraphs.join('\n\n'));
  const problems = [
    ...checkFile({ collection, id, file, record, yaml, firstLine: FIRST_LINE, source: text }, settings).map(
      (problem) => ({ ...problem, input: inputOf(problem, reading, yaml) }),
    ),
    ...(tooMuch === undefined ? [] : [{ ...tooMuch, input: BODY_INPUT }]),
  ];
  return {
    ...reading,
    id,
    file,
    text,
    problems: tellProblems(kind, problems),
  };
}

/**
 * Problems for in the form, each told once at one input. What is wrong with the source that the contribution is, is
 * wrong with who it comes from.
 */
export function tellProblems(
  kind: ContributionKind,
  problems: readonly (Pick<Problem, 'message' | 'fix' | 'field'> & { readonly input: string | undefined })[],
): FormProblem[] {
  const told = problems.map(({ input, ...problem }): FormProblem => {
    const words = inFormWords(kind, problem);
    return input === ROLE_INPUT ? { ...words, fix: ROLE_FIX, input } : { ...words, input };
  });
  return told.filter(
    ({ input, message }, index) =>
      told.findIndex((other) => other.input === input && other.message === message) === index,
  );
}

const ROLE_FIX = 'Schrijf op wat u bent, zonder naam: docent PIE, programmaleider, ouder.';

/** The fields of a page begin below its first three hyphens. */
const FIRST_LINE = 2;

/**
 * What follows from the rest. The contribution itself stands last among the sources, so that the numbers of the others
 * stay those of the form; each move of a date begins where the one before it ended.
 */
function completeRecord(reading: FormReading): FormReading {
  const { record, submission } = reading;
  const moved = record['shifts'] === undefined ? {} : { shifts: chainShifts(record['shifts'], record['date']) };
  const others = Array.isArray(record['sources']) ? (record['sources'] as unknown[]) : [];
  const place = `sources.${others.length}`;
  return {
    ...reading,
    record: { ...record, ...moved, sources: [...others, submission] },
    inputs: new Map([...reading.inputs, [`${place}.title`, ROLE_INPUT], [`${place}.publisher`, ORGANISATION_INPUT]]),
  };
}

function titleOf(record: Readonly<Record<string, unknown>>): string {
  return typeof record['title'] === 'string' ? record['title'] : '';
}

/** A file that is not yet there. */
interface NewFile {
  readonly collection: CollectionName;
  readonly id: string;
  readonly file: string;
  readonly record: unknown;
  /** The fields as text, and the line of the file on which they begin. */
  readonly yaml: string;
  readonly firstLine: number;
  /** The whole file. */
  readonly source: string;
}

/** What the content check has to say of one new file. Other pages are chosen from lists, so they are taken to exist. */
export function checkFile(
  { collection, id, file, record, yaml, firstLine, source }: NewFile,
  { today, needDates = new Map() }: Omit<ContributionSettings, 'taken'>,
): Problem[] {
  let places: YamlPlaces | undefined;
  const lineOf: LineOf = (path, part) => (places ??= locateYaml(yaml, firstLine)).lineOf(path, part);
  const judged = judgeFields(collection, record, { file, lineOf });
  const entry = {
    collection,
    id,
    file,
    lineOf,
    source,
    fields: fieldsOf(shapeOfCollection(collection), record),
    data: 'data' in judged ? judged.data : undefined,
    // Plain text: nothing in it is a heading, a link, a picture or code.
    body: { headings: [], links: [], images: [], elements: [], asides: [], code: [], hidden: [], wordCount: 0 },
    // The schema of a collection has made the data of that collection; TypeScript can not follow that by itself.
  } as Entry;
  const others = [...needDates].map(([need, date]) => unreadEntry('needs', need, { date }));
  const content = {
    entries: [entry, ...others],
    files: new Set(picturesOf(entry)),
    incomplete: new Set(COLLECTION_NAMES),
  };
  const found = [...('problems' in judged ? judged.problems : []), ...checkContent(content, { today, fixedPages: [] })];
  return found.toSorted(compareProblems);
}

/** Another page, of which only a few fields are known here. */
function unreadEntry(collection: CollectionName, id: string, data: object): Entry {
  const place = { file: fileOf(collection, id), lineOf: () => undefined };
  return { collection, id, ...place, source: '', fields: [], data, body: undefined } as unknown as Entry;
}

/** A picture that was chosen in the form goes along with the file. */
function picturesOf({ file, fields }: Entry): string[] {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return fields.flatMap(({ value, shape }) =>
    shape.meta.pointsTo === 'picture' && typeof value === 'string' ? folder + value.replace(/^\.\//, '') : [],
  );
}

/** The input of a field, or of the nearest one around it that has an input, or of what stands on the line. */
function inputOf({ field, line }: Problem, { inputs }: FormReading, yaml: string): string | undefined {
  if (field !== undefined && field !== '') return nearestInput(field, inputs);
  if (line === undefined) return undefined;
  const places = locateYaml(yaml, FIRST_LINE);
  const found = [...inputs].findLast(([path]) => places.lineOf(pathOf(path)) === line)?.[1];
  return found ?? (line > yaml.split('\n').length ? BODY_INPUT : undefined);
}

/** The input in which a field was typed, or else one of the group that it stands in. */
export function nearestInput(field: string, inputs: ReadonlyMap<string, string>): string | undefined {
  for (let path = field; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
    const own = inputs.get(path) ?? [...inputs].find(([other]) => other.startsWith(`${path}.`))?.[1];
    if (own !== undefined) return own;
  }
  return undefined;
}

function pathOf(path: string): FieldPath {
  return path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
