import './without-eval.ts';
import { fileOf } from '../../domain/collections.ts';
import type { Interval } from '../../domain/schema/calendar-date.ts';
import { FORM_KINDS } from '../../domain/contribution/all-kinds.ts';
import type { ContributionKind } from '../../domain/contribution/kinds.ts';
import { judgeForm, type Contribution, type FormProblem } from '../../domain/contribution/judge.ts';
import { dutchDay } from '../../domain/derived/dutch-day.ts';
import { previewOf } from '../../domain/contribution/preview.ts';
import { judgeSubject } from '../../domain/contribution/subject-change.ts';
import { MEND_KIND } from '../../domain/contribution/mend.ts';
import { judgeUnchosen } from '../../domain/contribution/unchosen.ts';
import { SUBJECT_INPUT } from '../../domain/contribution/inputs.ts';
import { typedIn } from './kept-form.ts';
import { judgeMendForm } from './mend-form.ts';
import { askAboutPersonalData } from './personal-notes.ts';
import { openSending } from './sending.ts';
import { chosenIn, fetchFile } from './subject.ts';

/** What a contribution form can do once somebody fills it in. */
export interface Workshop {
  /** Shows how it will look; after a first try also what is still wrong. */
  readonly update: () => Promise<void>;
  /** Tells what is wrong in one step, and gives the first field that is. */
  readonly check: (step: HTMLElement) => Promise<HTMLElement | undefined>;
  /** Checks everything, and gives the file or says what is wrong. */
  readonly finish: () => Promise<void>;
}

/** `reveal` brings a field in sight and gives it the focus. */
export function openWorkshop(host: HTMLElement, form: HTMLFormElement, reveal: (field: HTMLElement) => void): Workshop {
  const kind = FORM_KINDS.find(({ slug }) => slug === host.dataset['kind']);
  if (kind === undefined) throw new RangeError(`No form of the kind ${host.dataset['kind'] ?? ''}`);
  const find = (part: string): HTMLElement | null => host.querySelector<HTMLElement>(`[data-${part}]`);
  const taken = (host.dataset['taken'] ?? '').split(' ');
  const programme = programmeOf(host);
  const sending = openSending(host, form, kind);
  let tried = false;
  /** The steps of which their writer heard what is wrong. */
  const told = new Set<HTMLElement>();
  const needDates = new Map(
    [...form.querySelectorAll<HTMLOptionElement>('option[data-date]')].map(({ value, dataset }) => [
      value,
      dataset['date'] ?? '',
    ]),
  );

  const judge = async (): Promise<Judged> => {
    const today = dutchDay(new Date());
    const { subject } = kind;
    if (subject === undefined) return { contribution: judgeForm(kind, typedIn(form), { today, taken, needDates }) };
    const chosen = chosenIn(form);
    if (chosen === 'other' || (chosen === undefined && kind === MEND_KIND)) {
      return { contribution: judgeMendForm(form, chosen, undefined, today) };
    }
    if (chosen === undefined) return { contribution: judgeUnchosen(kind, typedIn(form), today) };
    const { collection, id, at, about } = chosen;
    const text = await fetchFile(fileOf(collection, id));
    // What stands in the form after the wait is what counts.
    const now = chosenIn(form);
    if (now === undefined || now === 'other' || now.option !== chosen.option) return judge();
    if (text === undefined) return { problem: NOT_LOADED };
    if (kind === MEND_KIND) return { contribution: judgeMendForm(form, chosen, text, today) };
    return { contribution: judgeSubject(kind, { collection, id, text, at, about, programme }, typedIn(form), today) };
  };

  const update = async (): Promise<{ good: Contribution | undefined; problems: readonly FormProblem[] }> => {
    // A page that stood open while the site was renewed may ask for what is no longer there.
    const judged = await judge().catch((error: unknown): Judged => {
      if (error instanceof RangeError) return { problem: GONE };
      throw error;
    });
    const contribution = 'problem' in judged ? undefined : judged.contribution;
    const preview = find('preview');
    if (preview !== null && contribution !== undefined) showPreview(preview, kind, contribution, form);
    if (contribution !== undefined) hideSettled(form, contribution.settled);
    const wrong = 'problem' in judged ? [judged.problem] : judged.contribution.problems;
    const problems = withPersonal(wrong, askAboutPersonalData(form, kind));
    showAtFields(
      form,
      problems.filter((problem) => tried || [...told].some((step) => isIn(step, problem))),
    );
    if (tried) listProblems(host, form, problems, reveal);
    const good = problems.length === 0 ? contribution : undefined;
    const result = find('result');
    if (good === undefined) sending.withdraw();
    else if (result?.hidden === false) await sending.offer(good.parcel);
    return { good, problems };
  };

  return {
    async update() {
      await update();
    },
    async check(step) {
      told.add(step);
      const { problems } = await update();
      const wrong = problems.find((problem) => isIn(step, problem));
      return wrong === undefined ? undefined : fieldOf(step, wrong);
    },
    async finish() {
      tried = true;
      const { good } = await update();
      const status = find('status');
      if (good === undefined) {
        if (status !== null) status.textContent = '';
        find('problems')?.focus();
        return;
      }
      await sending.offer(good.parcel);
      const result = find('result');
      if (result !== null) result.hidden = false;
      if (status !== null) status.textContent = 'Alles klopt. Het bestand staat klaar.';
      // The preview above may have grown: what comes next would lie below the screen.
      result?.focus({ preventScroll: true });
      status?.scrollIntoView();
    },
  };
}

/** The check refuses the same in what pupils tell, in other words: told once. */
function withPersonal(problems: readonly FormProblem[], personal: readonly FormProblem[]): FormProblem[] {
  const asked = new Set(personal.map(({ input }) => input));
  return [...problems.filter(({ input }) => !asked.has(input)), ...personal];
}

/** What became of a form, or why it can not be judged now. */
type Judged = { readonly contribution: Contribution } | { readonly problem: FormProblem };

const NOT_LOADED: FormProblem = {
  input: SUBJECT_INPUT,
  message: 'Wat hierover al op de site staat, laadt nu niet.',
  fix: 'Kijk of er verbinding is, en kies het opnieuw.',
};
const GONE: FormProblem = {
  input: undefined,
  message: 'Dit kan de site nu niet nakijken.',
  fix: 'Kopieer wat is ingevuld, laad de pagina opnieuw en probeer het nog eens.',
};

function programmeOf({ dataset }: HTMLElement): Interval | undefined {
  const [first, last] = dataset['programme']?.split(' ') ?? [];
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** What the site knows already of the chosen subject is not asked again. */
function hideSettled(form: HTMLFormElement, settled: readonly string[]): void {
  for (const field of form.querySelectorAll<HTMLElement>('[data-field]')) {
    field.hidden = settled.includes(field.dataset['field'] ?? '');
  }
}

function showPreview(
  preview: HTMLElement,
  kind: ContributionKind,
  contribution: Contribution,
  form: HTMLFormElement,
): void {
  const titleOf = (id: string): string => {
    const option = [...form.querySelectorAll('option')].find(({ value }) => value === id);
    return option?.textContent ?? id;
  };
  const shown: Node[] = [];
  for (const { title, facts } of previewOf(kind, contribution.answers, titleOf)) {
    const list = make('dl');
    for (const { label, lines } of facts) {
      list.append(make('dt', label), ...lines.map((line) => make('dd', line)));
    }
    shown.push(make('h3', title), list);
  }
  shown.push(...contribution.paragraphs.map((paragraph) => make('p', paragraph)));
  preview.replaceChildren(...(shown.length > 0 ? shown : [emptyPreview()]));
}

function emptyPreview(): HTMLElement {
  const words = make('p', 'Zodra u iets invult, staat het hier.');
  words.className = 'small';
  return words;
}

function make(tag: string, text = ''): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

function placeOf(part: HTMLElement, { input }: FormProblem): HTMLElement | null {
  return input === undefined ? null : part.querySelector<HTMLElement>(`[data-field="${CSS.escape(input)}"]`);
}

function isIn(step: HTMLElement, problem: FormProblem): boolean {
  return placeOf(step, problem) !== null;
}

function fieldOf(part: HTMLElement, problem: FormProblem): HTMLElement | undefined {
  const place = placeOf(part, problem);
  return place?.querySelector<HTMLElement>('input:not([type="hidden"]), select, textarea') ?? undefined;
}

function showAtFields(form: HTMLFormElement, problems: readonly FormProblem[]): void {
  for (const place of form.querySelectorAll<HTMLElement>('[data-error]')) {
    const own = problems.filter(({ input }) => input === place.dataset['error']);
    place.hidden = own.length === 0;
    place.textContent = own.map(({ message, fix }) => `${message} ${fix}`).join(' ');
    const { error: name = '' } = place.dataset;
    for (const field of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      if (own.length > 0) field.setAttribute('aria-invalid', 'true');
      else field.removeAttribute('aria-invalid');
    }
  }
}

function listProblems(
  host: HTMLElement,
  form: HTMLFormElement,
  problems: readonly FormProblem[],
  reveal: (field: HTMLElement) => void,
): void {
  const box = host.querySelector<HTMLElement>('[data-problems]');
  if (box === null) return;
  box.hidden = problems.length === 0;
  const count = problems.length === 1 ? 'Eén ding klopt nog niet' : `${problems.length} dingen kloppen nog niet`;
  const list = make('ul');
  list.append(...problems.map((problem) => describe(problem, form, reveal)));
  box.replaceChildren(make('h2', count), list);
}

/** The name of the field as a link to it, and what is wrong. */
function describe(problem: FormProblem, form: HTMLFormElement, reveal: (field: HTMLElement) => void): HTMLElement {
  const item = make('li');
  const { message, fix } = problem;
  const place = placeOf(form, problem);
  const field = fieldOf(form, problem);
  const name = [place?.parentElement?.closest('fieldset.field'), place]
    .flatMap((part) => part?.querySelector('label, legend')?.firstChild?.textContent?.trim() ?? [])
    .join(' ');
  if (field === undefined || name === '') item.append(`${message} ${fix}`);
  else {
    const link = document.createElement('a');
    link.href = `#${field.id}`;
    link.textContent = name;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      reveal(field);
    });
    // A name that is a question needs no colon.
    item.append(link, `${name.endsWith('?') ? '' : ':'} ${message} ${fix}`);
  }
  return item;
}
