import { anyOf } from '../text/words.ts';

/**
 * What is said to whoever wrote something. It names fields and fixed words, and whoever tells it words them: an editor
 * of a file knows their keys, who fills in a form knows what stands above them. A text without names is a plain string.
 */
export type Message = string | readonly Part[];

type Part = string | Names | Values | ForEach;

/** Fields by their keys, any of which will do. */
interface Names {
  readonly kind: 'fields';
  readonly keys: readonly string[];
}

/** Fixed words that may stand in a field; `answer` when the field must be named too. */
interface Values {
  readonly kind: 'values' | 'answer';
  readonly key: string;
  readonly values: readonly string[];
}

/** What is said to an editor of a file, and what to the writer of a form. */
interface ForEach {
  readonly kind: 'for-each';
  readonly file: Message;
  readonly form: Message;
}

/** How one kind of reader calls what a message names. */
export interface Wording {
  readonly reader: 'file' | 'form';
  readonly fields: (keys: readonly string[]) => string;
  readonly values: (key: string, values: readonly string[]) => string;
  /** `status unknown`: a fixed word together with the field that it belongs in. */
  readonly answer: (key: string, values: readonly string[]) => string;
}

/** For what a schema carries along without knowing its type. */
export function isMessage(value: unknown): value is Message {
  return typeof value === 'string' || Array.isArray(value);
}

/** A message with names in it: say`Vul ${field('heldOn')} in.` */
export function say(texts: TemplateStringsArray, ...named: readonly Message[]): Message {
  return texts.flatMap((text, index) => [text, ...partsOf(named[index] ?? '')]).filter((part) => part !== '');
}

/** One field, or fields of which each will do. Looked for near the field that the message is about, then further out. */
export function field(...keys: readonly string[]): Message {
  return [{ kind: 'fields', keys }];
}

export function value(key: string, ...values: readonly string[]): Message {
  return [{ kind: 'values', key, values }];
}

export function answer(key: string, ...values: readonly string[]): Message {
  return [{ kind: 'answer', key, values }];
}

/** For what differs in more than names: a form has no lines, no file beside it and no fields that only editors fill in. */
export function forEach(file: Message, form: Message): Message {
  return [{ kind: 'for-each', file, form }];
}

/** Said to an editor of a file only. */
export function inFile(text: Message): Message {
  return forEach(text, '');
}

/** The message in the words of one reader. */
export function wordMessage(message: Message, wording: Wording): string {
  return partsOf(message)
    .map((part) => wordPart(part, wording))
    .join('');
}

/** The message as the content check tells it. */
export function tellEditor(message: Message): string {
  return wordMessage(message, FOR_EDITORS);
}

const FOR_EDITORS: Wording = {
  reader: 'file',
  fields: anyOf,
  values: (_, values) => anyOf(values),
  answer: (key, values) => `${key} ${anyOf(values)}`,
};

function partsOf(message: Message): readonly Part[] {
  return typeof message === 'string' ? [message] : message;
}

function wordPart(part: Part, wording: Wording): string {
  if (typeof part === 'string') return part;
  switch (part.kind) {
    case 'fields':
      return wording.fields(part.keys);
    case 'values':
    case 'answer':
      return wording[part.kind](part.key, part.values);
    case 'for-each':
      return wordMessage(part[wording.reader], wording);
  }
}
