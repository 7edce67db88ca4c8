import { wordMessage, type Message, type Wording } from '../schema/message.ts';
import type { WordsAtField } from '../schema/problem.ts';
import { shapeOf, type FieldShape } from '../schema/schema-shape.ts';
import { anyOf } from '../text/words.ts';
import { formPartsOf, type FormField } from './form-fields.ts';
import type { ContributionKind } from './kinds.ts';

/** A problem as who fills in a form reads it: by what stands above a field, and what an answer is called there. */
export type FormWords = Readonly<Record<'message' | 'fix', string>>;

/** Words problems for one form: a reader of it knows the name above a field and not its key in a file. */
export function makeFormWords(kind: ContributionKind): (problem: WordsAtField) => FormWords {
  const names = namesOf(kind);
  return ({ message, fix, field = '' }) => {
    const wording = wordingFor(names, patternOf(kind, field));
    const tell = (words: Message): string => wordMessage(words, wording).trim();
    return { message: tell(message), fix: tell(fix) };
  };
}

/** The fields of a form and of the schema behind it, by their patterns. */
interface Names {
  readonly asked: ReadonlyMap<string, FormField>;
  readonly known: ReadonlyMap<string, FieldShape>;
}

function namesOf(kind: ContributionKind): Names {
  const fields = formPartsOf(kind).flatMap((part) => part.fields.flatMap(withFieldsBelow));
  return {
    // The first with a pattern: a list stands above its items.
    asked: new Map(fields.toReversed().map((field) => [field.pattern, field])),
    known: new Map(shapesBelow(shapeOf(kind.schema)).map((shape) => [shape.pattern, shape])),
  };
}

/** How the form calls things, seen from one of its fields. */
function wordingFor(names: Names, at: string): Wording {
  const labelOf = (key: string): string => {
    const pattern = findPattern(names, key, at);
    return `“${names.asked.get(pattern)?.label ?? names.known.get(pattern)?.meta.title ?? key}”`;
  };
  const answersIn = (key: string, values: readonly string[]): string => {
    const pattern = findPattern(names, key, at);
    const words = names.known.get(pattern)?.meta.words ?? {};
    return anyOf(values.map((value) => `“${words[value] ?? value}”`));
  };
  return {
    reader: 'form',
    // What the form does not ask for can not be mended there.
    fields: (keys) => {
      const asked = keys.filter((key) => names.asked.has(findPattern(names, key, at)));
      return anyOf((asked.length > 0 ? asked : keys).map(labelOf));
    },
    values: answersIn,
    answer: (key, values) => `${answersIn(key, values)} bij ${labelOf(key)}`,
  };
}

/** The field with this key that is nearest: in the same group, or else in a group around it. */
function findPattern({ known }: Names, key: string, at: string): string {
  const steps = at.split('.').slice(0, -1);
  const nearby = steps.map((_, index) => [...steps.slice(0, steps.length - index), key].join('.'));
  return nearby.find((pattern) => known.has(pattern)) ?? key;
}

/** Which field of the form a path is: `lines.0.milestones.3.shifts.1.to` is `shifts.*.to` in the form of a milestone. */
function patternOf({ subject }: ContributionKind, path: string): string {
  const pattern = path.replaceAll(/(?<=\.)\d+(?=\.|$)/g, '*');
  const place = [subject?.each, subject?.addsTo === undefined ? undefined : `${subject.addsTo}.*`, '']
    .filter((part) => part !== undefined)
    .join('.');
  return place !== '' && pattern.startsWith(place) ? pattern.slice(place.length) : pattern;
}

function withFieldsBelow(field: FormField): FormField[] {
  return [field, ...field.fields.flatMap(withFieldsBelow)];
}

function shapesBelow(shape: FieldShape): FieldShape[] {
  const children = [...shape.keys.values(), ...(shape.item === undefined ? [] : [shape.item])];
  return children.flatMap((child) => [child, ...shapesBelow(child)]);
}
