import { formatDate, parseCalendarDate } from '../schema/calendar-date.ts';
import { isRecord } from '../schema/schema-shape.ts';
import { formPartsOf, type FormField } from './form-fields.ts';
import type { ContributionKind } from './kinds.ts';

/** One thing that a reader will see: what it is, and what was filled in. Of rows each is a line. */
interface PreviewFact {
  readonly label: string;
  readonly lines: readonly string[];
}

export interface PreviewPart {
  readonly title: string;
  readonly facts: readonly PreviewFact[];
}

/** What was filled in, in words and in the order of the form. `pageTitle` gives the title of a page that a field names. */
export function previewOf(
  kind: ContributionKind,
  record: Readonly<Record<string, unknown>>,
  pageTitle: (id: string) => string,
): PreviewPart[] {
  return formPartsOf(kind)
    .map(({ title, fields }) => ({
      title,
      facts: fields
        .map((field) => ({ label: field.label, lines: linesOf(field, valueAt(record, field.pattern), pageTitle) }))
        .filter(({ lines }) => lines.length > 0),
    }))
    .filter(({ facts }) => facts.length > 0);
}

function valueAt(record: unknown, pattern: string): unknown {
  return pattern.split('.').reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), record);
}

function linesOf(field: FormField, value: unknown, pageTitle: (id: string) => string): string[] {
  if (value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.flatMap((item: unknown) => linesOf(field, item, pageTitle));
  if (isRecord(value)) return lineOfGroup(field, value, pageTitle);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  switch (field.widget) {
    case 'date':
      return [parseCalendarDate(text) === undefined ? text : formatDate(text)];
    case 'page':
      return [pageTitle(text)];
    case 'yes':
      return ['Ja'];
    default:
      return [field.options.find((option) => option.value === text)?.label ?? lineOfPage(field, text, pageTitle)];
  }
}

/** Rows of pages: the field in the row knows that it is one. */
function lineOfPage({ fields: [only] }: FormField, text: string, pageTitle: (id: string) => string): string {
  return only?.widget === 'page' ? pageTitle(text) : text;
}

/** The parts of a group on one line: `Draaibank. Je maakt er ronde onderdelen mee.` */
function lineOfGroup(
  { fields }: FormField,
  value: Readonly<Record<string, unknown>>,
  pageTitle: (id: string) => string,
): string[] {
  const parts = fields.flatMap((field) => {
    const key = field.pattern.slice(field.pattern.lastIndexOf('.') + 1);
    return linesOf(field, value[key], pageTitle);
  });
  return parts.length === 0 ? [] : [parts.map((part) => part.replace(/\.$/, '')).join('. ')];
}
