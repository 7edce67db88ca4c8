import { checkContent } from '../checks/index.ts';
import { COLLECTION_NAMES, fileOf, type CollectionName } from '../collections.ts';
import type { Interval } from '../schema/calendar-date.ts';
import type { Content, Entry, LineOf } from '../entry.ts';
import { findUnreadable } from '../mdx/mdx-limits.ts';
import { compareProblems, type Problem, type WordsAtField } from '../schema/problem.ts';
import { fieldsOf } from '../schema/schema-shape.ts';
import { shapeOfCollection } from '../schema/schema-problems.ts';
import { locateYaml, type YamlPlaces } from '../schema/yaml-places.ts';
import { makeInputOrder } from './form-fields.ts';
import { makeFormWords, type FormWords } from './form-words.ts';
import type { ContributionKind } from './kinds.ts';
import { BODY_INPUT, ORGANISATION_INPUT, ROLE_INPUT } from './inputs.ts';
import { parcelOf, type Parcel } from './parcel.ts';
import { readForm, type FormReading } from './read-form.ts';
import { nameFor } from './typed-text.ts';
import { chainShifts } from './shift-chain.ts';
import { findEveryProblem, pathOf } from './stand-ins.ts';
import { writePage, writeYaml } from './write-page.ts';

/** What is wrong in a form, with the name of the input where it can be mended; without one it is about the whole. */
export interface FormProblem extends FormWords {
  readonly input: string | undefined;
}

/** A page made of a form. */
export interface Contribution extends FormReading {
  readonly id: string;
  /** Where the file belongs, from the root of the project. */
  readonly file: string;
  readonly text: string;
  /** What its writer sends. */
  readonly parcel: Parcel;
  /** What was typed, without what the form adds by itself. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** Inputs that ask what the site knows already. */
  readonly settled: readonly string[];
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
  /** From the first to the last day of the programme. */
  readonly programme?: Interval | undefined;
}

/** Makes the file of what was typed, and checks it with the rules of the content check. */
export function judgeForm(
  kind: ContributionKind,
  typed: Iterable<readonly [name: string, value: string]>,
  settings: ContributionSettings,
): Contribution {
  const typedIn = readForm(kind, typed, settings.today);
  const reading = completeRecord(typedIn);
  const { record, paragraphs } = reading;
  const { collection } = kind;
  const id = nameFor(titleOf(record), settings.taken, kind.slug);
  const file = fileOf(collection, id);
  const yaml = writeYaml(record);
  const text = writePage(yaml, paragraphs);
  const tooMuch = findUnreadable(paragraphs.join('\n\n'));
  const problems = [
    ...checkFile({ collection, id, file, record, yaml, firstLine: FIRST_LINE, source: text }, settings).map(
      (problem) => ({ ...problem, input: inputOf(problem, reading.inputs, yaml, FIRST_LINE) ?? inBody(problem, yaml) }),
    ),
    ...(tooMuch === undefined ? [] : [{ ...tooMuch, input: BODY_INPUT }]),
  ];
  return {
    ...reading,
    id,
    file,
    text,
    parcel: { ...parcelOf(kind, reading, settings.today), page: { collection, text } },
    answers: typedIn.record,
    settled: [],
    problems: tellProblems(kind, problems),
  };
}

/**
 * Problems for in the form, in its order, each told once at one input. What is wrong with the source that the contribution is, is
 * wrong with who it comes from.
 */
export function tellProblems(
  kind: ContributionKind,
  problems: readonly (WordsAtField & { readonly input: string | undefined })[],
): FormProblem[] {
  const tell = makeFormWords(kind);
  const isChosen = kind.sender?.some(({ input, answers }) => input === 'role' && answers !== undefined) === true;
  const roleFix = isChosen ? 'Kies wat past.' : ROLE_FIX;
  const placeOf = makeInputOrder(kind);
  const told = problems.map(({ input, ...problem }): FormProblem => {
    const words = tell(problem);
    return input === ROLE_INPUT ? { ...words, fix: roleFix, input } : { ...words, input };
  });
  return told
    .filter(
      ({ input, message }, index) =>
        told.findIndex((other) => other.input === input && other.message === message) === index,
    )
    .toSorted((a, b) => placeOf(a.input) - placeOf(b.input));
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
  const moves = Array.isArray(record['shifts']) ? (record['shifts'] as unknown[]) : [];
  const moved = moves.length === 0 ? {} : { shifts: chainShifts(moves, record['date']) };
  const others = Array.isArray(record['sources']) ? (record['sources'] as unknown[]) : [];
  const place = `sources.${others.length}`;
  return {
    ...reading,
    record: { ...record, ...moved, sources: [...others, submission] },
    inputs: new Map([
      ...reading.inputs,
      // Read today: what is wrong with that day, is wrong with the day on which it appeared.
      ...others.map((_, index) => [`sources.${index}.read`, `sources.${index}.date`] as const),
      // A move without a beginning lacks the date before it.
      ...moves.map((_, index) => [`shifts.${index}.from`, index === 0 ? 'date' : `shifts.${index - 1}.to`] as const),
      [`${place}.title`, ROLE_INPUT],
      [`${place}.publisher`, ORGANISATION_INPUT],
    ]),
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
  { today, needDates = new Map(), programme }: Omit<ContributionSettings, 'taken'>,
): Problem[] {
  let places: YamlPlaces | undefined;
  const lineOf: LineOf = (path, part) => (places ??= locateYaml(yaml, firstLine)).lineOf(path, part);
  const entry = {
    collection,
    id,
    file,
    lineOf,
    source,
    fields: fieldsOf(shapeOfCollection(collection), record),
    // Plain text: nothing in it is a heading, a link, a picture or code. Only hints read its words.
    body: {
      headings: [],
      links: [],
      linkTexts: [],
      images: [],
      elements: [],
      asides: [],
      code: [],
      hidden: [],
      texts: [],
      wordCount: 0,
    },
  };
  const others = [
    ...[...needDates].map(([need, date]) => unreadEntry('needs', need, { date })),
    ...(programme === undefined ? [] : [unreadEntry('programme', '', { periods: [periodOf(programme)], events: [] })]),
  ];
  const contentOf = (data: unknown): Content => ({
    // The schema of a collection has made the data of that collection; TypeScript can not follow that by itself.
    entries: [{ ...entry, data } as Entry, ...others],
    files: new Set(picturesOf(entry)),
    // The form has looked at the picture itself before it took it.
    pictures: new Map(),
    videoFaults: new Map(),
    incomplete: new Set(COLLECTION_NAMES),
  });
  const rules = (data: unknown): Problem[] => checkContent(contentOf(data), { today, fixedPages: [] });
  return findEveryProblem({ collection, record, place: { file, lineOf }, rules }).toSorted(compareProblems);
}

function periodOf({ first, last }: Interval): { readonly from: string; readonly until: string } {
  return { from: first, until: last };
}

/** Another page, of which only a few fields are known here. */
function unreadEntry(collection: CollectionName, id: string, data: object): Entry {
  const place = { file: fileOf(collection, id), lineOf: () => undefined };
  return { collection, id, ...place, source: '', fields: [], data, body: undefined } as unknown as Entry;
}

/** A picture that was chosen in the form goes along with the file. */
function picturesOf({ file, fields }: Pick<Entry, 'file' | 'fields'>): string[] {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return fields.flatMap(({ value, shape }) =>
    shape.meta.pointsTo === 'picture' && typeof value === 'string' ? folder + value.replace(/^\.\//, '') : [],
  );
}

/** The input of a field, or of the nearest one around it that has an input, or of what stands on the line. */
export function inputOf(
  { field, line }: Problem,
  inputs: ReadonlyMap<string, string>,
  yaml: string,
  firstLine: number,
): string | undefined {
  if (field !== undefined && field !== '') return nearestInput(field, inputs);
  if (line === undefined) return undefined;
  const places = locateYaml(yaml, firstLine);
  return [...inputs].findLast(([path]) => places.lineOf(pathOf(path)) === line)?.[1];
}

/** Below the fields stands the free text. */
function inBody({ line }: Problem, yaml: string): string | undefined {
  return line !== undefined && line > yaml.split('\n').length ? BODY_INPUT : undefined;
}

/** The input in which a field was typed, or else one of the group that it stands in. */
function nearestInput(field: string, inputs: ReadonlyMap<string, string>): string | undefined {
  for (let path = field; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
    const own = inputs.get(path) ?? [...inputs].find(([other]) => other.startsWith(`${path}.`))?.[1];
    if (own !== undefined) return own;
  }
  return undefined;
}
