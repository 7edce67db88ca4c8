import type { FacetCounts, FacetName } from '../../domain/search/answer.ts';
import type { SearchRequest } from '../../domain/search/search-request.ts';

/** Shows what the answers can be chosen by, in a fold that lies open beside the answers, or where something is chosen. */
export function showChoices(fold: HTMLDetailsElement, facets: readonly FacetCounts[], { chosen }: SearchRequest): void {
  const { soort, ...others } = chosen;
  const list = fold.querySelector('ul');
  const hasKinds = list !== null && showKinds(list, facets, soort);
  const selects = [...fold.querySelectorAll('select')];
  const hasOthers = selects.filter((select) => showSelect(select, facets, others[select.name as keyof typeof others]));
  const wasHidden = fold.hidden;
  fold.hidden = !hasKinds && hasOthers.length === 0;
  const isBeside = matchMedia(BESIDE).matches && fold.closest('dialog') === null;
  if (wasHidden && !fold.hidden && (isBeside || Object.keys(chosen).length > 0)) fold.open = true;
}

/** Where it stands beside the answers (search.css); above them it would push the first answer out of view. */
const BESIDE = '(min-width: 72rem)';

/** Kinds as buttons. One that stays is kept as it is: it may have the focus. Gives whether there is something to choose. */
function showKinds(list: HTMLElement, facets: readonly FacetCounts[], chosen: string | undefined): boolean {
  const values = valuesOf(facets, 'soort', chosen);
  list.hidden = values.length < 2 && chosen === undefined;
  const before = new Map([...list.querySelectorAll('button')].map((button) => [button.value, button]));
  const items = values.map(({ value, count }) => {
    const button = before.get(value) ?? document.createElement('button');
    button.type = 'button';
    button.className = 'tag';
    button.value = value;
    button.textContent = count === undefined ? value : `${value} (${count})`;
    button.setAttribute('aria-pressed', String(value === chosen));
    const item = button.parentElement ?? document.createElement('li');
    item.append(button);
    return item;
  });
  showOnly(list, items);
  return !list.hidden;
}

/** The select itself stays: it may have the focus. */
function showSelect(select: HTMLSelectElement, facets: readonly FacetCounts[], chosen: string | undefined): boolean {
  const values = valuesOf(facets, select.name as FacetName, chosen);
  const isShown = values.length > 1 || chosen !== undefined;
  const options = values.map(
    ({ value, count }) => new Option(count === undefined ? value : `${value} (${count})`, value),
  );
  select.replaceChildren(...[...select.options].slice(0, 1), ...options);
  select.value = chosen ?? '';
  select.parentElement?.toggleAttribute('hidden', !isShown);
  return isShown;
}

/** What can be chosen, and what was chosen also when nothing is left of it: how else would one take it back? */
function valuesOf(
  facets: readonly FacetCounts[],
  name: FacetName,
  chosen: string | undefined,
): { value: string; count?: number }[] {
  const values = [...(facets.find((facet) => facet.name === name)?.values ?? [])].filter(
    ({ value, count }) => count > 0 || value === chosen,
  );
  return chosen === undefined || values.some(({ value }) => value === chosen) ? values : [...values, { value: chosen }];
}

/** Puts these children in, in this order, and moves none that stands where it should. */
function showOnly(list: HTMLElement, items: readonly HTMLElement[]): void {
  for (const child of [...list.children]) if (!items.includes(child as HTMLElement)) child.remove();
  for (const [index, item] of items.entries()) {
    if (list.children[index] !== item) list.insertBefore(item, list.children[index] ?? null);
  }
}
