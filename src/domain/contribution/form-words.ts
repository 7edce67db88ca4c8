import type { Problem } from '../problem.ts';
import { seeTemplate } from '../templates.ts';
import { formPartsOf, type FormField } from './form-fields.ts';
import type { ContributionKind } from './kinds.ts';

type Words = Pick<Problem, 'message' | 'fix'>;

/**
 * A problem in the words of the form: the same text as in the content check, but a reader of a form knows the name above
 * a field and not its key in a file. What its writer typed stands between quotation marks and stays as it is.
 */
export function inFormWords(kind: ContributionKind, { message, fix }: Words): Words {
  const names = namesOf(kind);
  const tell = (text: string): string =>
    text
      .split(/(“[^”]*”)/)
      .map((part) =>
        part.startsWith('“') ? part : part.replace(/[A-Za-z][A-Za-z-]*/g, (word) => names.get(word) ?? word),
      )
      .join('');
  // There is no file to look at in a form.
  return { message: tell(message), fix: tell(fix.replace(seeTemplate(kind.collection), '').trim()) };
}

const KNOWN = new WeakMap<ContributionKind, ReadonlyMap<string, string>>();

/** What a key or a fixed word is called in the form. */
function namesOf(kind: ContributionKind): ReadonlyMap<string, string> {
  const known = KNOWN.get(kind);
  if (known !== undefined) return known;
  const names = new Map<string, string>();
  for (const { fields } of formPartsOf(kind)) for (const field of fields) addNames(names, field);
  KNOWN.set(kind, names);
  return names;
}

function addNames(names: Map<string, string>, { pattern, label, options, fields }: FormField): void {
  const key = pattern.replaceAll('.*', '').split('.').at(-1) ?? '';
  if (!names.has(key)) names.set(key, `“${label}”`);
  for (const { value, label: word } of options) names.set(value, `“${word}”`);
  for (const field of fields) addNames(names, field);
}
