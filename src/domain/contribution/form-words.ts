import type { Problem } from '../problem.ts';
import { shapeOf, type FieldShape } from '../schema-shape.ts';
import { seeTemplate } from '../templates.ts';
import { formPartsOf, type FormField } from './form-fields.ts';
import type { ContributionKind } from './kinds.ts';

type Words = Pick<Problem, 'message' | 'fix'>;

/**
 * A problem in the words of the form: the same text as in the content check, but a reader of a form knows the name above
 * a field and not its key in a file. What its writer typed stands between quotation marks and stays as it is.
 */
export function inFormWords(
  kind: ContributionKind,
  { message, fix, field = '' }: Words & Pick<Problem, 'field'>,
): Words {
  const { keys, values } = namesOf(kind);
  const own = values.get(keyOf(field));
  const nameOf = (word: string): string => {
    const name = keys.get(word) ?? own?.get(word) ?? [...values.values()].find((words) => words.has(word))?.get(word);
    return name === undefined ? word : `“${name}”`;
  };
  const tell = (text: string): string =>
    text
      .split(/(“[^”]*”)/)
      .map((part) => (part.startsWith('“') ? part : part.replace(/[A-Za-z][A-Za-z-]*/g, nameOf)))
      .join('');
  // There is no file to look at in a form.
  return { message: tell(message), fix: tell(fix.replace(seeTemplate(kind.collection), '').trim()) };
}

interface Names {
  /** What a key is called: in the form, or else wherever an author meets it. */
  readonly keys: ReadonlyMap<string, string>;
  /** By the key of a choice, what its fixed words are called. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const KNOWN = new WeakMap<ContributionKind, Names>();

function namesOf(kind: ContributionKind): Names {
  const known = KNOWN.get(kind);
  if (known !== undefined) return known;
  const fields = formPartsOf(kind).flatMap((part) => part.fields.flatMap(withFieldsBelow));
  const keys = new Map<string, string>();
  for (const { pattern, meta } of shapesBelow(shapeOf(kind.schema))) {
    if (meta.title !== undefined) keys.set(keyOf(pattern), meta.title);
  }
  // The first field of the form with a key gives it its name.
  for (const { pattern, label } of fields.toReversed()) keys.set(keyOf(pattern), label);
  const choices = fields.filter(({ options }) => options.length > 0);
  const values = new Map(
    choices.map(({ pattern, options }) => [keyOf(pattern), new Map(options.map(({ value, label }) => [value, label]))]),
  );
  KNOWN.set(kind, { keys, values });
  return { keys, values };
}

function keyOf(pattern: string): string {
  return (
    pattern
      .replaceAll(/\.(?:\*|\d+)/g, '')
      .split('.')
      .at(-1) ?? ''
  );
}

function withFieldsBelow(field: FormField): FormField[] {
  return [field, ...field.fields.flatMap(withFieldsBelow)];
}

function shapesBelow(shape: FieldShape): FieldShape[] {
  const children = [...shape.keys.values(), ...(shape.item === undefined ? [] : [shape.item])];
  return children.flatMap((child) => [child, ...shapesBelow(child)]);
}
