import { shapeOf, type FieldShape } from '../schema/schema-shape.ts';
import { BODY_INPUT, ORGANISATION_INPUT, ROLE_INPUT, SUBJECT_INPUT } from './inputs.ts';
import type { ContributionKind, FormPart, Given, SenderQuestion, ShownField } from './kinds.ts';

/** How a field is asked for. `page` is the name of another page, `rows` a list that grows, `picks` a few fixed words. */
type Widget =
  'line' | 'text' | 'date' | 'number' | 'address' | 'yes' | 'pick' | 'picks' | 'page' | 'file' | 'group' | 'rows';

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** One question of a form. Its pattern is its place in the record: `equipment.*.name`. */
export interface FormField {
  readonly pattern: string;
  readonly label: string;
  readonly help: string | undefined;
  readonly required: boolean;
  readonly widget: Widget;
  readonly longest: number | undefined;
  /** Of fixed words. Of a page the options are the pages there are, which only the site knows. */
  readonly options: readonly Option[];
  /** The collection of which a page is chosen. */
  readonly pointsTo: string | undefined;
  /** Of a group its fields; of rows the fields of one row, or one field for rows of single values. */
  readonly fields: readonly FormField[];
}

/** A question that is in sight at once, or as soon as another field has an answer. */
interface FieldInSight extends FormField {
  readonly once: ShownField['once'] | undefined;
}

export interface FilledPart extends Omit<FormPart, 'fields'> {
  /** All of them, in the order of the page. */
  readonly fields: readonly FormField[];
  readonly inSight: readonly FieldInSight[];
  /** May be left out: folded away until somebody wants to tell more. */
  readonly folded: readonly FormField[];
}

/** How the parts of a form follow each other. */
export interface StepPlan {
  /** What is asked at a time. Who it comes from, and what may be told besides, come with the last. */
  readonly steps: readonly (readonly FilledPart[])[];
  /** Everything in them may be left out. */
  readonly optional: readonly FilledPart[];
}

const SENDER = { longest: 120, pointsTo: undefined, fields: [] } as const;

const SENDER_INPUTS = { role: ROLE_INPUT, organisation: ORGANISATION_INPUT } as const;

const USUAL_SENDER: readonly SenderQuestion[] = [
  { input: 'role', label: 'Uw rol', help: 'Bijvoorbeeld docent PIE, programmaleider, ouder of leerling.' },
  { input: 'organisation', label: 'School of organisatie' },
];

/** Whether a form about one thing asks so little that it fits on the screen of a phone. */
export function isBrief({ subject, parts }: ContributionKind): boolean {
  const fields = parts.flatMap((part) => part.fields);
  return subject !== undefined && subject.orElse === undefined && fields.length <= MOST_WHEN_BRIEF;
}

const MOST_WHEN_BRIEF = 3;

/** Of whom a contribution comes: a role, never a name. */
export function senderFieldsOf({ sender = USUAL_SENDER }: ContributionKind): FormField[] {
  return sender.map(({ input, label, help, answers = {} }) => ({
    ...SENDER,
    pattern: SENDER_INPUTS[input],
    label,
    help,
    required: input === 'role',
    widget: Object.keys(answers).length === 0 ? 'line' : 'pick',
    options: Object.entries(answers).map(([label, value]) => ({ value, label })),
  }));
}

/** Names rather than sentences: one line is enough. */
const SHORT_KEYS: ReadonlySet<string> = new Set(
  'title name town place organisation publisher licence credit helpedBy searchedAs pupilsMake'.split(' '),
);

/** The questions of a form, as its schema has them: parts with something in sight come first. */
export function formPartsOf(kind: ContributionKind): FilledPart[] {
  const shape = shapeOf(kind.schema);
  const parts = kind.parts.map((part) => {
    const fields = part.fields.map((asked) => {
      const { field: key, once }: ShownField = typeof asked === 'string' ? { field: asked } : asked;
      const found = shape.keys.get(key);
      if (found === undefined) throw new RangeError(`No field ${key} in ${kind.collection}`);
      const field = { ...toField(kind, found), once };
      return { field, isShown: typeof asked !== 'string' || field.required };
    });
    const inSight = fields.filter(({ isShown }) => isShown).map(({ field }) => field);
    const folded = fields.filter(({ isShown }) => !isShown).map(({ field }) => field);
    return { ...part, fields: [...inSight, ...folded], inSight, folded };
  });
  return parts.toSorted((a, b) => Number(isOptional(a)) - Number(isOptional(b)));
}

function isOptional({ inSight }: FilledPart): boolean {
  return inSight.length === 0;
}

/** So many questions fit on a screen or two, beside what the form is about: steps would make it longer. */
const MOST_WITHOUT_STEPS = 5;

/** What of a form is in sight at a time: of a short one everything, of another a part. */
export function formStepsOf(kind: ContributionKind): StepPlan {
  const parts = formPartsOf(kind);
  const needed = parts.filter((part) => !isOptional(part));
  const optional = parts.filter(isOptional);
  const atOnce = needed.flatMap(({ inSight }) => inSight).filter(({ once }) => once === undefined);
  const isShort = atOnce.length + senderFieldsOf(kind).length <= MOST_WITHOUT_STEPS;
  return { steps: isShort ? [needed] : [...needed.map((part) => [part]), []], optional };
}

/** The place of an input in its form; what is about the whole comes before all of them. */
export function makeInputOrder(kind: ContributionKind): (input: string | undefined) => number {
  const { steps, optional } = formStepsOf(kind);
  const inParts = (parts: readonly FilledPart[]): string[] => parts.flatMap(({ fields }) => fields.flatMap(patternsIn));
  const patterns = [
    SUBJECT_INPUT,
    ...inParts(steps.flat()),
    ROLE_INPUT,
    ORGANISATION_INPUT,
    ...inParts(optional),
    BODY_INPUT,
  ];
  return (input) => (input === undefined ? -1 : patterns.indexOf(input.replaceAll(/(?<=\.)\d+(?=\.|$)/g, '*')));
}

function patternsIn(field: FormField): string[] {
  return [field.pattern, ...field.fields.flatMap(patternsIn)];
}

/** Whether the form has an input for a field. */
export function isAsked(kind: ContributionKind, shape: FieldShape): boolean {
  return givenFor(kind, shape) === undefined && !kind.forEditors.includes(shape.pattern);
}

/** What the form writes by itself in a field, or undefined for a field that it asks for. */
export function givenFor(kind: ContributionKind, { pattern, meta }: FieldShape): Given | undefined {
  return kind.given[pattern] ?? (meta.pointsTo === 'source' ? 'submission' : undefined);
}

function toField(kind: ContributionKind, shape: FieldShape, own: FieldShape = shape): FormField {
  const asked = askedFields(kind, shape);
  const [only] = asked;
  // A group of which the form asks one thing is asked as that one thing, by the name of the group.
  if (shape.type.kind === 'group' && asked.length === 1 && only !== undefined) {
    return { ...toField(kind, only, own), required: !shape.optional && !only.optional };
  }
  const { meta, type, item, optional } = shape;
  return {
    pattern: shape.pattern,
    ...labelOf(kind, own),
    required: (!optional && widgetOf(shape) !== 'rows') || kind.required?.includes(shape.pattern) === true,
    widget: widgetOf(shape),
    longest: type.kind === 'text' ? type.longest : undefined,
    options: optionsOf(shape),
    pointsTo: meta.pointsTo ?? item?.meta.pointsTo,
    fields: fieldsBelow(kind, shape, asked),
  };
}

function fieldsBelow(kind: ContributionKind, shape: FieldShape, asked: readonly FieldShape[]): FormField[] {
  if (shape.type.kind === 'group') {
    // In a group that may stay empty nothing must be filled in.
    return asked
      .map((child) => toField(kind, child))
      .map((field) => ({ ...field, required: field.required && !shape.optional }));
  }
  const { item } = shape;
  if (item === undefined || widgetOf(shape) !== 'rows') return [];
  const inRow = askedFields(kind, item);
  const fields = inRow.length < 2 ? [toField(kind, item, shape)] : inRow.map((child) => toField(kind, child));
  return fields.map((field) => ({ ...field, required: false }));
}

function askedFields(kind: ContributionKind, shape: FieldShape): FieldShape[] {
  return [...shape.keys.values()].filter((child) => isAsked(kind, child));
}

function labelOf(kind: ContributionKind, { pattern, meta }: FieldShape): Pick<FormField, 'label' | 'help'> {
  const described = meta.pointsTo === undefined && meta.kind !== 'date' ? meta.description : undefined;
  const label = kind.labels[pattern] ?? meta.title ?? pattern;
  const help = kind.help[pattern] ?? described;
  return { label, help: help === '' || help === label ? undefined : help };
}

function widgetOf(shape: FieldShape): Widget {
  const { meta, type, item } = shape;
  switch (type.kind) {
    case 'group':
      return 'group';
    case 'list':
      return item?.type.kind === 'choice' ? 'picks' : 'rows';
    case 'choice':
      return 'pick';
    case 'boolean':
      return 'yes';
    case 'number':
      return 'number';
    default:
      return textWidget(shape, meta.pointsTo);
  }
}

function textWidget({ pattern, meta, type }: FieldShape, pointsTo: string | undefined): Widget {
  if (meta.kind === 'date') return 'date';
  if (meta.kind === 'address') return 'address';
  if (pointsTo === 'picture') return 'file';
  if (pointsTo !== undefined) return 'page';
  const key = pattern.replace(/\.\*$/, '').replace(/^.*\./, '');
  const isShort = SHORT_KEYS.has(key) || (type.kind === 'text' && (type.longest ?? Infinity) <= 60);
  return isShort ? 'line' : 'text';
}

function optionsOf({ type, meta, item }: FieldShape): Option[] {
  const [values, words] = type.kind === 'choice' ? [type.values, meta.words] : [choicesOf(item), item?.meta.words];
  return values.map((value) => ({ value, label: words?.[value] ?? value }));
}

function choicesOf(item: FieldShape | undefined): readonly string[] {
  return item?.type.kind === 'choice' ? item.type.values : [];
}
