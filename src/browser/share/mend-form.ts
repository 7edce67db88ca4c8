import { entryFacts, type Fact, type FactPlace } from '../../domain/contribution/facts.ts';
import { FACT_INPUT, SUBJECT_INPUT } from '../../domain/contribution/inputs.ts';
import type { Contribution } from '../../domain/contribution/judge.ts';
import { judgeMend } from '../../domain/contribution/mend.ts';
import { NOT_CHOSEN } from '../../domain/contribution/unchosen.ts';
import type { FactList } from './fact-list.ts';
import { typedIn } from './kept-form.ts';
import type { Chosen } from './subject.ts';

/** The facts of a page that were shown last, so that a list stays while its page stays chosen. */
let last: { readonly text: string; readonly facts: readonly Fact[] } | undefined;

/** Judges “Klopt dit niet?”, and lists what the chosen page says. `text`: its file; undefined for another page. */
export function judgeMendForm(
  form: HTMLFormElement,
  chosen: Chosen | 'other' | undefined,
  text: string | undefined,
  today: string,
): Contribution {
  if (chosen === undefined || chosen === 'other' || text === undefined) {
    showFacts(form, []);
    const address = new URLSearchParams(location.search).get(SUBJECT_INPUT);
    const judged = judgeMend(undefined, address ?? 'een andere pagina', undefined, typedIn(form), today);
    return chosen === undefined ? { ...judged, problems: [NOT_CHOSEN, ...judged.problems] } : judged;
  }
  const { collection, id, about } = chosen;
  if (last?.text !== text) last = { text, facts: entryFacts(collection, text) };
  showFacts(form, last.facts);
  const typed = typedIn(form);
  const place = typed.find(([name]) => name === FACT_INPUT)?.[1] ?? '';
  const pointedAt = place === '' ? undefined : (JSON.parse(place) as FactPlace);
  return judgeMend({ collection, id, text, about }, about, pointedAt, typed, today);
}

function showFacts(form: HTMLFormElement, facts: readonly Fact[]): void {
  form.querySelector<FactList>('fact-list')?.show(facts);
}
