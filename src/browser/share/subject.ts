import { sourceFileAddress } from '../../domain/addresses.ts';
import { COLLECTION_NAMES, type CollectionName } from '../../domain/collections.ts';
import type { ChangeStep } from '../../domain/contribution/field-change.ts';
import { OTHER_SUBJECT, SUBJECT_INPUT } from '../../domain/contribution/inputs.ts';
import { inSite } from '../in-site.ts';

/** What a form is about. */
export interface Chosen {
  readonly option: HTMLOptionElement;
  readonly collection: CollectionName;
  readonly id: string;
  readonly at: readonly ChangeStep[];
  /** What readers call it. */
  readonly about: string;
}

/** Undefined while nothing is chosen; `other` for what is not on the list. */
export function chosenIn(form: HTMLFormElement): Chosen | 'other' | undefined {
  const select = form.elements.namedItem(SUBJECT_INPUT);
  const option = select instanceof HTMLSelectElement ? select.selectedOptions[0] : undefined;
  if (option?.value === OTHER_SUBJECT) return 'other';
  const [name, id = ''] = option?.dataset['entry']?.split('/') ?? [];
  const collection = COLLECTION_NAMES.find((each) => each === name);
  if (option === undefined || collection === undefined) return undefined;
  const at = JSON.parse(option.dataset['at'] ?? '[]') as readonly ChangeStep[];
  return { option, collection, id, at, about: option.textContent.trim() };
}

const files = new Map<string, string>();

/** Kept once read: then the form also works when the connection is gone. `file`: from the root of the project. */
export async function fetchFile(file: string): Promise<string | undefined> {
  const address = sourceFileAddress(file.replace(/^content\//, ''));
  const known = files.get(address);
  if (known !== undefined) return known;
  try {
    const answer = await fetch(inSite(address));
    if (!answer.ok) return undefined;
    const text = await answer.text();
    files.set(address, text);
    return text;
  } catch {
    return undefined;
  }
}
