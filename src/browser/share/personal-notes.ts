import type { ContributionKind } from '../../domain/contribution/kinds.ts';
import { findPersonalAnswers, type PersonalAnswer } from '../../domain/contribution/personal-answers.ts';
import { findPersonalData, withoutFindings } from '../../domain/text/personal-data.ts';
import { typedIn } from './kept-form.ts';

/** What its writer said may stay, by its input: another text there is asked about anew. */
const meant = new Map<string, string>();

/**
 * Asks at each field in which a number, an address or a name stands whether to leave it out, with one button for it. Gives what
 * must be decided before there is a file.
 */
export function askAboutPersonalData(form: HTMLFormElement, kind: ContributionKind): PersonalAnswer[] {
  const typed = new Map(typedIn(form));
  const open = findPersonalAnswers(kind, typed).filter(({ input }) => meant.get(input) !== typed.get(input));
  const asked = new Set(open.map(({ input }) => input));
  for (const note of form.querySelectorAll<HTMLElement>('[data-personal]')) {
    if (!asked.has(note.dataset['personal'] ?? '')) note.remove();
  }
  for (const answer of open) ask(form, answer);
  return open;
}

function ask(form: HTMLFormElement, { input, message, mayStay }: PersonalAnswer): void {
  const field = form.elements.namedItem(input);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  const known = form.querySelector<HTMLElement>(`[data-personal="${CSS.escape(input)}"]`);
  if (known?.dataset['says'] === message) return;
  known?.remove();
  const note = document.createElement('div');
  note.className = 'personal';
  Object.assign(note.dataset, { personal: input, says: message });
  note.setAttribute('role', 'status');
  const words = document.createElement('p');
  words.textContent = mayStay ? `${message} Weglaten?` : message;
  note.append(
    words,
    makeButton('Weglaten', () => leaveOut(field)),
  );
  if (mayStay) {
    const keep = makeButton('Laten staan', () => {
      meant.set(input, field.value);
      tellChanged(field);
    });
    keep.classList.add('quiet');
    note.append(' ', keep);
  }
  field.after(note);
}

function leaveOut(field: HTMLInputElement | HTMLTextAreaElement): void {
  field.value = withoutFindings(field.value, findPersonalData(field.value));
  tellChanged(field);
}

/** The form looks again; who pressed the button goes on where it was about. */
function tellChanged(field: HTMLElement): void {
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
}

function makeButton(words: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', className: 'btn small', textContent: words });
  button.addEventListener('click', act);
  return button;
}
