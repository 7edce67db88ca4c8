import type { FormRows } from './form-rows.ts';

type Typed = [name: string, value: string][];

/** A form as its writer left it. */
interface Draft {
  readonly typed: Typed;
  /** From 0. */
  readonly step: number;
  /** The numbers of the folds that were open. */
  readonly open: readonly number[];
}

/** What was typed in a form, kept on this device from the moment that its writer asks for it, and only then. */
export interface KeptForm {
  /** What was kept earlier; undefined when there is nothing, or when this browser keeps nothing. */
  read: () => Draft | undefined;
  /** False when this browser keeps nothing. */
  write: (draft: Draft) => boolean;
  wipe: () => void;
}

export function openKeptForm(slug: string): KeptForm {
  const key = `sto-deel-${slug}`;
  return {
    read: () => {
      try {
        const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
        return isDraft(kept) ? kept : undefined;
      } catch {
        return undefined;
      }
    },
    write: (draft) => {
      try {
        localStorage.setItem(key, JSON.stringify(draft));
        return true;
      } catch {
        return false;
      }
    },
    wipe: () => {
      try {
        localStorage.removeItem(key);
      } catch {
        // What can not be written is not there either.
      }
    },
  };
}

function isDraft(value: unknown): value is Draft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'typed' in value &&
    isTyped(value.typed) &&
    'step' in value &&
    Number.isInteger(value.step) &&
    'open' in value &&
    Array.isArray(value.open)
  );
}

function isTyped(value: unknown): value is Typed {
  return (
    Array.isArray(value) &&
    value.every(
      (pair: unknown) => Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'string'),
    )
  );
}

/** Everything in a form that is text. A picture is not kept. */
export function typedIn(form: HTMLFormElement): Typed {
  return [...new FormData(form)].flatMap(([name, value]): Typed => (typeof value === 'string' ? [[name, value]] : []));
}

/** Puts back what was kept, in as many rows as it takes. */
export function fillForm(form: HTMLFormElement, typed: Typed): void {
  for (const rows of form.querySelectorAll<FormRows>('form-rows')) {
    const start = `${rows.dataset['name'] ?? ''}.`;
    const numbers = typed
      .filter(([name]) => name.startsWith(start))
      .map(([name]) => Number.parseInt(name.slice(start.length), 10));
    rows.grow(Math.min(MOST_ROWS, Math.max(0, ...numbers.filter(Number.isInteger)) + 1));
  }
  const values = new Map<string, string[]>();
  for (const [name, value] of typed) values.set(name, [...(values.get(name) ?? []), value]);
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>('[name]')) {
    const kept = values.get(field.name);
    const isMark = field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox');
    if (isMark) field.checked = kept?.includes(field.value) ?? false;
    else if (kept?.[0] !== undefined && !isPictureName(field)) field.value = kept[0];
  }
}

/** A kept text that was tampered with must not make a page of a million rows. */
const MOST_ROWS = 50;

function isPictureName(field: Element): boolean {
  return field instanceof HTMLInputElement && field.type === 'hidden';
}
