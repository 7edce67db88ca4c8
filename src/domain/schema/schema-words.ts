import type { z } from 'zod';
import { TYPED_DATE_HELP } from './calendar-date.ts';
import { forEach, isMessage, say, type Message } from './message.ts';
import { suggest } from '../text/nearest.ts';
import type { FieldShape } from './schema-shape.ts';
import { listWords, quote } from '../text/words.ts';

/** What a schema finds wrong with a value, before it has words. */
export type SchemaIssue = z.core.$ZodIssue;

/** Thrown away by zod as soon as a schema says it better itself. */
export function describeIssue(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined) return 'Dit veld ontbreekt.';
  if (issue.input === null || issue.input === '') return 'Dit veld is leeg.';
  switch (issue.code) {
    case 'invalid_type':
      return `Hier ${expectedWords(issue.expected)} te staan, maar er staat ${kindOf(issue.input)}.`;
    case 'invalid_value':
      return typeof issue.input === 'object'
        ? `Hier hoort een vast woord te staan, maar er staat ${kindOf(issue.input)}.`
        : `${quote(shown(issue.input))} kan hier niet.`;
    case 'too_small':
      return describeTooSmall(issue.origin, issue.minimum, issue.inclusive === true, issue.input);
    case 'too_big':
      return describeTooBig(issue.origin, issue.maximum, issue.input);
    default:
      return 'Deze waarde klopt niet.';
  }
}

/** The same for who tells it: in a form nothing was chosen where an editor left a list empty. */
export function tellIssue(issue: SchemaIssue, shape: FieldShape | undefined): Message {
  const isEmptyList = issue.code === 'too_small' && issue.origin === 'array';
  const isEmpty = isEmptyList || (issue.input === '' && isChosen(shape));
  return isEmpty ? forEach(issue.message, 'Hier is nog niets gekozen.') : issue.message;
}

/** How to mend it: the schema's own advice first, then what follows from the kind of mistake. */
export function mendIssue(issue: SchemaIssue, shape: FieldShape | undefined, seeExample: Message): Message {
  const description = shape?.meta.description;
  if (issue.input === null || issue.input === '') return mendEmpty(shape, description ?? seeExample);
  const advice = adviceOf(issue) ?? adviceFor(shape) ?? forEach(seeExample, 'Kijk het na.');
  switch (issue.code) {
    case 'invalid_type':
      return mendType(issue.expected, issue.input, shape) ?? advice;
    case 'invalid_value':
      return forEach(suggest(shown(issue.input), issue.values.map(String)), 'Kies een van de antwoorden die er staan.');
    case 'too_small':
    case 'too_big':
      return adviceOf(issue) ?? adviceFor(shape) ?? mendSize(issue.code, issue.origin, description);
    default:
      return advice;
  }
}

/** A value as its author wrote it; of a list or a group nothing, because it does not fit in a sentence. */
function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** Advice that stands beside a rule in a schema, as `params: { fix: … }`. */
function adviceOf(issue: SchemaIssue): Message | undefined {
  const fix: unknown = issue.code === 'custom' ? issue.params?.['fix'] : undefined;
  return isMessage(fix) ? fix : undefined;
}

/** Advice that a field carries. A date is spelt in one way in a file and in another by who types it. */
function adviceFor(shape: FieldShape | undefined): Message | undefined {
  const fix = shape?.meta.fix;
  return fix !== undefined && shape?.meta.kind === 'date' ? forEach(fix, TYPED_DATE_HELP) : fix;
}

/** What a form has above the field, it does not say again. */
function mendEmpty(shape: FieldShape | undefined, help: Message): Message {
  const inForm = isChosen(shape) ? 'Kies er een.' : 'Vul het in.';
  return forEach(shape?.optional === true ? 'Vul het in, of haal de regel weg.' : say`Vul het in. ${help}`, inForm);
}

/** Whether a form asks for it as a choice and not as a text. */
function isChosen(shape: FieldShape | undefined): boolean {
  return shape?.type.kind === 'choice' || shape?.meta.pointsTo !== undefined;
}

function expectedWords(expected: string): string {
  switch (expected) {
    case 'string':
      return 'hoort tekst';
    case 'number':
      return 'hoort een getal';
    case 'int':
      return 'hoort een heel getal';
    case 'boolean':
      return 'hoort true of false';
    case 'array':
      return 'hoort een lijst';
    case 'object':
      return 'horen velden';
    default:
      return 'hoort iets anders';
  }
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'een lijst';
  switch (typeof value) {
    case 'string':
      return 'tekst';
    case 'number':
      if (!Number.isFinite(value)) return 'iets anders';
      return Number.isInteger(value) ? 'een getal' : `${value}`.replace('.', ',');
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      return 'een groep velden';
    default:
      return 'iets anders';
  }
}

const WHOLE_NUMBER = 'Schrijf een heel getal, zonder punt, komma of aanhalingstekens.';
const DECIMAL_NUMBER = 'Schrijf alleen het getal, zonder aanhalingstekens en met een punt voor de decimalen.';

function mendType(expected: string, input: unknown, shape: FieldShape | undefined): Message | undefined {
  switch (expected) {
    case 'string':
      return typeof input === 'object'
        ? 'Schrijf één stuk tekst, zonder streepjes of velden eronder.'
        : `Zet er aanhalingstekens om: "${shown(input)}".`;
    case 'number':
      return forEach(
        shape?.type.kind === 'number' && shape.type.whole ? WHOLE_NUMBER : DECIMAL_NUMBER,
        'Schrijf alleen het getal, in cijfers.',
      );
    case 'int':
      return WHOLE_NUMBER;
    case 'boolean':
      return 'Schrijf true voor ja of false voor nee.';
    case 'array':
      return 'Zet elk onderdeel op een eigen regel met een streepje ervoor.';
    case 'object':
      return shape === undefined ? undefined : `Zet elk veld op een eigen regel: ${listWords([...shape.keys.keys()])}.`;
    default:
      return undefined;
  }
}

function describeTooSmall(origin: string, minimum: number | bigint, inclusive: boolean, input: unknown): string {
  if (origin === 'array') return 'Deze lijst is leeg; er hoort ten minste één ding in.';
  if (origin !== 'string') return `${String(input)} is te laag: ${inclusive ? 'ten minste' : 'hoger dan'} ${minimum}.`;
  return String(input).trim() === ''
    ? 'Dit veld is leeg.'
    : `${quote(String(input))} is te kort: ten minste ${minimum} tekens.`;
}

function describeTooBig(origin: string, maximum: number | bigint, input: unknown): string {
  return origin === 'string'
    ? `Deze tekst telt ${String(input).length} tekens; hoogstens ${maximum} mag.`
    : `${String(input)} is te hoog: hoogstens ${maximum}.`;
}

function mendSize(code: 'too_small' | 'too_big', origin: string, description: string | undefined): Message {
  if (origin === 'string') {
    return code === 'too_big'
      ? 'Kort de tekst in.'
      : forEach(description ?? 'Schrijf het voluit.', 'Schrijf het voluit.');
  }
  if (origin === 'array') return forEach(description ?? 'Voeg er een toe.', 'Kies er een of meer.');
  return forEach(description ?? 'Kijk het getal na.', 'Kijk het getal na.');
}
